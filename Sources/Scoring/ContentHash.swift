// What an article is known by: hashes of what it says, whatever its blanks.

import CXXHash
import News

/// Hashes through xxHash (XXH3).
package enum ContentHash {
  /// 128 bits of some bytes.
  package static func key(of bytes: [UInt8]) -> ContentKey {
    let hash = bytes.withUnsafeBufferPointer { xxh3_128($0.baseAddress, $0.count) }
    return ContentKey(high: hash.high64, low: hash.low64)
  }

  /// The key and the id of an article whose outlet is known.
  ///
  /// - Returns: the key, of outlet, title and text; and `a-` with sixteen hex digits, of these and the date.
  static func identify(_ article: Article, outlet: String) -> (key: ContentKey, id: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(article.text.count + 256)
    appendNormalised(outlet.utf8, to: &bytes)
    bytes.append(0)
    appendNormalised(article.title.utf8, to: &bytes)
    bytes.append(0)
    article.text.withUnsafeBufferPointer { appendNormalised($0, to: &bytes) }
    let key = key(of: bytes)
    bytes.append(0)
    bytes.append(contentsOf: (article.date?.description ?? "").utf8)
    let hash = bytes.withUnsafeBufferPointer { xxh3_64($0.baseAddress, $0.count) }
    let digits = String(hash, radix: 16)
    return (key, "a-" + String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// Runs of blanks become one; outer ones go.
  private static func appendNormalised(_ text: String.UTF8View, to bytes: inout [UInt8]) {
    Array(text).withUnsafeBufferPointer { appendNormalised($0, to: &bytes) }
  }

  private static func appendNormalised(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    let normalised = [UInt8](unsafeUninitializedCapacity: text.count + 1) { buffer, count in
      var blank: UInt8 = 0x20
      for byte in text {
        // A blank is written where a word starts, so that outer ones and runs of them go.
        buffer[count] = blank
        let isBlank = byte <= 0x20
        if !isBlank { count += Int(blank >> 5) }
        buffer[count] = byte
        if !isBlank { count += 1 }
        blank = isBlank ? 0x20 : 0
      }
    }
    bytes.append(contentsOf: normalised)
  }
}
