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
  private var tables = OutletTables()
  /// What outlets print in common.
  package private(set) var common = CommonClusters()
  /// The same sums over stories that several outlets tell.
  package private(set) var shared = SharedStories()
  /// Who stands beside each single other in `shared` and in contrasts.
  package private(set) var paired = PairedOutlets()
  /// Of the tone of articles, in points, and their words.
  package private(set) var toneAndLength = CorrelationSums()
  /// By number of the row, up to the last that was hit.
  package private(set) var rows: [RowTotals] = []
  package private(set) var cleaning: [OutletRule: CleaningCell] = [:]
  /// The best example of each label and frame by outlet and voice.
  package private(set) var labelExamples = CellTable<OutletChoiceVoice, ExampleRow>()
  package private(set) var frameExamples = CellTable<OutletChoiceVoice, ExampleRow>()

  /// The sums of the group that is added, kept for their memory.
  private var group = GroupSums()

  package init() {}

  /// The outlets in the order in which they were met; reports sort them.
  package var outlets: [String] { outletNumbers.names }

  package var outletVoices: CellTable<OutletVoice, OutletSums> { tables.voices }
  package var actorVoices: CellTable<OutletActorVoice, ActorTotals> { tables.actors }
  package var labels: ChoiceTables { tables.labels }
  package var frames: ChoiceTables { tables.frames }

  /// Adds the cells of a record, which is taken for a cluster of its own.
  package mutating func add(_ record: ArticleRecord) {
    sum(record, times: 1)
    addExamples(record.examples, of: record.outlet)
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
    if let tone = record.tone { toneAndLength.add(tone, record.words) }
  }
}

// Groups of articles, which are known only when all are counted.
extension Totals {
  /// Makes one cluster of articles that are copies of one another, before or after they are added.
  ///
  /// Each has been added as a cluster of its own. What they say still counts for the outlet of each; only
  /// how clusters differ is reckoned anew.
  package mutating func join(cluster: [GroupedArticle]) {
    let outlets = outletNumbers(of: cluster)
    group.sum(cluster, outlets: outlets)
    tables.join(group, cluster, outlets: outlets)
    if group.outlets.count > 1 { common.add(group) }
  }

  /// Settles which outlets are set against each other, once all articles are counted and before stories are.
  package mutating func pairOutlets() { paired = PairedOutlets(outlets, outletVoices) }

  /// Adds the articles on one event to the sums of basis `shared`, if several outlets have some.
  package mutating func addShared(story: [GroupedArticle]) {
    let outlets = outletNumbers(of: story)
    guard Set(outlets).count > 1 else { return }
    group.sum(story, outlets: outlets)
    shared.add(group, paired)
  }

  private mutating func outletNumbers(of articles: [GroupedArticle]) -> [Int] {
    articles.map { outletNumbers.number(of: $0.outlet) }
  }
}

// Sums.
extension Totals {
  /// Adds the cells of a record, or takes them out, but not its examples.
  mutating func sum(_ record: ArticleRecord, times sign: Int) {
    let outlet = outletNumbers.number(of: record.outlet)
    tables.add(record, outlet, times: sign)
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

  /// Adds examples of an article.
  mutating func addExamples(_ examples: [ExampleRow], of outlet: String) {
    guard !examples.isEmpty else { return }
    let outlet = outletNumbers.number(of: outlet)
    for example in examples { add(example, of: outlet) }
  }

  /// Adds the examples that stand next in a record.
  mutating func addExamples(_ decoder: inout ByteDecoder, of outlet: String) {
    let count = decoder.integer()
    guard count > 0 else { return }
    let outlet = outletNumbers.number(of: outlet)
    for _ in 0..<count {
      var (example, text) = ExampleRow.withoutText(&decoder)
      // Most are worse than one that is known: their text is not even read.
      if let known = known(example, of: outlet), known.rank < example.rank { continue }
      example.text = String(decoding: text, as: UTF8.self)
      add(example, of: outlet)
    }
  }

  private mutating func add(_ example: ExampleRow, of outlet: Int) {
    let key = example.key(of: outlet)
    switch example.kind {
    case .label: labelExamples.keep(example, of: key, by: ExampleRow.better)
    case .frame: frameExamples.keep(example, of: key, by: ExampleRow.better)
    }
  }

  /// The best example that is known of the same choice.
  private func known(_ example: ExampleRow, of outlet: Int) -> ExampleRow? {
    let key = example.key(of: outlet)
    return example.kind == .label ? labelExamples[key] : frameExamples[key]
  }
}

// Merging.
extension Totals {
  /// The sums and counts of all.
  package init(merging all: consuming [Totals]) {
    // Each is forgotten when it is merged: they may be large.
    all.reverse()
    self = all.popLast() ?? Totals()
    while let other = all.popLast() { merge(other) }
  }

  /// Forgets what outlets chose, which is most of what there is, for one who has it in another form.
  package mutating func forgetChoices() {
    tables.forgetChoices()
    shared.forgetChoices()
    (labelExamples, frameExamples) = (CellTable(), CellTable())
  }

  private mutating func merge(_ other: Totals) {
    articles += other.articles
    undated += other.undated
    firstDay = [firstDay, other.firstDay].compactMap { $0 }.min()
    lastDay = [lastDay, other.lastDay].compactMap { $0 }.max()
    inputHash.high &+= other.inputHash.high
    inputHash.low &+= other.inputHash.low
    let numbers = other.outlets.map { outletNumbers.number(of: $0) }
    tables.merge(other.tables, numbers)
    common.merge(other.common, numbers)
    shared.merge(other.shared, numbers)
    toneAndLength.add(other.toneAndLength)
    for (row, sums) in other.rows.enumerated() { withRow(row) { $0.add(sums, numbers) } }
    for (key, cell) in other.cleaning { add(cell, numbers[key.outlet], times: 1) }
    for (key, example) in other.labelExamples {
      labelExamples.keep(example, of: key.moved(to: numbers), by: ExampleRow.better)
    }
    for (key, example) in other.frameExamples {
      frameExamples.keep(example, of: key.moved(to: numbers), by: ExampleRow.better)
    }
  }
}

extension ExampleRow {
  fileprivate func key(of outlet: Int) -> OutletChoiceVoice {
    OutletChoiceVoice(outlet: outlet, choice: choice, voice: voice.number)
  }

  /// The better of two examples: lower rank, then text, then place in it.
  static func better(_ known: ExampleRow, _ other: ExampleRow) -> ExampleRow {
    (known.rank, known.text, known.match.lowerBound)
      <= (other.rank, other.text, other.match.lowerBound) ? known : other
  }
}
