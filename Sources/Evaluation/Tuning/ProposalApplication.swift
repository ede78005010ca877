// Proposals that somebody accepted become cells of the lexicons.

import Lexicons
package import Tables

/// Rewrites cells of lexicon files, and no other byte of them.
package struct ProposalApplication {
  /// How many cells change, in which files.
  package let cells: Int
  package var files: [String] { contents.map(\.path) }
  private let contents: [(path: String, bytes: [UInt8])]

  /// Works out the new files; none is written yet.
  ///
  /// - Throws: where a cell is not there, or no longer says what it did when the proposal was made.
  package init(of path: String, to folder: String) throws(EvaluationError) {
    let changes = try ProposedChange.all(in: path)
    var faults = GoldFaults()
    var contents: [(path: String, bytes: [UInt8])] = []
    for (file, changes) in Dictionary(grouping: changes, by: \.file).sorted(by: { $0.key < $1.key })
    {
      guard !file.hasPrefix("/"), !file.contains("..") else {
        faults.note(Messages.noRow(file), at: changes[0].place)
        continue
      }
      let bytes = try GoldFolder.read("\(folder)/\(file)")
      contents.append(
        ("\(folder)/\(file)", try Self.changed(bytes, "\(folder)/\(file)", changes, &faults)))
    }
    try faults.check()
    self.contents = contents
    cells = changes.count
  }

  package func write() throws(WriteError) {
    for (path, bytes) in contents { try FileReplacement.write(bytes, to: path) }
  }

  private static func changed(
    _ bytes: [UInt8], _ path: String, _ changes: [ProposedChange], _ faults: inout GoldFaults
  ) throws(EvaluationError) -> [UInt8] {
    let table: CSVTable
    do { table = try CSVTable(bytes: bytes) } catch { throw EvaluationError("\(path):\(error)") }
    var taken: Set<[Int]> = []
    var replacements: [CSVTable.Replacement] = []
    for change in changes {
      guard let (row, cell) = cell(of: change, in: table) else {
        faults.note(
          Messages.noCell(change.column, of: change.pattern, path, change.line), at: change.place)
        continue
      }
      let text = table.rows[row].cells[cell].withoutOuterBlanks
      guard DecimalNumber.parse(text) == change.old else {
        faults.note(Messages.changed(text, since: change.old), at: change.place)
        continue
      }
      guard taken.insert([row, cell]).inserted else {
        faults.note(Messages.namedTwice, at: change.place)
        continue
      }
      replacements.append(CSVTable.Replacement(row: row, cell: cell, text: plain(change.new)))
    }
    return table.replacing(replacements)
  }

  /// The row that starts on the line and has the pattern or the name, and its cell.
  private static func cell(
    of change: ProposedChange, in table: CSVTable
  ) -> (row: Int, cell: Int)? {
    guard let row = table.rows.firstIndex(where: { $0.line == change.line }),
      let cell = table.header.firstIndex(of: change.column), cell < table.rows[row].cells.count
    else { return nil }
    let isNamed = ["pattern", "name"].contains { column in
      guard let index = table.header.firstIndex(of: column), index < table.rows[row].cells.count
      else { return false }
      return table.rows[row].cells[index].withoutOuterBlanks == change.pattern
    }
    return isNamed ? (row, cell) : nil
  }

  /// A number as editors write it: `1.5`, `2`, `-0.25`.
  static func plain(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if part == 0 { return sign + String(whole) }
    let digits = (part < 10 ? "0" : "") + String(part)
    return "\(sign)\(whole)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
  }
}
