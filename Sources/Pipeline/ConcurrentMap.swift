// Work on a few values that have nothing to do with each other, on all cores.

import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What each value becomes, in order; each is worked on by itself.
  ///
  /// Throws what the first value that fails in the order of the array throws, when all are done.
  package func concurrentMap<Value: Sendable>(
    _ transform: @escaping @Sendable (Element) throws -> Value
  ) throws -> [Value] {
    let results = Mutex<[Result<Value, any Error>?]>(
      Array<Result<Value, any Error>?>(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { @Sendable number in
      let result = Result { try transform(self[number]) }
      results.withLock { $0[number] = result }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}
