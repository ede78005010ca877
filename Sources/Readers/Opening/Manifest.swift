// articles.csv: what the texts of a folder are, for those who keep that apart from the texts.

import News
import Tables

/// A manifest: a CSV file whose rows name text files.
struct Manifest {
  let path: InputPath
  let columns: CSVColumns

  /// Whether a file of a folder is a manifest by its name.
  static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    ["articles.csv", "articles.csv.gz"].contains { name.elementsEqual($0.utf8) }
  }

  /// The texts it names, each with the real path of the file, and the rows that name none.
  func files() -> (texts: [(file: ArticleFile, real: InputPath)], rejections: [Rejection]) {
    var texts: [(file: ArticleFile, real: InputPath)] = []
    var rejections: [Rejection] = []
    do throws(ReadError) {
      var stream = RecordStream(try InputBytes(path), layout: columns.layout)
      while let block = try stream.next() {
        rejections += block.problems.map { $0.rejection(in: path.description) }
        columns.decode(block, source: path.description) { row, place in
          switch row.flatMap({ text(in: $0, at: place) }) {
          case .success(let text): texts.append(text)
          case .failure(let rejection): rejections.append(rejection)
          }
        }
      }
    } catch {
      rejections.append(.unreadable(path.description, error))
    }
    return (texts, rejections)
  }

  private func text(
    in row: CSVFields, at place: Place
  ) -> Result<(file: ArticleFile, real: InputPath), Rejection> {
    let named = row[columns.path ?? 0]
    let path = path.parent.appending(named)
    guard !named.isEmpty, let real = path.real, let status = path.status, status.isFile
    else {
      let name = String(decoding: named, as: UTF8.self)
      let detail = "no file \"\(name)\"; paths start at the folder of the manifest"
      return .failure(Rejection(place: place, reason: .missingFile, detail: detail))
    }
    do throws(TextFault) {
      let fields = columns.fields(row)
      var file = ArticleFile(path: path, size: status.size, outlet: try fields.field(.outlet))
      if file.outlet.isEmpty {
        file.outlet = path.outlet(real: real)
        file.isOutletGuessed = true
      }
      file.date = Day(reading: try fields.field(.date))
      file.url = try fields.field(.url)
      file.title = try fields.field(.title)
      return .success((file, real))
    } catch {
      return .failure(Rejection(place: place, reason: error.reason, detail: error.detail))
    }
  }
}

extension InputPath {
  /// The outlet of a text file: the name of the folder that holds it.
  func outlet(real: InputPath) -> String {
    let name = parent.name
    let isName = !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
    return String(decoding: isName ? name : real.parent.name, as: UTF8.self)
  }
}
