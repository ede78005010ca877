// Which articles have a number in common: the external sort that groups are found by.

/// Keys with the articles that have them.
final class Postings {
  private let sort: ExternalSort

  /// - Parameters:
  ///   - pathPrefix: what the paths of its files start with.
  ///   - memory: how many bytes are held in memory.
  init(pathPrefix: String, memory: Int) {
    sort = ExternalSort(pathPrefix: pathPrefix, limit: memory)
  }

  func add(_ key: UInt64, _ article: Int) throws(SortError) {
    // Twelve bytes that sort as their numbers do.
    var item = (key.bigEndian, UInt32(article).bigEndian)
    let failure: SortError? = withUnsafeBytes(of: &item) { bytes in
      do throws(SortError) {
        try sort.add(UnsafeRawBufferPointer(rebasing: bytes[..<12]))
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Calls `body` with each key and its articles, each once and in their order; nothing is left then.
  func forEachGroup(_ body: (UInt64, [Int]) throws -> Void) throws {
    var key: UInt64 = 0
    var articles: [Int] = []
    try ExternalSort.merge([sort]) { bytes in
      let next = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
      let article = Int(
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
      if next != key {
        if !articles.isEmpty { try body(key, articles) }
        key = next
        articles.removeAll(keepingCapacity: true)
      }
      if articles.last != article { articles.append(article) }
    }
    if !articles.isEmpty { try body(key, articles) }
  }
}
