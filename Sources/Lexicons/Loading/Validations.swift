// validation.csv: what the lexicons of a folder were held against, written by `make evaluate OPTIONS=--pin`.

package import Tables

/// A figure that was measured on hand-coded data.
package struct Validation: Hashable, Sendable {
  package var lexicon: LexiconKind
  /// The hash that the files of this lexicon had then.
  package var hash: String
  /// What was found, as a sentence for people.
  package var finding: String

  package init(lexicon: LexiconKind, hash: String, finding: String) {
    self.lexicon = lexicon
    self.hash = hash
    self.finding = finding
  }
}

extension Validation {
  /// The file beside the lexicons.
  package static let file = "validation.csv"
  private static let columns = ["lexicon", "hash", "finding"]

  /// The findings of such a file; a row that is damaged says nothing.
  package static func read(_ bytes: [UInt8]) -> [Validation] {
    guard let table = try? CSVTable(bytes: bytes), table.header == columns else { return [] }
    return table.rows.compactMap { row in
      guard row.cells.count == 3, let lexicon = LexiconKind(rawValue: row.cells[0]) else {
        return nil
      }
      return Validation(lexicon: lexicon, hash: row.cells[1], finding: row.cells[2])
    }
  }

  package static func write(_ all: [Validation], to path: String) throws(WriteError) {
    let writer = try CSVWriter(path: path)
    try writer.write(header: columns)
    for one in all {
      try writer.write([.text(one.lexicon.rawValue), .text(one.hash), .text(one.finding)])
    }
    try writer.finish()
  }
}
