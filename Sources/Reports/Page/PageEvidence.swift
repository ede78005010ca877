// The evidence of the page: a few sentences for each of its numbers, those of lowest rank as in evidence.csv.

package import Aggregates
import Lexicons
import News
import Scoring
import Tables

/// Collects evidence from articles that come in any order.
package struct PageEvidence: Sendable {
  /// A hit with its sentence.
  struct Hit: Sendable {
    var row: EvidenceRow
    var article: String
    var outlet: String
    var date: Day?
    var title: String
    var speaker: String
    var excerpt: Excerpt
    /// Whether it shows a side of a contrast.
    var isLeading: Bool
  }

  /// What hits are capped by: those of an outlet, or those of a lexicon row.
  private enum Place: Hashable {
    case choice(outlet: Int, kind: Evidence.Kind, choice: Int, actor: Int, voice: Voice)
    case row(Int)
  }

  private struct Side: Hashable {
    var outlet: Int
    var kind: Evidence.Kind
    var choice: Int
  }

  private let rulebook: Rulebook
  private let outletNumbers: [String: Int]
  private let outlets: Set<Int>
  private let actors: [Bool]
  private let frames: [Bool]
  private let lexiconRows: [Bool]
  private let sides: Set<Side>
  /// The hits of lowest rank, lowest first.
  private var hits: [Place: [Hit]] = [:]
  /// By outlet and speaker.
  private var quotes: [Int: [String: [Hit]]] = [:]

  package init(_ plan: PagePlan, _ figures: Figures) {
    rulebook = figures.rulebook
    outlets = Set(plan.outlets)
    outletNumbers = Dictionary(
      figures.totals.outlets.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let concepts = Set(plan.concepts)
    let chosen = (actors: Set(plan.actors), rows: Set(plan.lexiconRows))
    actors = rulebook.actors.indices.map { chosen.actors.contains($0) }
    frames = rulebook.frames.map { concepts.contains($0.concept) }
    lexiconRows = rulebook.rows.indices.map { chosen.rows.contains($0) }
    sides = Set(
      plan.contrasts.flatMap { contrast in
        contrast.sides.map { side in
          Side(
            outlet: side.outlet, kind: contrast.kind == .frame ? .frame : .name,
            choice: side.choice)
        }
      })
  }

  /// Takes what the page needs of an article.
  package mutating func append(_ record: ArticleRecord) {
    guard let outlet = outletNumbers[record.outlet] else { return }
    for row in record.evidence {
      if row.kind == .quote, outlets.contains(outlet) { keepQuote(row, of: record, outlet) }
      let isLeading =
        (row.kind == .name || row.kind == .frame)
        && sides.contains(Side(outlet: outlet, kind: row.kind, choice: row.choice))
      if isLeading || outlets.contains(outlet) && isShown(row) {
        let place = Place.choice(
          outlet: outlet, kind: row.kind, choice: row.choice, actor: row.actor, voice: row.voice)
        keep(row, of: record, at: place, isLeading)
      }
      if row.row >= 0, lexiconRows[row.row], row.kind != .stance, row.kind != .quote {
        keep(row, of: record, at: .row(row.row), isLeading)
      }
    }
  }

  private func isShown(_ row: EvidenceRow) -> Bool {
    switch row.kind {
    case .name, .stance: row.actor >= 0 && actors[row.actor]
    case .frame: frames[row.choice]
    case .tone, .language: true
    case .quote: false
    }
  }

  private mutating func keep(
    _ row: EvidenceRow, of record: ArticleRecord, at place: Place, _ isLeading: Bool
  ) {
    var kept = hits[place, default: []]
    let isFull = kept.count == PageBounds.evidencePerCell
    if isFull, let highest = kept.last, row.rank >= highest.row.rank { return }
    let hit = Hit(row, of: record, rulebook, isLeading: isLeading)
    kept.insert(hit, at: kept.firstIndex { hit.precedes($0) } ?? kept.endIndex)
    if isFull { kept.removeLast() }
    hits[place] = kept
  }

  /// Keeps a quote with its speaker.
  ///
  /// Nobody knows yet who is quoted most. Of very many speakers those with the lowest ranks stay: who
  /// is quoted often has low ones.
  private mutating func keepQuote(_ row: EvidenceRow, of record: ArticleRecord, _ outlet: Int) {
    let hit = Hit(row, of: record, rulebook, isLeading: false)
    var speakers = quotes.removeValue(forKey: outlet) ?? [:]
    speakers[hit.speaker, default: []].append(hit)
    speakers[hit.speaker]?.sort { $0.precedes($1) }
    if speakers[hit.speaker, default: []].count > PageBounds.evidencePerCell {
      speakers[hit.speaker]?.removeLast()
    }
    if speakers.count >= 2 * PageBounds.speakersInMind {
      let sorted = speakers.sorted { $0.value[0].precedes($1.value[0]) }
      speakers = Dictionary(
        uniqueKeysWithValues: sorted.prefix(PageBounds.speakersInMind).map { ($0.key, $0.value) })
    }
    quotes[outlet] = speakers
  }

  /// All hits, those first that come first where there is not room for all: one for every place
  /// before a second for any, contrasts before others.
  ///
  /// Of quotes those of the speakers that are shown, by outlet and speaker.
  func inOrder(_ shownSpeakers: Set<[Cell]>) -> some Sequence<Hit> {
    let shown = quotes.values.flatMap(\.values).filter { hits in
      shownSpeakers.contains([.line(hits[0].outlet), .line(hits[0].speaker)])
    }
    let all = shown + hits.values
    // A round at a time: the last ones are seldom asked for.
    return (0..<PageBounds.evidencePerCell).lazy.flatMap { round in
      all.filter { $0.count > round }.map { $0[round] }
        .sorted { $0.isLeading == $1.isLeading ? $0.precedes($1) : $0.isLeading }
    }
  }
}

extension PageEvidence.Hit {
  fileprivate init(
    _ row: EvidenceRow, of record: ArticleRecord, _ rulebook: Rulebook, isLeading: Bool
  ) {
    self.row = row
    self.isLeading = isLeading
    article = record.id
    outlet = record.outlet
    date = record.date
    title = Excerpt.start(of: record.title, bytes: PageBounds.titleBytes)
    let start = row.context.lowerBound
    excerpt = Excerpt(
      of: String(decoding: record.quoted[row.context], as: UTF8.self),
      around: row.match.lowerBound - start..<row.match.upperBound - start)
    speaker =
      switch row.speaker {
      case .unknown: row.kind == .quote ? SourceList.unknown : ""
      case .actor(let number): rulebook.actors[number].actor
      case .description(let range): String(decoding: record.quoted[range], as: UTF8.self)
      }
  }

  /// A total order: by rank, and where ranks are equal by what tells hits apart.
  fileprivate func precedes(_ other: Self) -> Bool {
    if row.rank != other.row.rank { return row.rank < other.row.rank }
    if article != other.article { return ByteOrder.precedes(article, other.article) }
    return (row.position, row.kind.rawValue, row.choice, row.actor, row.row)
      < (
        other.row.position, other.row.kind.rawValue, other.row.choice, other.row.actor,
        other.row.row
      )
  }

  /// What tells a hit from all others.
  var identity: Identity {
    Identity(
      position: row.position, kind: row.kind, choice: row.choice, actor: row.actor, row: row.row)
  }

  struct Identity: Hashable {
    var position: Int
    var kind: Evidence.Kind
    var choice: Int
    var actor: Int
    var row: Int
  }
}
