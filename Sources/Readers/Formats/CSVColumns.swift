// Which column of a CSV file is which part of an article.

import News
import Tables

/// The columns of a CSV file, as its header names them.
struct CSVColumns: Sendable {
  let layout: RecordLayout
  /// The header, as written.
  let names: [String]
  /// The line on which the header stands.
  let headerLine: Int
  private let places: [ArticleField: Int]
  /// The column that names files: the mark of a manifest.
  let path: Int?

  init(names: [String], headerLine: Int, layout: RecordLayout) {
    self.names = names
    self.headerLine = headerLine
    self.layout = layout
    let folded = names.map(ArticleField.fold)
    var places: [ArticleField: Int] = [:]
    for field in ArticleField.allCases {
      places[field] = field.foldedNames.lazy.compactMap { folded.firstIndex(of: $0) }.first
    }
    self.places = places
    path = folded.firstIndex(of: "path")
  }

  /// What a table of articles cannot do without and this one lacks.
  var missing: [ArticleField] { [.outlet, .text].filter { places[$0] == nil } }

  /// Whether rows name files that hold the texts.
  var isManifest: Bool { path != nil && places[.text] == nil }

  /// The parts of an article in the cells of a row.
  func fields(_ row: CSVFields) -> ArticleFields {
    func cell(_ field: ArticleField) -> UnsafeRawBufferPointer? { places[field].map { row[$0] } }
    return ArticleFields(
      outlet: cell(.outlet), date: cell(.date), title: cell(.title), url: cell(.url),
      text: cell(.text))
  }

  /// Calls `body` with each row below the header that has anything in it, or with why it is none.
  func decode(
    _ block: RecordBlock, source: String, _ body: (Result<CSVFields, Rejection>, Place) -> Void
  ) {
    block.decode(separator: layout.separator ?? Sign.comma) { line, row in
      let place = Place(source: source, line: line)
      guard line > headerLine, row.hasContent() else { return }
      if row.hasContent(from: names.count) {
        body(.failure(tooManyCells(row.count, at: place)), place)
      } else {
        body(.success(row), place)
      }
    }
  }

  private func tooManyCells(_ count: Int, at place: Place) -> Rejection {
    Rejection(
      place: place, reason: .badCSV,
      detail: "\(count) cells where the header names \(names.count) columns; "
        + "put cells with the separator in them between quotes")
  }
}
