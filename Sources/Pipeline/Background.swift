// One piece of work beside another: the tables of totals are written while the long ones are.

import Dispatch
import Synchronization

/// Work that runs on a queue of its own; `value` waits for it.
///
/// With one job it runs before `init` returns.
final class Background<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Result<Value, any Error>?>(nil)

  init(isBeside: Bool, _ work: @escaping @Sendable () throws -> Value) {
    guard isBeside else {
      let value = Result { try work() }
      result.withLock { $0 = value }
      return
    }
    DispatchQueue(label: "slant.background").async(group: group) { @Sendable [self] in
      let value = Result { try work() }
      result.withLock { $0 = value }
    }
  }

  /// What the work came to, which is handed over once; throws what it threw.
  func value() throws -> Value {
    group.wait()
    return try result.withLock { result in
      defer { result = nil }
      guard let result else { throw CancellationError() }
      return try result.get()
    }
  }
}
