// by_outlet.csv: the tone and the language of each outlet.

import Aggregates
import Lexicons
import Scoring
import Tables

/// Outlets side by side.
enum ByOutletReport: Report {
  static let definition = TableDefinition(
    file: "by_outlet.csv", title: "Outlets",
    rowIs: "an outlet in one voice (or in all)", order: "outlet, then voice",
    columns: [
      .outlet,
      .text("group", "The group of outlets it belongs to, as outlets.csv says"),
      .voice,
      .count(
        "articles", of: "articles",
        "Articles with a sentence in this voice; for voice `all`, the rows of articles.csv with a sentence"
      ),
      .clusters,
      .count("sentences", of: "sentences", "Sentences that have a word in this voice"),
      .count("words", of: "words", "Words in this voice"),
      .score(
        "tone",
        "Mean tone of the sentences; the hits it is made of are those of evidence.csv named beside",
        evidence: Filter.rows(Filter.kind("tone"), Filter.outlet, Filter.voice)),
    ] + ColumnDefinition.scoreInterval(of: "tone") + [
      .share("positive_share", "Sentences of positive tone (`positive_threshold` of scoring.csv)"),
      .share("negative_share", "Sentences of negative tone (`negative_threshold` of scoring.csv)"),
      .number(
        "loaded_per_1000", unit: "hits per 1,000 words", "Loaded wordings (language.csv)",
        evidence: language("loaded")),
      .number(
        "hedges_per_1000", unit: "hits per 1,000 words", "Hedging wordings (language.csv)",
        evidence: language("hedge")),
      .status,
    ],
    key: ["outlet", "voice"])

  private static func language(_ family: String) -> String {
    Filter.rows(Filter.kind("language"), "choice = \(family)", Filter.outlet, Filter.voice)
  }

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let ranks = figures.outletRanks
    let rows = figures.totals.outletVoices.sorted {
      (ranks[$0.key.outlet], $0.key.voice) < (ranks[$1.key.outlet], $1.key.voice)
    }
    for (key, totals) in rows { try write(row(figures, key, totals)) }
  }

  private static func row(_ figures: Figures, _ key: OutletVoice, _ totals: OutletSums) -> [Cell] {
    let sums = totals.sums
    let thin = figures.thresholds.thinness(
      clusters: totals.tone.units, sentences: sums.sentences)
    let content = figures.rulebook.outletContent(figures.totals.outlets[key.outlet])
    return [
      figures.outlet(key.outlet), .line(content?.group ?? ""), .voice(key.voice),
      .integer(totals.articles), .integer(totals.tone.units), .integer(sums.sentences),
      .integer(sums.words), .score(sums.tone, over: sums.sentences, unless: thin),
    ] + Cell.scores(thin == nil ? totals.tone.interval : nil) + [
      .share(sums.positive, of: sums.sentences, unless: thin),
      .share(sums.negative, of: sums.sentences, unless: thin),
      .perThousand(sums.loaded, of: sums.words, unless: thin),
      .perThousand(sums.hedges, of: sums.words, unless: thin),
      .status(thin ?? totals.tone.thinness ?? .fine),
    ]
  }
}
