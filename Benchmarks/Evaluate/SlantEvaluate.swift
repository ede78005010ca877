// slant-evaluate: measures the lexicons against hand-coded data and holds the figures to their floors.

import ArgumentParser
import Evaluation
import Foundation
import Lexicons
import Tables

/// Prints every pinned figure; with a figure below its floor it ends with 1.
@main
struct SlantEvaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slant-evaluate",
    abstract: "Measures the lexicons against hand-coded data.")

  @Argument(help: "The folder of the data.")
  var data: String
  @Option(help: "The folder of lexicons.")
  var lexicons = "lexicons"
  @Option(help: "The folder with floors.csv, and with what maps codings to actors.")
  var keys = "Tests/EvaluationTests"
  @Option(help: "A file that gets the codings that were missed, as CSV.")
  var errors: String?
  @Flag(help: "Pin the floors to what is reached, and say so in validation.csv of the lexicons.")
  var pin = false
  @Flag(help: "With --pin: let a floor fall.")
  var lower = false

  func run() throws {
    guard Evaluation.isPossible(data: data) else {
      throw EvaluationError("\(data) has none of the data; CONTRIBUTING.md says what it holds")
    }
    let evaluation = try Evaluation(data: data, keys: keys, lexicons: lexicons)
    let result = try evaluation.result()
    if let errors { try FigureTable.write(result.misses, to: errors) }
    let path = keys + "/floors.csv"
    var floors = try Floors(path: path)
    if pin {
      try floors.pin(result, mayFall: lower)
      try floors.write(to: path)
      try Validation.write(evaluation.validations(result), to: "\(lexicons)/\(Validation.file)")
    }
    try FigureTable.print(result.figures, floors)
    let complaints = floors.complaints(about: result)
    for complaint in complaints {
      FileHandle.standardError.write(Data("slant-evaluate: \(complaint)\n".utf8))
    }
    if !complaints.isEmpty { throw ExitCode(1) }
  }
}
