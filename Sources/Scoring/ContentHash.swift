// What an article is known by: hashes of what it says, whatever its blanks.

import CXXHash
package import Lexicons
import News

/// Hashes through xxHash (XXH3).
package enum ContentHash {
  /// 128 bits of some bytes.
  package static func key(of bytes: [UInt8]) -> ContentKey {
    let hash = bytes.withUnsafeBufferPointer { xxh3_128($0.baseAddress, $0.count) }
    return ContentKey(high: hash.high64, low: hash.low64)
  }

  /// The hash of lexicon files with their paths, as 32 hex digits; in any order.
  package static func digits(of files: [LexiconFile]) -> String {
    let lines = files.map { "\($0.path)\n\(key(of: $0.bytes).digits)\n" }
    let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return key(of: Array(sorted.joined().utf8)).digits
  }

  /// The key and the id of an article whose outlet is known, after its repair.
  ///
  /// Copies are equal to the byte: only then do they clean and score alike.
  /// - Returns: the key, of outlet, title and text; `a-` with sixteen hex digits, of these and the date;
  ///   and a number of title and text alone.
  static func identify(
    _ article: Article, outlet: String
  ) -> (key: ContentKey, id: String, lot: UInt64) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(article.text.count + article.title.utf8.count + 64)
    bytes.append(contentsOf: outlet.utf8)
    bytes.append(0)
    bytes.append(contentsOf: article.title.utf8)
    bytes.append(0)
    bytes.append(contentsOf: article.text)
    let key = key(of: bytes)
    let lot = bytes[(outlet.utf8.count + 1)...].withUnsafeBufferPointer {
      xxh3_64($0.baseAddress, $0.count)
    }
    bytes.append(0)
    bytes.append(contentsOf: (article.date?.description ?? "").utf8)
    let hash = bytes.withUnsafeBufferPointer { xxh3_64($0.baseAddress, $0.count) }
    let digits = String(hash, radix: 16)
    return (key, "a-" + String(repeating: "0", count: 16 - digits.count) + digits, lot)
  }
}

extension ContentKey {
  /// The key as 32 hex digits.
  package var digits: String {
    [high, low].map { part in
      let digits = String(part, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
