// CSV with one article a row.

import News
import Tables

/// Reads articles from the rows of a CSV file.
struct CSVArticles: BatchReader {
  private let source: String
  private let columns: CSVColumns
  private var stream: RecordStream<InputBytes>

  init(_ bytes: InputBytes, source: String, columns: CSVColumns) {
    self.source = source
    self.columns = columns
    stream = RecordStream(bytes, layout: columns.layout)
  }

  mutating func next() -> Batch? {
    stream.nextBatch(source: source) { [source, columns] block in
      var results: [Result<Article, Rejection>] = []
      columns.decode(block, source: source) { fields, place in
        switch fields {
        case .success(let fields): results.append(columns.fields(fields).article(at: place))
        case .failure(let rejection): results.append(.failure(rejection))
        }
      }
      return results
    }
  }
}
