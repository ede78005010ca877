// The repository around the tests, and the folder of shared data beside it, which may be absent.

import Glibc
import Lexicons
import Tables

@testable import Scoring

enum Repository {
  static let root = String(#filePath.split(separator: "/").dropLast(3).flatMap { "/" + $0 })
  static let aleppo = root + "/../shared/corpora/aleppo"

  static let hasAleppo = access(aleppo + "/lines.csv", R_OK) == 0

  /// The lexicons that slant comes with.
  static func rulebook() throws -> Rulebook {
    try Rulebook(Lexicons.load(folder: root + "/lexicons").lexicons)
  }

  static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  /// The records of a table as cells by column.
  static func table(_ path: String) throws -> [[String: String]] {
    let table = try CSVTable(bytes: bytes(of: path))
    return table.rows.map { row in
      Dictionary(zip(table.header, row.cells)) { first, _ in first }
    }
  }
}
