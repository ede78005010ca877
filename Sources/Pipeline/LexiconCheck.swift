// The check of a lexicon folder: what the loader finds, then every row's own examples.

package import Lexicons
import Scoring

/// Checks a folder of lexicons.
package struct LexiconCheck {
  private let folder: String

  package init(folder: String) { self.folder = folder }

  /// What is wrong, warnings included, in order of place.
  ///
  /// - Throws: `RunFailure.lexicons` where rows cannot be read at all.
  package func problems() throws -> [LexiconProblem] {
    let (_, rulebook, warnings) = try Run.rulebook(of: folder)
    return (warnings + exampleProblems(rulebook)).sorted()
  }

  private func exampleProblems(_ rulebook: Rulebook) -> [LexiconProblem] {
    var probe = RowProbe(rulebook: rulebook)
    var problems: [LexiconProblem] = []
    for (number, row) in rulebook.rows.enumerated() {
      if !row.example.isEmpty, !probe.rows(in: row.example).contains(number) {
        problems.append(problem(row, "the example \"\(row.example)\" does not match"))
      }
      if !row.counterexample.isEmpty, probe.rows(in: row.counterexample).contains(number) {
        problems.append(problem(row, "the counterexample \"\(row.counterexample)\" matches"))
      }
    }
    return problems
  }

  private func problem(_ row: CitedRow, _ what: String) -> LexiconProblem {
    LexiconProblem(
      file: "\(folder)/\(row.origin.file)", line: row.origin.line,
      message: "\(what) \"\(row.pattern)\"")
  }
}
