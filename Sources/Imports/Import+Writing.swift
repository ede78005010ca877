// The rows as a lexicon file, with all columns that an editor may want to fill.

import Lexicons
package import Tables

extension Import {
  /// Writes sentiment.csv or language.csv, in the order of the foreign lexicon.
  package func write(to writer: CSVWriter) throws(WriteError) {
    try writer.write(header: header)
    for row in rows { try writer.write(cells(of: row)) }
    try writer.finish()
  }

  private var header: [String] {
    let own =
      isLanguage ? ["pattern", "family", "weight"] : ["pattern", "weight", "agent", "target"]
    return own + ["case", "status", "unless", "requires", "example", "counterexample", "note"]
  }

  private func cells(of row: ImportedRow) -> [Cell] {
    let weight = row.weight.map(Weight.cell) ?? .empty
    let own: [Cell] =
      isLanguage
      ? [.text(row.pattern), row.family.map { .text($0.rawValue) } ?? .empty, weight]
      : [.text(row.pattern), weight, .empty, .empty]
    let open = Array(repeating: Cell.empty, count: header.count - own.count - 1)
    return own + open + [.text(row.note)]
  }
}

extension Weight {
  static func cell(_ weight: Int) -> Cell {
    let (value, places) = places(weight)
    return .decimal(value, places: places)
  }
}
