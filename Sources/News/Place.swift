// Where a record stood in the input, and why one could not be scored.

/// The place of a record: the file as named on the command line, and its line there.
package struct Place: Hashable, Comparable, Sendable {
  /// The path as given or found below a given folder; `-` for standard input.
  package var source: String
  /// The line on which the record starts, from 1; 1 for a file that is one article; in a web
  /// archive the number of the record.
  package var line: Int

  package init(source: String, line: Int) {
    self.source = source
    self.line = line
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.source, left.line) < (right.source, right.line)
  }
}

/// A record that is not scored, as a value that travels with the others.
package struct Rejection: Error, Hashable, Sendable {
  package var place: Place
  package var reason: Reason
  /// What is wrong with this record and what to write instead; may be empty.
  package var detail: String

  package init(place: Place, reason: Reason, detail: String = "") {
    self.place = place
    self.reason = reason
    self.detail = detail
  }
}

extension Rejection {
  /// Why a record is not scored: the first word of the `reason` column of rejects.csv.
  package enum Reason: String, CaseIterable, Sendable {
    case empty
    case noText = "no-text"
    case noOutlet = "no-outlet"
    /// Not in English.
    case language
    case undated
    case invalidUTF8 = "invalid-utf8"
    case nulBytes = "nul-bytes"
    case tooLong = "too-long"
    case badJSON = "bad-json"
    case badCSV = "bad-csv"
    case unreadable
    case missingFile = "missing-file"
    /// Says what another article says that is scored: no fault, and not counted as rejected.
    case duplicate
  }
}
