// The sums behind every table: a function of the set of records, whatever their order.

package import News
package import Scoring

/// Sums by outlet, actor, label, frame, row and rule over all kept articles.
///
/// Workers add up what they score; what they have together is counted article by article once it is
/// known which of them are copies.
package struct Totals: Sendable {
  private var outletNumbers = OutletNumbers()
  package private(set) var articles = 0
  package private(set) var undated = 0
  package private(set) var firstDay: Day?
  package private(set) var lastDay: Day?
  /// The sum of the keys of all articles: the same in any order.
  package private(set) var inputHash = ContentKey(high: 0, low: 0)
  package private(set) var outletVoices: [OutletVoice: OutletSums] = [:]
  package private(set) var actorVoices: [OutletActorVoice: ActorTotals] = [:]
  package private(set) var labels: [OutletChoiceVoice: ChoiceTotals] = [:]
  package private(set) var frames: [OutletChoiceVoice: ChoiceTotals] = [:]
  /// By number of the row, up to the last that was hit.
  package private(set) var rows: [RowTotals] = []
  package private(set) var cleaning: [OutletRule: CleaningCell] = [:]
  /// The best example of each label and frame by outlet and voice.
  package private(set) var labelExamples: [OutletChoiceVoice: ExampleRow] = [:]
  package private(set) var frameExamples: [OutletChoiceVoice: ExampleRow] = [:]

  package init() {}

  /// The outlets in the order in which they were met; reports sort them.
  package var outlets: [String] { outletNumbers.names }

  /// Adds the cells of a record.
  package mutating func add(_ record: ArticleRecord) {
    sum(record, times: 1)
    addExamples(record, outletNumbers.number(of: record.outlet))
  }

  /// Takes the cells of a record out that turned out to be a copy of another, before or after they
  /// are added.
  ///
  /// The examples of both are the same, as are the outlets of their rows: these stay.
  mutating func takeBack(_ copy: ArticleRecord) { sum(copy, times: -1) }

  /// Counts an article that is no copy; its cells have been added.
  package mutating func count(_ record: ArticleRecord) {
    articles += 1
    if record.date == nil { undated += 1 }
    if let day = record.date {
      firstDay = min(firstDay ?? day, day)
      lastDay = max(lastDay ?? day, day)
    }
    inputHash.high &+= record.key.high
    inputHash.low &+= record.key.low
  }
}

// Sums.
extension Totals {
  private mutating func sum(_ record: ArticleRecord, times sign: Int) {
    let outlet = outletNumbers.number(of: record.outlet)
    for (voice, sums) in record.voices.enumerated() where sums.sentences > 0 {
      let key = OutletVoice(outlet: outlet, voice: voice)
      outletVoices[key, default: OutletSums()].add(OutletSums(sums), times: sign)
    }
    for cell in record.actors {
      let key = OutletActorVoice(outlet: outlet, actor: cell.actor, voice: cell.voice)
      actorVoices[key, default: ActorTotals()].add(ActorTotals(cell.sums), times: sign)
    }
    for cell in record.labels {
      let key = OutletChoiceVoice(outlet: outlet, choice: cell.choice, voice: cell.voice)
      labels[key, default: ChoiceTotals()].add(ChoiceTotals(cell.hits), times: sign)
    }
    for cell in record.frames {
      let key = OutletChoiceVoice(outlet: outlet, choice: cell.choice, voice: cell.voice)
      frames[key, default: ChoiceTotals()].add(ChoiceTotals(cell.hits), times: sign)
    }
    for cell in record.rows { withRow(cell.row) { $0.add(cell.hits, outlet, times: sign) } }
    for cell in record.cleaning { add(cell, outlet, times: sign) }
  }

  private mutating func withRow(_ row: Int, _ change: (inout RowTotals) -> Void) {
    if row >= rows.count { rows += Array(repeating: RowTotals(), count: row + 1 - rows.count) }
    change(&rows[row])
  }

  private mutating func add(_ cell: CleaningCell, _ outlet: Int, times sign: Int) {
    let key = OutletRule(outlet: outlet, rule: cell.rule)
    var known = cleaning[key, default: CleaningCell(rule: cell.rule, example: cell.example)]
    known.lines += sign * cell.lines
    known.bytes += sign * cell.bytes
    known.example = CleaningCell.better(known.example, cell.example)
    cleaning[key] = known
  }

  private mutating func addExamples(_ record: ArticleRecord, _ outlet: Int) {
    for example in record.examples {
      let key = OutletChoiceVoice(
        outlet: outlet, choice: example.choice, voice: Int(example.voice.rawValue))
      switch example.kind {
      case .label: labelExamples[key] = ExampleRow.better(labelExamples[key], example)
      case .frame: frameExamples[key] = ExampleRow.better(frameExamples[key], example)
      }
    }
  }
}

// Merging.
extension Totals {
  /// The sums and counts of all.
  package init(merging all: [Totals]) {
    self = all.first ?? Totals()
    for other in all.dropFirst() { merge(other) }
  }

  private mutating func merge(_ other: Totals) {
    articles += other.articles
    undated += other.undated
    firstDay = [firstDay, other.firstDay].compactMap { $0 }.min()
    lastDay = [lastDay, other.lastDay].compactMap { $0 }.max()
    inputHash.high &+= other.inputHash.high
    inputHash.low &+= other.inputHash.low
    let numbers = other.outlets.map { outletNumbers.number(of: $0) }
    for (key, sums) in other.outletVoices {
      outletVoices[key.moved(to: numbers), default: OutletSums()].add(sums)
    }
    for (key, sums) in other.actorVoices {
      actorVoices[key.moved(to: numbers), default: ActorTotals()].add(sums)
    }
    for (key, sums) in other.labels {
      labels[key.moved(to: numbers), default: ChoiceTotals()].add(sums)
    }
    for (key, sums) in other.frames {
      frames[key.moved(to: numbers), default: ChoiceTotals()].add(sums)
    }
    for (row, sums) in other.rows.enumerated() { withRow(row) { $0.add(sums, numbers) } }
    for (key, cell) in other.cleaning { add(cell, numbers[key.outlet], times: 1) }
    for (key, example) in other.labelExamples {
      let key = key.moved(to: numbers)
      labelExamples[key] = ExampleRow.better(labelExamples[key], example)
    }
    for (key, example) in other.frameExamples {
      let key = key.moved(to: numbers)
      frameExamples[key] = ExampleRow.better(frameExamples[key], example)
    }
  }
}

extension ExampleRow {
  /// The better of two examples: lower rank, then text, then place in it.
  static func better(_ known: ExampleRow?, _ other: ExampleRow) -> ExampleRow {
    guard let known else { return other }
    return (known.rank, known.text, known.match.lowerBound)
      <= (other.rank, other.text, other.match.lowerBound) ? known : other
  }
}
