// The sums behind every table: a function of the set of records, whatever their order.

package import News
package import Scoring

/// Sums by outlet, actor, label, frame, row and rule over all kept articles.
package struct Totals: Sendable {
  /// The outlets in the order in which they were met; reports sort them.
  package private(set) var outlets: [String] = []
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
  private var outletNumbers: [String: Int] = [:]

  package init() {}

  /// Adds a record.
  ///
  /// Copies of one article must have been dropped before.
  package mutating func add(_ record: ArticleRecord) {
    let outlet = number(of: record.outlet)
    articles += 1
    if record.date == nil { undated += 1 }
    if let day = record.date {
      firstDay = min(firstDay ?? day, day)
      lastDay = max(lastDay ?? day, day)
    }
    inputHash.high &+= record.key.high
    inputHash.low &+= record.key.low
    addVoices(record, outlet)
    addChoices(record, outlet)
    addRows(record, outlet)
    addExamples(record, outlet)
  }

  private mutating func number(of outlet: String) -> Int {
    if let known = outletNumbers[outlet] { return known }
    outletNumbers[outlet] = outlets.count
    outlets.append(outlet)
    return outlets.count - 1
  }

  private mutating func addVoices(_ record: ArticleRecord, _ outlet: Int) {
    for (voice, sums) in record.voices.enumerated() where sums.sentences > 0 {
      outletVoices[OutletVoice(outlet: outlet, voice: voice), default: OutletSums()].add(sums)
    }
    for cell in record.actors {
      let key = OutletActorVoice(outlet: outlet, actor: cell.actor, voice: cell.voice)
      actorVoices[key, default: ActorTotals()].add(cell.sums)
    }
  }

  private mutating func addChoices(_ record: ArticleRecord, _ outlet: Int) {
    for cell in record.labels {
      let key = OutletChoiceVoice(outlet: outlet, choice: cell.choice, voice: cell.voice)
      labels[key, default: ChoiceTotals()].add(cell.hits)
    }
    for cell in record.frames {
      let key = OutletChoiceVoice(outlet: outlet, choice: cell.choice, voice: cell.voice)
      frames[key, default: ChoiceTotals()].add(cell.hits)
    }
  }

  private mutating func addRows(_ record: ArticleRecord, _ outlet: Int) {
    for cell in record.rows {
      if cell.row >= rows.count {
        rows += Array(repeating: RowTotals(), count: cell.row + 1 - rows.count)
      }
      rows[cell.row].add(cell.hits, outlet)
    }
    for cell in record.cleaning {
      let key = OutletRule(outlet: outlet, rule: cell.rule)
      if var known = cleaning[key] {
        known.lines += cell.lines
        known.bytes += cell.bytes
        known.example = CleaningCell.better(known.example, cell.example)
        cleaning[key] = known
      } else {
        cleaning[key] = cell
      }
    }
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

extension ExampleRow {
  /// The better of two examples: lower rank, then text.
  static func better(_ known: ExampleRow?, _ other: ExampleRow) -> ExampleRow {
    guard let known else { return other }
    return (known.rank, known.text) <= (other.rank, other.text) ? known : other
  }
}
