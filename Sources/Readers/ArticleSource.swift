// All articles of a run: one source from which workers pull batches.

import News
import Synchronization
import Tables

/// The inputs that the CORPUS arguments name, read one after the other.
///
/// Any number of threads may ask for batches: reading is done by one at a time, decoding by each for
/// itself.
package final class ArticleSource: Sendable {
  /// The bytes of all files together, for a progress bar; nil where the length of an input is not known.
  package let totalBytes: Int?
  /// Files that were left out and why, each a line for the user to see.
  package let warnings: [String]
  private let queue: Mutex<Queue>

  /// Finds the files that the arguments name: folders, files, or `-` for JSON Lines on standard input.
  /// - Throws: `InputError` where an argument names nothing that can be read.
  package init(_ corpus: [String]) throws(InputError) {
    let plan = try InputPlan(corpus)
    totalBytes = plan.totalBytes
    warnings = plan.warnings
    queue = Mutex(Queue(waiting: plan.inputs, rejections: plan.rejections))
  }

  /// The next batch, with a rejection for a file that cannot be read; nil when everything was read.
  package func next() -> Batch? {
    queue.withLock { $0.next() }
  }
}

/// The inputs that are still to be read, and the one that is being read.
private struct Queue {
  private var waiting: ArraySlice<Input>
  private var rejections: [Rejection]
  private var open: (any BatchReader)?

  init(waiting: [Input], rejections: [Rejection]) {
    self.waiting = waiting[...]
    self.rejections = rejections
  }

  mutating func next() -> Batch? {
    guard rejections.isEmpty else {
      defer { rejections = [] }
      return Batch(rejections: rejections)
    }
    while true {
      if let batch = open?.next() { return batch }
      open = nil
      if let batch = textBatch() { return batch }
      guard let input = waiting.popFirst() else { return nil }
      do throws(ReadError) {
        open = try reader(of: input)
      } catch {
        return Batch(rejections: [.unreadable(input.source, error)])
      }
    }
  }

  /// The text files that come next, as many as make a batch.
  private mutating func textBatch() -> Batch? {
    var files: [ArticleFile] = []
    var size = 0
    while size < 256 << 10, files.count < 256, case .text(let file)? = waiting.first {
      files.append(file)
      size += file.size
      waiting.removeFirst()
    }
    return files.isEmpty ? nil : ArticleFile.batch(of: files)
  }
}

extension Queue {
  private func reader(of input: Input) throws(ReadError) -> (any BatchReader)? {
    switch input {
    case .text: nil
    case .table(let path, let columns):
      CSVArticles(try InputBytes(path), source: path.description, columns: columns)
    case .archive(let path): WARCArticles(try InputBytes(path), source: path.description)
    case .lines(let path): JSONLines(try InputBytes(path), source: path.description)
    case .standardInput: JSONLines(try .standardInput(), source: "-")
    }
  }
}
