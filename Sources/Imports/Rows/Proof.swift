// Rows are tried before they are written: each must pass the checks of lexicons and find its own words.

import Lexicons
import Scoring

/// Tries rows as `slant check` and a run would.
enum Proof {
  /// What is wrong with rows, by their number from 0.
  static func faults(of rows: [ImportedRow]) -> [Int: String] {
    guard !rows.isEmpty else { return [:] }
    do {
      let (lexicons, _) = try Lexicons.read([file(of: rows)])
      return faults(of: rows, in: try Rulebook(lexicons))
    } catch let errors as LexiconErrors {
      let faults = errors.problems.map { (($0.line ?? firstLine) - firstLine, $0.message) }
      return Dictionary(faults, uniquingKeysWith: { first, _ in first })
    } catch let error as Rulebook.RowTooLarge {
      return [error.origin.line - firstLine: Messages.tooLarge]
    } catch {
      return [:]
    }
  }

  /// A pattern that holds only signs of the pattern language may still find nothing: in `a,b` a text
  /// has two words.
  private static func faults(of rows: [ImportedRow], in rulebook: Rulebook) -> [Int: String] {
    var probe = RowProbe(rulebook: rulebook)
    var faults: [Int: String] = [:]
    for (number, row) in rows.enumerated() where !probe.rows(in: row.sample).contains(number) {
      faults[number] = Messages.findsNothing(row.text)
    }
    return faults
  }

  private static let firstLine = 2

  /// The patterns alone: a row a line, for they hold no quotation marks.
  private static func file(of rows: [ImportedRow]) -> LexiconFile {
    let lines = rows.map { "\"\($0.pattern)\",1\n" }
    return LexiconFile(
      path: "sentiment.csv", bytes: Array(("pattern,weight\n" + lines.joined()).utf8))
  }
}
