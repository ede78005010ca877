// Ctrl-C and SIGTERM: the run stops between two articles and leaves the old reports whole.

import Dispatch
import Glibc
import Synchronization

/// Notes the first signal that asks the run to end.
///
/// Unchecked, for Dispatch does not call its sources Sendable; they are set up here and then left
/// alone.
package final class Interruption: @unchecked Sendable {
  private let signalNumber = Atomic<Int32>(0)
  private var sources: [any DispatchSourceSignal] = []

  package init() {
    let queue = DispatchQueue(label: "slant.signals")
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { @Sendable [weak self] in self?.note(number) }
      source.resume()
      sources.append(source)
    }
  }

  private func note(_ number: Int32) {
    _ = signalNumber.compareExchange(
      expected: 0, desired: number, ordering: .sequentiallyConsistent)
  }

  /// The signal that came, or 0.
  package var signalled: Int32 { signalNumber.load(ordering: .relaxed) }

  /// Waits until all of a group have left, which they do soon when a signal comes or `isOver` says so.
  ///
  /// One that waits for input that never comes (a pipe that is silent) is left behind, for the process
  /// is about to end.
  func wait(for group: DispatchGroup, unless isOver: () -> Bool) throws {
    while group.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      guard signalled != 0 || isOver() else { continue }
      _ = group.wait(timeout: .now() + .seconds(1))
      break
    }
    try check()
  }

  /// Ends the stage that calls when a signal has come.
  func check() throws {
    let number = signalled
    if number != 0 { throw RunFailure.interrupted(number) }
  }
}
