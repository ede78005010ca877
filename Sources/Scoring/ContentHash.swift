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

  /// The key and the id of an article whose outlet is known, after its repair.
  ///
  /// Copies are equal to the byte: only then do they clean and score alike.
  /// - Returns: the key, of outlet, title and text; and `a-` with sixteen hex digits, of these and the date.
  static func identify(_ article: Article, outlet: String) -> (key: ContentKey, id: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(article.text.count + article.title.utf8.count + 64)
    bytes.append(contentsOf: outlet.utf8)
    bytes.append(0)
    bytes.append(contentsOf: article.title.utf8)
    bytes.append(0)
    bytes.append(contentsOf: article.text)
    let key = key(of: bytes)
    bytes.append(0)
    bytes.append(contentsOf: (article.date?.description ?? "").utf8)
    let hash = bytes.withUnsafeBufferPointer { xxh3_64($0.baseAddress, $0.count) }
    let digits = String(hash, radix: 16)
    return (key, "a-" + String(repeating: "0", count: 16 - digits.count) + digits)
  }
}
