// The check of a lexicon folder: what the loader finds, then every row's own examples.

import Lexicons
import Scoring

/// Checks a folder of lexicons.
package struct LexiconCheck {
  private let folder: String

  package init(folder: String) { self.folder = folder }

  /// What is wrong, one line each as `file:line: error: ...`, warnings included.
  ///
  /// - Throws: `RunFailure.lexicons` where rows cannot be read at all.
  package func problems() throws -> [String] {
    let (_, rulebook, warnings) = try Run.rulebook(of: folder)
    return warnings + exampleProblems(rulebook)
  }

  private func exampleProblems(_ rulebook: Rulebook) -> [String] {
    var probe = RowProbe(rulebook: rulebook)
    var problems: [String] = []
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

  private func problem(_ row: CitedRow, _ what: String) -> String {
    "\(folder)/\(row.origin.file):\(row.origin.line): error: \(what) \"\(row.pattern)\""
  }
}
