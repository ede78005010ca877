// What could not be carried over, line by line, and a sum in which every entry is found again.

/// The account of an import.
package struct ImportReport: Sendable {
  /// How many entries the file has.
  package let read: Int
  /// How many rows came of them, one an entry.
  package let written: Int
  /// Whether something was lost that someone may want to write by hand.
  package let hasFaults: Bool
  /// Whether the lexicons had some of the entries already.
  package let hasStanding: Bool
  /// One line for each entry that has no row of its own, in order of the file; then one for each category
  /// without a meaning.
  package let lines: [String]
  /// `read 20 = written 12 + not carried over 8 (...)`.
  package let summary: String

  init(
    file: String, read: Int, written: Int, leftovers: [Leftover], notices: [Notice],
    gathering: Gathering, isLanguage: Bool
  ) {
    self.read = read
    self.written = written
    hasFaults = leftovers.contains { $0.cause.isFault }
    hasStanding = leftovers.contains { $0.cause == .present }
    let remarks =
      notices.map { ($0.line ?? 0, $0.message) }
      + leftovers.map { ($0.line, Messages.notCarriedOver($0.message)) }
    let sorted = remarks.enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }
    lines =
      sorted.map { _, remark in "\(file)\(remark.0 > 0 ? ":\(remark.0)" : ""): \(remark.1)" }
      + Self.categories(gathering, file: file, isLanguage: isLanguage)
    summary = Messages.summary(
      read: read, written: written,
      causes: Leftover.Cause.allCases.map { cause in
        (Messages.cause(cause), leftovers.count { $0.cause == cause })
      } + [(Messages.noWeight, gathering.unweighedEntries)])
  }

  private static func categories(
    _ gathering: Gathering, file: String, isLanguage: Bool
  ) -> [String] {
    gathering.unweighed.map { ($0.key.description, $0.value) }.sorted { $0.0 < $1.0 }
      .map { "\(file): \(Messages.unweighed($0.0, count: $0.1, isLanguage: isLanguage))" }
  }
}
