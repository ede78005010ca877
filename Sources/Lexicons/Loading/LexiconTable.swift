// One lexicon file taken apart into rows, with its columns known by name.

import Tables

/// The rows of a lexicon file, before they are understood.
struct LexiconTable: Sendable {
  /// The path inside the lexicon folder.
  let path: String
  /// The path as messages name it, the folder first.
  let shownPath: String
  let kind: LexiconKind
  let csv: CSVTable
  /// Where in a row the cell of each column stands, by the number of the column; nil where the file has none.
  private let places: [Int?]

  /// Takes a file apart; what is wrong with its header is added to `problems`.
  /// - Returns: nil where the file is no table or lacks a column.
  init?(
    _ file: LexiconFile, kind: LexiconKind, folder: String, problems: inout [LexiconProblem]
  ) {
    path = file.path
    shownPath = "\(folder)/\(file.path)"
    self.kind = kind
    do {
      csv = try CSVTable(bytes: file.bytes)
    } catch {
      problems.append(
        LexiconProblem(
          file: shownPath, line: error.line, column: error.column, message: error.message))
      return nil
    }
    let header = LexiconHeader(csv.header, kind: kind)
    places = Column.allCases.map { header.columns[$0] }
    problems += header.problems(file: shownPath, line: csv.headerLine)
    if header.isIncomplete { return nil }
  }

  /// The columns that the file has, with their places in a row.
  var cells: [(column: Column, index: Int)] {
    Column.allCases.compactMap { column in places[column.rawValue].map { (column, $0) } }
      .sorted { $0.index < $1.index }
  }

  /// The cell of a column as written, but for accents; empty where the row or the file has none.
  func cell(_ column: Column, of row: CSVTable.Row) -> String {
    guard let index = places[column.rawValue], index < row.cells.count else { return "" }
    return row.cells[index].composed
  }
}

extension LexiconTable {
  /// A finding in one of the rows, with its place in the file looked up.
  func problem(_ finding: Finding) -> LexiconProblem {
    var problem = LexiconProblem(
      file: shownPath, line: finding.origin.line, message: finding.message,
      severity: finding.severity)
    guard let row = row(atLine: finding.origin.line), let index = index(of: finding.cell),
      index < row.cells.count
    else { return problem }
    let bytes = row.cells[index].prefix(finding.offset).utf8.count
    let place = csv.position(ofCell: index, inRow: row, offset: bytes)
    problem.line = place.line
    problem.column = place.column
    return problem
  }

  private func index(of cell: Finding.Cell) -> Int? {
    switch cell {
    case .column(let column): places[column.rawValue]
    case .index(let index): index
    }
  }

  /// The row that starts on a line; rows are in order of lines.
  private func row(atLine line: Int) -> CSVTable.Row? {
    var range = csv.rows.indices
    while let first = range.first, let last = range.last {
      let middle = first + (last - first) / 2
      let row = csv.rows[middle]
      if row.line == line { return row }
      range = row.line < line ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
