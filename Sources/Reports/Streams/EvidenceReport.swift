// evidence.csv: the hits behind the numbers, with their sentences.

package import Aggregates
import Lexicons
import News
package import Scoring
package import Tables

/// Writes evidence.csv.
package struct EvidenceReport: ~Copyable {
  package static let definition = TableDefinition(
    file: "evidence.csv", title: "Evidence",
    rowIs: "a hit and an actor it bears on",
    order: "outlet, date (undated last), article, then place in the article",
    columns: [
      .text("article", "The id of the article (articles.csv)"),
      .outlet,
      ColumnDefinition(name: "date", type: .date, meaning: "The day of publication"),
      .count(
        "sentence", of: "number from 1", "The sentence in the article; a headline is the first"),
      .text("voice", "Whose words the hit stands in"),
      .text(
        "speaker",
        "Who says it, where that is known: an actor's id, or the words of the text; for quote as in sources.csv"
      ),
      .text("lexicon", "The kind of lexicon the pattern is from"),
      .text("row", "The lexicon row: its file and line"),
      .text("pattern", "The pattern as written"),
      .text(
        "kind",
        "What it is counted for: `name` a mention of an actor, `frame` a wording of an event, `stance` what "
          + "bears on an actor, `tone` what bears on a sentence, `language` a wording of a family, `quote` what a speaker is quoted with"
      ),
      .text(
        "choice",
        "For name the label, or `pronoun` where he, she, it or they stands for the actor, for frame `concept/frame`, for language the family, for tone `positive` or "
          + "`negative`, for quote the stance of the reporting verb; empty for stance, for a tone of 0, and "
          + "for a quote without a verb"),
      .text(
        "actor",
        "The actor that is mentioned or borne on; empty where there is none; for quote the actor who speaks"
      ),
      .text("role", "What the actor is to the event: `agent`, `target` or `other`"),
      .number(
        "weight", unit: "weight, -4 to 4",
        "The weight in the lexicon; empty for frame, language and quote"
      ),
      .number(
        "score", unit: "weight",
        "What the hit adds to the sum behind a tone or a stance: the weight after attachment and shifters"
      ),
      .text("left", "The sentence before the hit"),
      .text("match", "The words that were hit; of a quote those in its first sentence"),
      .text("right", "The sentence behind the hit"),
    ],
    key: [])

  private var file: TableFile
  private var blocks: EvidenceBlocks
  /// The cells that are the same for all rows of an article.
  private var article: CellBlocks
  private var heading = 0

  package init(in folder: TableFolder, rulebook: Rulebook) throws(WriteError) {
    file = try TableFile(EvidenceReport.definition, in: folder)
    blocks = EvidenceBlocks(rulebook, folder.options.dialect)
    article = CellBlocks(dialect: folder.options.dialect)
  }

  /// Starts an article, whose hits come next; the caller gives both in order.
  package mutating func startArticle(_ record: ArticleRecord) {
    article.removeAll()
    heading = article.add([.line(record.id), .line(record.outlet), .day(record.date)])
  }

  /// Writes a hit of the article; `text` is what its ranges are of.
  package mutating func append(
    _ row: EvidenceRow, _ text: UnsafeRawBufferPointer
  ) throws(WriteError) {
    let writer = file.writer
    writer.write(heading, of: article)
    writer.write(.integer(row.sentence))
    writer.write(blocks.voice(row.voice), of: blocks.cells)
    switch row.speaker {
    case .unknown:
      writer.write(row.kind == .quote ? blocks.unknownSpeaker : blocks.none, of: blocks.cells)
    case .actor(let number): writer.write(blocks.actor(number), of: blocks.cells)
    case .description(let range): writer.write(line: .init(rebasing: text[range]))
    }
    writer.write(blocks.lexiconRow(row.row), of: blocks.cells)
    writer.write(blocks.choice(of: row), of: blocks.cells)
    writer.write(row.actor >= 0 ? blocks.actor(row.actor) : blocks.none, of: blocks.cells)
    let hasRole = row.actor >= 0 && row.kind != .quote
    writer.write(hasRole ? blocks.role(row.role) : blocks.none, of: blocks.cells)
    let isWeighed = row.kind == .name || row.kind == .stance || row.kind == .tone
    writer.write(isWeighed ? .weight(row.weight) : .empty)
    writer.write(isWeighed ? .decimal(row.score, places: 4) : .empty)
    let (left, right) = (row.context.lowerBound, row.context.upperBound)
    writer.write(line: .init(rebasing: text[left..<row.match.lowerBound]))
    writer.write(line: .init(rebasing: text[row.match]))
    writer.write(line: .init(rebasing: text[row.match.upperBound..<right]))
    try writer.endRow()
  }

  /// Writes what is still in memory; a warning where the table is too long for a spreadsheet.
  package mutating func finish() throws(WriteError) -> String? { try file.finish() }
}
