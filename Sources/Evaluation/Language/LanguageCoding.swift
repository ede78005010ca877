// Sentences that coders call biased or not: the rows of a gold table for language.

/// A sentence, whether it is biased, and which of its words are.
package struct LanguageCoding: Sendable {
  package let line: Int
  package let text: String
  package let isBiased: Bool
  /// The outlet, where the table says so; figures leave out one at a time.
  package let outlet: String
  /// The words that coders marked; nil where the table has none for the sentence.
  package let words: Set<String>?
}

extension LanguageCoding {
  /// The codings of a file: a row with `text` and `label` each.
  ///
  /// - Throws: where the file cannot be read, with every row that cannot be used, or without any row.
  package static func read(
    _ path: String, where choices: [RowChoice]
  ) throws(EvaluationError) -> GoldCodings<LanguageCoding> {
    try GoldCodings(path: path, columns: columns, where: choices, coders: coders, all)
  }

  static let columns = ["text"]

  /// The sentences of a table with `text`, `label`, and `outlet` and `biased_words` where it has them.
  ///
  /// - Throws: with every row that cannot be used.
  static func all(of table: GoldTable) throws(EvaluationError) -> [LanguageCoding] {
    var faults = GoldFaults()
    let hasWords = table.columns.contains("biased_words")
    let codings = table.rows.compactMap { row -> LanguageCoding? in
      if row["text"].isEmpty {
        faults.note(Messages.noText, at: table.place(of: "text", in: row))
      }
      guard let isBiased = coders.label(of: row, in: table, &faults) else { return nil }
      return LanguageCoding(
        line: row.line, text: row["text"], isBiased: isBiased, outlet: row["outlet"],
        words: hasWords ? Set(words(of: row["biased_words"])) : nil)
    }
    try faults.check()
    return codings
  }

  private static let coders = Coders<Bool>(
    names: ["biased", "unbiased"], parse: isBiased, value: { $0 ? 1 : 0 })

  @Sendable private static func isBiased(_ label: String) -> Bool? {
    switch label {
    case "biased", "1": true
    case "unbiased", "0": false
    default: nil
    }
  }

  /// Runs of letters and digits in small letters, so that no way to write a list of words matters.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
