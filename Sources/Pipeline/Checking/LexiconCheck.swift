// The check of a lexicon folder: what the loader finds, then what every row does.

package import Lexicons
import Scoring

/// Checks a folder of lexicons.
package struct LexiconCheck {
  private let folder: String

  package init(folder: String) { self.folder = folder }

  /// What is wrong, warnings included, in order of place.
  ///
  /// - Throws: `RunFailure.lexicons` where a row stands for too many wordings.
  package func problems() throws -> [LexiconProblem] {
    let lexicons: Lexicons
    var problems: [LexiconProblem]
    do {
      (lexicons, problems) = try Lexicons.load(folder: folder)
    } catch {
      return error.problems
    }
    let rulebook = try Run.compiled(lexicons, of: folder)
    for check in LexiconCheck.checks {
      problems += check.findings(in: lexicons, rulebook).map { problem($0) }
    }
    return problems.sorted()
  }

  /// A new check is a file and a line here.
  private static var checks: [any RowCheck] {
    [
      RowExamples(), LineExamples(), MissingExamples(), Attempts(), OppositeWeights(),
      LonelyConcepts(),
    ]
  }

  private func problem(_ finding: RowFinding) -> LexiconProblem {
    LexiconProblem(
      file: "\(folder)/\(finding.origin.file)", line: finding.origin.line,
      message: finding.message, severity: finding.severity)
  }
}

/// Something that rows are looked through for once they are compiled.
protocol RowCheck {
  func findings(in lexicons: Lexicons, _ rulebook: Rulebook) -> [RowFinding]
}

/// What is wrong with a row.
struct RowFinding {
  var origin: RowOrigin
  var message: String
  var severity = LexiconProblem.Severity.error
}
