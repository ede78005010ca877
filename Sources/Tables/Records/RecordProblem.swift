// What can be wrong with a record before its cells are looked at. All wording stands here.

/// A record that is none.
package struct RecordProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A quote inside a cell that does not begin with one.
    case strayQuote
    /// A quoted cell goes on behind its closing quote.
    case textAfterQuote
    /// A quote that nothing closes before the file ends.
    case unterminatedQuote
    /// More bytes than a record may have; the number is the limit.
    case tooLong(limit: Int)
  }

  package var kind: Kind
  /// The line of the file on which the record starts, from 1.
  package var line: Int

  package init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}

extension RecordProblem: CustomStringConvertible {
  /// What is wrong and what to write instead.
  package var description: String { kind.description }
}

extension RecordProblem.Kind: CustomStringConvertible {
  /// What is wrong and what to write instead.
  package var description: String {
    switch self {
    case .strayQuote:
      "a quote inside an unquoted cell; "
        + "put the whole cell between quotes and write each quote in it twice: \"\""
    case .textAfterQuote:
      "a quoted cell goes on after its closing quote; write a quote inside a cell twice: \"\""
    case .unterminatedQuote:
      "a quote is opened but never closed; close it, or write a quote inside a cell twice: \"\""
    case .tooLong(let limit):
      "a record longer than \(limit / 1_048_576) MiB; split it, or look for a quote that is not closed"
    }
  }
}
