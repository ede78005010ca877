// What becomes of a small foreign lexicon: its rows as a lexicon folder has them, and what is said of the rest.

import Foundation
import Lexicons
import Tables
import Testing

@testable import Imports

/// An import of a file that a test makes up.
///
/// Whatever is imported here must pass the checks of lexicons, and its sum must be right.
struct Imported {
  /// `good 1.9`, or `maybe hedge` for rows of language.csv.
  let rows: [String]
  let notes: [String]
  /// The lines of the report; the file is `FILE`.
  let remarks: [String]
  let report: ImportReport

  init(
    _ format: ForeignFormat, _ bytes: [UInt8], _ choice: CategoryChoice = .weights([]),
    beside: [String: String]? = nil
  ) throws {
    let folder = try TemporaryFolder(bytes)
    if let beside { try folder.add(beside) }
    let result = try folder.imported(format, choice, isBeside: beside != nil)
    report = result.report
    remarks = report.lines.map { folder.masked($0) }
    let sum = report.read - report.written
    #expect(
      report.summary.hasPrefix("read \(report.read) = written \(report.written)")
        && report.summary.dropFirst("read \(report.read) = ".count).contains("over \(sum)"))
    try result.write(to: CSVWriter(path: folder.rows(isLanguage: result.isLanguage)))
    let (lexicons, warnings) = try Lexicons.load(folder: folder.lexicons)
    #expect(warnings.isEmpty)
    let sentiment = lexicons.sentiment.map {
      "\($0.text) \($0.content.weight.map { Self.text($0) } ?? "-")"
    }
    rows = sentiment + lexicons.language.map { "\($0.text) \($0.content.family.rawValue)" }
    notes = result.rows.map(\.note)
    #expect(rows.count == report.written)
  }

  init(
    _ format: ForeignFormat, _ text: String, _ choice: CategoryChoice = .weights([]),
    beside: [String: String]? = nil
  ) throws {
    try self.init(format, Array(text.utf8), choice, beside: beside)
  }

  private static func text(_ weight: Double) -> String {
    Weight.text(Int((weight * 100).rounded()))
  }

  /// Why nothing is imported; nil where something is.
  static func complaint(
    _ format: ForeignFormat, _ bytes: [UInt8], _ choice: CategoryChoice = .weights([])
  ) throws -> ImportFailure? {
    let folder = try TemporaryFolder(bytes)
    do throws(ImportFailure) {
      _ = try folder.imported(format, choice, isBeside: false)
      return nil
    } catch {
      return folder.masked(error)
    }
  }

  static func complaint(
    _ format: ForeignFormat, _ text: String, _ choice: CategoryChoice = .weights([])
  ) throws -> ImportFailure? {
    try complaint(format, Array(text.utf8), choice)
  }
}

extension CategoryChoice {
  static func weights(_ weights: KeyValuePairs<String, Double>) -> CategoryChoice {
    .weights(weights.map { NamedChoice(name: $0.key, value: $0.value) })
  }

  static func families(
    _ families: KeyValuePairs<String, LanguageContent.Family>
  ) -> CategoryChoice {
    .families(families.map { NamedChoice(name: $0.key, value: $0.value) })
  }
}

/// A folder with a foreign lexicon, and an empty one for the rows.
private final class TemporaryFolder {
  private let path = NSTemporaryDirectory() + "import-" + UUID().uuidString
  private var file: String { path + "/file.txt" }
  var lexicons: String { path + "/lexicons" }
  private var standing: String { path + "/standing" }

  init(_ bytes: [UInt8]) throws {
    for folder in [lexicons, standing] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func rows(isLanguage: Bool) -> String {
    lexicons + (isLanguage ? "/language.csv" : "/sentiment.csv")
  }

  func add(_ files: [String: String]) throws {
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(standing)/\(name)"))
    }
  }

  func imported(
    _ format: ForeignFormat, _ choice: CategoryChoice, isBeside: Bool
  ) throws(ImportFailure) -> Import {
    try Import(
      ImportOptions(
        format: format, file: file, choice: choice, beside: isBeside ? standing : nil))
  }

  func masked(_ text: String) -> String {
    text.replacingOccurrences(of: file, with: "FILE")
      .replacingOccurrences(of: standing, with: "LEXICONS")
  }

  func masked(_ failure: ImportFailure) -> ImportFailure {
    switch failure {
    case .file(let message): .file(masked(message))
    case .input(let message): .input(masked(message))
    case .usage(let message): .usage(masked(message))
    case .lexicons(let message): .lexicons(masked(message))
    }
  }
}
