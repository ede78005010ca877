// The forms in which problems of lexicons are printed.

import ArgumentParser
import Lexicons
import Tables

enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, github

  func write(_ problems: [LexiconProblem]) throws {
    switch self {
    case .text: try Output.write(problems.map { $0.description + "\n" }.joined())
    case .csv: try CheckFormat.writeTable(of: problems)
    case .github:
      try Output.write(problems.map { CheckFormat.annotation(of: $0) + "\n" }.joined())
    }
  }

  private static func writeTable(of problems: [LexiconProblem]) throws {
    let writer = CSVWriter.standardOutput()
    try writer.write(header: ["file", "line", "column", "severity", "message"])
    for problem in problems {
      try writer.write([
        .text(problem.file), problem.line.map { .integer($0) } ?? .empty,
        problem.column.map { .integer($0) } ?? .empty, .text(problem.severity.rawValue),
        .text(problem.message),
      ])
    }
    try writer.finish()
  }

  /// A workflow command, which GitHub shows beside the line it is about.
  private static func annotation(of problem: LexiconProblem) -> String {
    var place = ["file=\(escaped(problem.file, alsoIn: ":,"))"]
    if let line = problem.line { place.append("line=\(line)") }
    if let column = problem.column { place.append("col=\(column)") }
    return "::\(problem.severity.rawValue) \(place.joined(separator: ","))::"
      + escaped(problem.message, alsoIn: "")
  }

  private static func escaped(_ text: String, alsoIn signs: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if "%\r\n".unicodeScalars.contains(scalar) || signs.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "%" + (digits.count < 2 ? "0" : "") + digits
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
