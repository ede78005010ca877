// evidence.csv: the hits behind the numbers, with their sentences.

package import Aggregates
import Lexicons
import News
package import Scoring
package import Tables

/// Writes evidence.csv.
package struct EvidenceReport {
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
      .text("speaker", "Who says it, where that is known: an actor's id, or the words of the text"),
      .text("lexicon", "The kind of lexicon the pattern is from"),
      .text("row", "The lexicon row: its file and line"),
      .text("pattern", "The pattern as written"),
      .text(
        "kind",
        "What it is counted for: `name` a mention of an actor, `frame` a wording of an event, `stance` what "
          + "bears on an actor, `tone` what bears on a sentence, `language` a wording of a family"),
      .text(
        "choice",
        "For name the label, for frame `concept/frame`, for language the family, for tone `positive` or "
          + "`negative`; empty for stance"),
      .text("actor", "The actor that is mentioned or borne on; empty where there is none"),
      .text("role", "What the actor is to the event: `agent`, `target` or `other`"),
      .number(
        "weight", unit: "weight, -4 to 4", "The weight in the lexicon; empty for frame and language"
      ),
      .number(
        "score", unit: "weight",
        "What the hit adds to the sum behind a tone or a stance: the weight after attachment and shifters"
      ),
      .text("left", "The sentence before the hit"),
      .text("match", "The words that were hit"),
      .text("right", "The sentence behind the hit"),
    ],
    key: [])

  private var file: TableFile
  private let rulebook: Rulebook

  package init(in folder: TableFolder, rulebook: Rulebook) throws(WriteError) {
    file = try TableFile(EvidenceReport.definition, in: folder)
    self.rulebook = rulebook
  }

  /// Writes a hit; the caller gives them in order.
  package mutating func append(_ evidence: CitedEvidence) throws(WriteError) {
    let row = evidence.row
    let cited = rulebook.rows[row.row]
    let hasActor = row.actor >= 0
    let isWeighed = row.kind != .frame && row.kind != .language
    try file.append([
      .line(evidence.article), .line(evidence.outlet), .day(evidence.date), .integer(row.sentence),
      .text(row.voice.description), .line(row.speaker), .text(cited.lexicon.rawValue), .row(cited),
      .line(cited.pattern), .text(row.kind.description), .line(choice(of: row)),
      hasActor ? .line(rulebook.actors[row.actor].actor) : .empty,
      hasActor ? .text(row.role.description) : .empty,
      isWeighed ? .weight(row.weight) : .empty,
      isWeighed ? .decimal(row.score, places: 4) : .empty,
      .line(row.left), .line(row.match), .line(row.right),
    ])
  }

  private func choice(of row: EvidenceRow) -> String {
    switch row.kind {
    case .name: rulebook.labels[row.choice].label
    case .frame: "\(rulebook.frames[row.choice].concept)/\(rulebook.frames[row.choice].frame)"
    case .language: LanguageNumbers.family(row.choice).rawValue
    case .tone: row.score < 0 ? "negative" : "positive"
    case .stance: ""
    }
  }

  /// Writes what is still in memory; a warning where the table is too long for a spreadsheet.
  package mutating func finish() throws(WriteError) -> String? { try file.finish() }
}
