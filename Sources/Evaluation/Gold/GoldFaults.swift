// What is wrong with rows of gold data: collected, so that one run tells all of it.

/// Faults of a table, in order, as the lines of one error.
struct GoldFaults {
  private static let shown = 20

  private var lines: [String] = []
  private var count = 0

  /// Notes a fault; `place` is asked for those that are shown only, for finding it takes a walk.
  mutating func note(_ message: String, at place: @autoclosure () -> String) {
    count += 1
    guard lines.count < Self.shown else { return }
    lines.append("\(place()): \(message)")
  }

  /// - Throws: where there was a fault.
  func check() throws(EvaluationError) {
    guard count > 0 else { return }
    let rest = count > lines.count ? ["and \(count - lines.count) more"] : []
    throw EvaluationError((lines + rest).joined(separator: "\n"))
  }
}
