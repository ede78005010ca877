// What a worker takes at a time: bytes that one thread has read and another decodes.

package import News

/// Some articles that were read but not yet decoded.
package struct Batch: Sendable {
  /// How many bytes of the input this stands for.
  package let bytesRead: Int
  private let decode: @Sendable () -> [Result<Article, Rejection>]

  init(bytesRead: Int, decode: @escaping @Sendable () -> [Result<Article, Rejection>]) {
    self.bytesRead = bytesRead
    self.decode = decode
  }

  init(rejections: [Rejection]) {
    self.init(bytesRead: 0) { rejections.map { .failure($0) } }
  }

  /// The articles, and the records that are none, in no special order.
  ///
  /// The work is done here, on the thread that calls.
  package func articles() -> [Result<Article, Rejection>] { decode() }
}

/// An open input of some format.
///
/// A new format is a file with one such type, and a case in `Format`.
protocol BatchReader {
  /// The next batch, of about 256 KiB or one record; nil at the end.
  mutating func next() -> Batch?
}
