// The command as users meet it: one folder a case, below Cases.
//
// A case holds `cmd`, lines of sh that are run in a copy of the folder; what they print is compared with
// expected_output and expected_error, and their exit code with expected_code (a file that is not there is
// empty, or 0). `lexicons` and `articles` of the Cases folder are put in wherever a case has none of its
// own. After a change that is meant, record all cases anew and read `git diff`:
//
//   SLANT_RECORD=1 swift test --filter GoldenCaseTests

import Foundation
import Testing

struct GoldenCaseTests {
  @Test(arguments: try GoldenCase.all())
  func `The command prints what the case expects`(_ golden: GoldenCase) throws {
    let outcome = try golden.run()
    guard ProcessInfo.processInfo.environment["SLANT_RECORD"] == nil else {
      return try golden.record(outcome)
    }
    let expected = golden.expected
    #expect(outcome.output == expected.output, "expected_output of \(golden.name)")
    #expect(outcome.error == expected.error, "expected_error of \(golden.name)")
    #expect(outcome.code == expected.code, "expected_code of \(golden.name)")
  }
}

/// A case folder.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }
  private var folder: String { "\(Program.cases)/\(name)" }

  private static let shared = ["lexicons", "articles"]
  private static let results = ["expected_output", "expected_error", "expected_code"]

  static func all() throws -> [GoldenCase] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Program.cases)
    return names.sorted().filter { !shared.contains($0) && !$0.hasPrefix(".") }
      .map { GoldenCase(name: $0) }
  }

  /// Runs the command in a copy of the folder.
  func run() throws -> Outcome {
    let sandbox = try Sandbox(lexicons: "\(Program.cases)/lexicons")
    let files = FileManager.default
    try files.removeItem(at: sandbox.url("lexicons"))
    for name in try files.contentsOfDirectory(atPath: folder) where !Self.results.contains(name) {
      try files.copyItem(atPath: "\(folder)/\(name)", toPath: sandbox.url(name).path)
    }
    for name in Self.shared where !sandbox.isThere(name) {
      try files.copyItem(atPath: "\(Program.cases)/\(name)", toPath: sandbox.url(name).path)
    }
    var outcome = try sandbox.run(try sandbox.text(of: "cmd"))
    outcome.output = sandbox.masked(outcome.output)
    outcome.error = sandbox.masked(outcome.error)
    return outcome
  }

  var expected: Outcome {
    func text(_ name: String) -> String {
      FileManager.default.contents(atPath: "\(folder)/\(name)")
        .map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    let code = Int32(text("expected_code").trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    return Outcome(code: code, output: text("expected_output"), error: text("expected_error"))
  }

  /// Writes what the command did as what is expected.
  func record(_ outcome: Outcome) throws {
    let code = outcome.code == 0 ? "" : "\(outcome.code)\n"
    for (name, text) in zip(Self.results, [outcome.output, outcome.error, code]) {
      let file = URL(fileURLWithPath: "\(folder)/\(name)")
      if text.isEmpty {
        try? FileManager.default.removeItem(at: file)
      } else {
        try Data(text.utf8).write(to: file)
      }
    }
  }
}
