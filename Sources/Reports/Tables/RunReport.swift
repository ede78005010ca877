// run.csv: which program, lexicons and articles the reports are made of, and with which options.

import Aggregates
import Lexicons
import News
import Scoring
import Tables

/// What is needed to make the same reports again: no path, time or number of workers among it.
enum RunReport: Report {
  static let definition = TableDefinition(
    file: "run.csv", title: "This run", rowIs: "a fact about the run",
    order:
      "version, lexicons, input, counts, period, options, statistics, numbers of the scoring model",
    columns: [
      .text(
        "name",
        "`slant`: its version; `lexicons`, `lexicon:FILE` and `input`: hashes of what was read, whatever "
          + "the order of files and articles; `validation:LEXICON`: what was found when this lexicon, as it "
          + "is now, was held against news that people had coded, or `not validated`; `read` = `scored` + `rejected` + `duplicates`; `bytes`: "
          + "text of the articles read, and what encodings did to it: `repaired_mojibake` characters (`â€™`), "
          + "`repaired_windows_1252` signs (U+0092), `repaired_entities` (`&amp;`), `removed_invisible` "
          + "characters, `repaired_accents` (e and U+0301 became é), and `lost_apostrophes`, places such as `President s` and `dont`, which are left "
          + "alone; `undated`: scored articles without a date; `min_...`: the least evidence for a figure, as the "
          + "run was asked or scoring.csv says; `prior`: what is added to the hits of a choice before outlets "
          + "are compared, in hits; `tone_length_correlation`: Pearson's r between the tone of articles and "
          + "their words, which should be near 0: where it is not, long and short articles are not to be "
          + "compared; `scoring:NAME`: numbers of scoring.csv, also where they are not written there"
      ),
      .text("value", "Its value; empty for an option that was not given"),
    ],
    key: ["name"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let facts =
      lexicons(figures.run) + counts(figures) + options(figures.run.options)
      + statistics(figures) + numbers(figures.rulebook.numbers)
    for (name, value) in facts { try write([.line(name), value]) }
  }

  private typealias Facts = [(name: String, value: Cell)]

  private static func lexicons(_ run: RunFacts) -> Facts {
    let files = run.lexiconFiles.sorted { ByteOrder.precedes($0.path, $1.path) }
      .map { (path: $0.path, hash: ContentHash.key(of: $0.bytes).digits) }
    return [
      ("slant", .text(run.version)),
      ("lexicons", .text(ContentHash.digits(of: run.lexiconFiles))),
    ] + files.map { ("lexicon:\($0.path)", .text($0.hash)) } + validations(run)
  }

  /// For each lexicon of the run what it was held against, if it still is what was held against it.
  private static func validations(_ run: RunFacts) -> Facts {
    LexiconKind.allCases.compactMap { kind in
      let files = run.lexiconFiles.filter { LexiconKind(path: $0.path) == kind }
      guard !files.isEmpty else { return nil }
      let known = run.validations.filter { $0.lexicon == kind }
      let hash = ContentHash.digits(of: files)
      let findings = known.filter { $0.hash == hash }.map(\.finding)
      let value =
        !findings.isEmpty
        ? findings.joined(separator: "; ")
        : known.isEmpty ? "not validated" : "not validated: changed since it was measured"
      return ("validation:\(kind.rawValue)", .line(value))
    }
  }

  private static func counts(_ figures: Figures) -> Facts {
    let (totals, counts) = (figures.totals, figures.run.counts)
    let all = totals.outletVoices.filter { $0.key.voice == VoiceSums.all }.map(\.value)
    return [
      ("input", .text(totals.inputHash.digits)),
      ("read", .integer(counts.read)),
      ("scored", .integer(counts.scored)),
      ("rejected", .integer(counts.rejected)),
      ("duplicates", .integer(counts.duplicates)),
      ("out_of_period", .integer(counts.outOfPeriod)),
      ("bytes", .integer(counts.bytes)),
      ("repaired_mojibake", .integer(counts.damage.mojibake)),
      ("repaired_windows_1252", .integer(counts.damage.windows1252)),
      ("repaired_entities", .integer(counts.damage.entities)),
      ("removed_invisible", .integer(counts.damage.invisible)),
      ("repaired_accents", .integer(counts.damage.accents)),
      ("lost_apostrophes", .integer(counts.damage.lostApostrophes)),
      ("outlets", .integer(totals.outlets.count)),
      ("articles", .integer(totals.articles)),
      ("sentences", .integer(all.reduce(0) { $0 + $1.sums.sentences })),
      ("words", .integer(all.reduce(0) { $0 + $1.sums.words })),
      ("first_day", .day(totals.firstDay)),
      ("last_day", .day(totals.lastDay)),
      ("undated", .integer(totals.undated)),
    ]
  }

  private static func options(_ options: ReportOptions) -> Facts {
    [
      ("dialect", .text(options.dialect.rawValue)),
      ("evidence", limit(options.evidence)),
      ("since", .day(options.since)),
      ("until", .day(options.until)),
      ("by", .text(options.period.rawValue)),
    ]
  }

  private static func statistics(_ figures: Figures) -> Facts {
    let thresholds = figures.thresholds
    return [
      ("min_articles", .integer(thresholds.articles)),
      ("min_mentions", .integer(thresholds.mentions)),
      ("min_hits", .integer(thresholds.hits)),
      ("min_sentences", .integer(thresholds.sentences)),
      ("min_clusters_of_intervals", .integer(RatioSums.leastUnits)),
      ("prior", .text("number of choices in the lexicon x share of the choice over all outlets")),
      ("prior_of_contrasts", .text("2 x share of the choice among both over all outlets")),
      ("tone_length_correlation", .figure(figures.totals.toneAndLength.correlation)),
    ]
  }

  private static func limit(_ evidence: EvidenceLimit) -> Cell {
    if case .atMost(let count) = evidence { .integer(count) } else { .text(evidence.description) }
  }

  private static func numbers(_ numbers: ScoringNumbers) -> Facts {
    ScoringNumbers.fields.map {
      ("scoring:\($0.name)", .shortest(numbers[keyPath: $0.path]))
    }
  }
}

extension Cell {
  /// A number with as many decimals as it takes to tell it from all others.
  fileprivate static func shortest(_ value: Double) -> Cell {
    let parts = value.description.split(separator: ".")
    guard parts.count == 2, parts[1].count <= 18, let number = Int(parts.joined()) else {
      return .text(value.description)
    }
    if parts[1] == "0" { return .integer(number / 10) }
    return .decimal(number, places: parts[1].count)
  }
}
