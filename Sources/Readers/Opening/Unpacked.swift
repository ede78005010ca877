// Gzip in memory, unpacked at once.

package import Tables

/// What packed bytes hold.
package enum Unpacked {
  /// The bytes that `packed` stands for, or the first `limit` of them.
  package static func bytes(of packed: [UInt8], upTo limit: Int) throws(ReadError) -> [UInt8] {
    var gzip = try Gzip(head: [], MemoryBytes(packed[...]))
    return try gzip.all(upTo: limit, expecting: 4 * packed.count)
  }
}
