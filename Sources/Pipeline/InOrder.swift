// Work over a corpus whose results are wanted in the order of the input, not as sums.

import Dispatch
import News
import Readers
import Synchronization

/// Puts the batches of a source through several workers and hands their results on in order.
///
/// A worker may be ahead of the slowest one by a few batches, not more: memory stays bounded.
struct InOrder<Result: Sendable>: Sendable {
  let jobs: Int
  let interruption: Interruption

  private struct Board {
    var taken = 0
    var waiting: [Int: Result] = [:]
    var failure: (any Error)?
  }

  /// Runs to the end of the source.
  ///
  /// `worker` makes what one worker keeps and does with a batch; `take` gets the results one at a
  /// time, in order. Throws what `take` throws, or `RunFailure.interrupted`.
  func run(
    over source: ArticleSource,
    worker: @escaping @Sendable () -> (([Swift.Result<Article, Rejection>]) -> Result),
    take: @escaping @Sendable (Result) throws -> Void
  ) throws {
    let board = Mutex(Board())
    let given = Mutex(0)
    let ahead = DispatchSemaphore(value: jobs * 4)
    let group = DispatchGroup()
    for number in 0..<jobs {
      DispatchQueue(label: "slant.in-order.\(number)").async(group: group) { @Sendable in
        let work = worker()
        while let (place, batch) = next(of: source, given, board, ahead) {
          let result = work(batch.articles())
          handOn(result, place, board, ahead, take)
        }
      }
    }
    try interruption.wait(for: group) { board.withLock { $0.failure != nil } }
    if let failure = board.withLock({ $0.failure }) { throw failure }
  }

  /// The next batch; results are handed on while others wait for one here.
  private func next(
    of source: ArticleSource, _ given: borrowing Mutex<Int>, _ board: borrowing Mutex<Board>,
    _ ahead: DispatchSemaphore
  ) -> (place: Int, batch: Batch)? {
    ahead.wait()
    let next: (place: Int, batch: Batch)? = given.withLock { given in
      guard interruption.signalled == 0, board.withLock({ $0.failure == nil }) else { return nil }
      guard let batch = source.next() else { return nil }
      given += 1
      return (given - 1, batch)
    }
    // At the end the turn goes to the next worker, which will find the end as well.
    if next == nil { ahead.signal() }
    return next
  }

  private func handOn(
    _ result: Result, _ place: Int, _ board: borrowing Mutex<Board>, _ ahead: DispatchSemaphore,
    _ take: (Result) throws -> Void
  ) {
    board.withLock { board in
      board.waiting[place] = result
      while let result = board.waiting.removeValue(forKey: board.taken) {
        board.taken += 1
        ahead.signal()
        guard board.failure == nil, interruption.signalled == 0 else { continue }
        do { try take(result) } catch { board.failure = error }
      }
    }
  }
}
