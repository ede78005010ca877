// The evidence of the page: a few sentences for each of its numbers, those of lowest rank as in evidence.csv.

package import Aggregates
import Lexicons
import News
import Scoring
import Tables

/// Collects evidence from articles that come in any order.
package struct PageEvidence: Sendable {
  /// An article that is quoted.
  struct Source: Sendable {
    var id: String
    var outlet: String
    var date: Day?
    var title: String
  }

  /// A hit with its sentence.
  struct Hit: Sendable {
    var row: EvidenceRow
    /// The number of its article among the sources.
    var source: Int
    var speaker: String
    var excerpt: Excerpt
    /// Whether it shows a side of a contrast.
    var isLeading: Bool
  }

  private let rulebook: Rulebook
  private let outletNumbers: [String: Int]
  private let choice: PageEvidenceChoice
  private(set) var sources: [Source] = []
  /// By place, those of lowest rank, lowest first.
  private var hits: [[Hit]]
  /// The numbers of the present article and of its outlet, where these have one.
  private var source: Int?
  private var outlet: Int?

  /// The evidence of `plan`, where `cap` knows the ranks of all articles and `speakers` has those whose quotes
  /// are shown.
  package init(_ plan: PagePlan, _ figures: Figures, _ cap: EvidenceCap, of speakers: PageTables) {
    rulebook = figures.rulebook
    outletNumbers = Dictionary(
      figures.totals.outlets.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    choice = PageEvidenceChoice(plan, figures, cap, speakers.shownSpeakers)
    hits = Array(repeating: [], count: choice.placeCount)
  }

  /// Starts an article, whose hits come next.
  package mutating func startArticle(_ record: ArticleRecord) {
    outlet = outletNumbers[record.outlet]
    source = nil
  }

  /// Takes a hit of the article if the page needs it; `text` is what its ranges are of.
  package mutating func append(
    _ row: EvidenceRow, _ text: UnsafeRawBufferPointer, of record: ArticleRecord
  ) {
    guard let outlet else { return }
    if row.kind == .quote {
      guard choice.hasQuotes(of: outlet) else { return }
      let speaker = Hit.speaker(of: row, text, rulebook)
      if let place = choice.place(ofQuoteBy: speaker, outlet) {
        keep(row, text, of: record, at: place)
      }
    } else {
      if let place = choice.place(of: row, outlet) { keep(row, text, of: record, at: place) }
      if let place = choice.place(ofRow: row) { keep(row, text, of: record, at: place) }
    }
  }

  /// Keeps a hit where it is among those of lowest rank.
  private mutating func keep(
    _ row: EvidenceRow, _ text: UnsafeRawBufferPointer, of record: ArticleRecord, at place: Int
  ) {
    let isFull = hits[place].count == PageBounds.evidencePerCell
    if isFull, let highest = hits[place].last, row.rank > highest.row.rank { return }
    let number = source ?? sources.count
    if source == nil { sources.append(Source(record)) }
    source = number
    let hit = Hit(
      row, text, rulebook, source: number,
      isLeading: outlet.map { choice.isLeading(row, $0) } ?? false)
    let position = hits[place].firstIndex { precedes(hit, $0) } ?? hits[place].endIndex
    hits[place].insert(hit, at: position)
    if isFull { hits[place].removeLast() }
  }

  /// All hits, those first that come first where there is not room for all: one for every place
  /// before a second for any, contrasts before others.
  var inOrder: some Sequence<Hit> {
    // A round at a time: the last ones are seldom asked for.
    (0..<PageBounds.evidencePerCell).lazy.flatMap { round in
      hits.lazy.filter { $0.count > round }.map { $0[round] }
        .sorted { $0.isLeading == $1.isLeading ? precedes($0, $1) : $0.isLeading }
    }
  }

  /// A total order: by rank, and where ranks are equal by what tells hits apart.
  private func precedes(_ left: Hit, _ right: Hit) -> Bool {
    if left.row.rank != right.row.rank { return left.row.rank < right.row.rank }
    if left.source != right.source {
      return ByteOrder.precedes(sources[left.source].id, sources[right.source].id)
    }
    return left.identity < right.identity
  }
}

extension PageEvidence.Source {
  fileprivate init(_ record: ArticleRecord) {
    id = record.id
    outlet = record.outlet
    date = record.date
    title = Excerpt.start(of: record.title, bytes: PageBounds.titleBytes)
  }
}

extension PageEvidence.Hit {
  fileprivate init(
    _ row: EvidenceRow, _ text: UnsafeRawBufferPointer, _ rulebook: Rulebook, source: Int,
    isLeading: Bool
  ) {
    self.row = row
    self.source = source
    self.isLeading = isLeading
    let start = row.context.lowerBound
    excerpt = Excerpt(
      of: String(decoding: text[row.context], as: UTF8.self),
      around: row.match.lowerBound - start..<row.match.upperBound - start)
    speaker = PageEvidence.Hit.speaker(of: row, text, rulebook)
  }

  /// Who says it; empty where that is not known.
  fileprivate static func speaker(
    of row: EvidenceRow, _ text: UnsafeRawBufferPointer, _ rulebook: Rulebook
  ) -> String {
    switch row.speaker {
    case .unknown: row.kind == .quote ? SourceList.unknown : ""
    case .actor(let number): rulebook.actors[number].actor
    case .description(let range): String(decoding: text[range], as: UTF8.self)
    }
  }

  /// What tells a hit from all others of its article.
  var identity: Identity {
    Identity(
      position: row.position, kind: row.kind.rawValue, choice: row.choice, actor: row.actor,
      row: row.row)
  }

  struct Identity: Hashable, Comparable {
    var position: Int
    var kind: UInt8
    var choice: Int
    var actor: Int
    var row: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.position, left.kind, left.choice, left.actor, left.row)
        < (right.position, right.kind, right.choice, right.actor, right.row)
    }
  }
}
