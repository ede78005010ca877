// Mentions with the polarity that coders gave them: the rows of a gold table for stance.

/// A mention in a text, and whether the text speaks well of it.
package struct StanceCoding: Sendable {
  package let line: Int
  package let text: String
  /// The bytes of the mention in the text.
  package let mention: Range<Int>
  package let label: Polarity

  package var words: String {
    String(decoding: Array(text.utf8)[mention], as: UTF8.self)
  }
}

extension StanceCoding {
  /// The codings of a file: a row with `text`, `start`, `end` and `label` each.
  ///
  /// - Throws: where the file cannot be read, with every row that cannot be used, or without any row.
  package static func read(
    _ path: String, where choices: [RowChoice]
  ) throws(EvaluationError) -> GoldCodings<StanceCoding> {
    try GoldCodings(
      path: path, columns: columns, where: choices, coders: Polarity.coders, StanceCoding.all)
  }

  static let columns = ["text", "start", "end"]

  /// The mentions of a table with `text`, `start`, `end` and `label`.
  ///
  /// Offsets count Unicode scalars from 0, and the end is behind the mention.
  /// - Throws: with every row that cannot be used.
  static func all(of table: GoldTable) throws(EvaluationError) -> [StanceCoding] {
    var faults = GoldFaults()
    let mentions = table.rows.compactMap { mention($0, table, &faults) }
    try faults.check()
    return mentions
  }

  private static func mention(
    _ row: GoldTable.Row, _ table: GoldTable, _ faults: inout GoldFaults
  ) -> StanceCoding? {
    let text = row["text"]
    if text.isEmpty { faults.note(Messages.noText, at: table.place(of: "text", in: row)) }
    let label = Polarity.coders.label(of: row, in: table, &faults)
    let offsets = ["start", "end"].compactMap { column -> Int? in
      if let offset = Int(row[column]), offset >= 0 { return offset }
      faults.note(Messages.noOffset(row[column]), at: table.place(of: column, in: row))
      return nil
    }
    guard offsets.count == 2, !text.isEmpty, let label else { return nil }
    guard let range = bytes(offsets[0], offsets[1], of: text) else {
      faults.note(
        Messages.noMention(offsets[0], offsets[1], of: text.unicodeScalars.count),
        at: table.place(of: "start", in: row))
      return nil
    }
    let mention = StanceCoding(line: row.line, text: text, mention: range, label: label)
    guard mention.words.contains(where: { $0.isLetter || $0.isNumber }) else {
      faults.note(Messages.noWord(mention.words), at: table.place(of: "start", in: row))
      return nil
    }
    return mention
  }

  /// The bytes of a range of scalars; nil where the text does not hold it.
  private static func bytes(_ start: Int, _ end: Int, of text: String) -> Range<Int>? {
    let scalars = text.unicodeScalars
    guard start < end,
      let first = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
      let last = scalars.index(first, offsetBy: end - start, limitedBy: scalars.endIndex)
    else { return nil }
    let bytes = text.utf8
    return bytes.distance(
      from: bytes.startIndex, to: first)..<bytes.distance(from: bytes.startIndex, to: last)
  }
}
