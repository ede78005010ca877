// From cells (outlet, choice, voice) to groups (topic, voice) with their outlets side by side, all in order.

import Aggregates

/// The choices of one kind that lexicons know, and how cells of them become groups.
struct ChoiceCatalogue {
  let topics: [String]
  let choices: [String]
  private let topicOf: [Int]
  private let implied: [Int]
  private let isForm: [Bool]
  private let topicRanks: [Int]
  private let choiceRanks: [Int]
  private let outletRanks: [Int]
  /// How many choices each topic has.
  private var counts: [Int]

  /// - Parameters:
  ///   - topics: the actors or concepts.
  ///   - choices: the labels or frames.
  ///   - topicOf: for each choice the number of its topic.
  ///   - implied: for each choice what it implies, in points.
  ///   - isForm: for each choice whether it is a mere form of a name.
  ///   - outletRanks: for each outlet its rank in reports.
  init(
    topics: [String], choices: [String], topicOf: [Int], implied: [Int], isForm: [Bool],
    outletRanks: [Int]
  ) {
    self.topics = topics
    self.choices = choices
    self.topicOf = topicOf
    self.implied = implied
    self.isForm = isForm
    self.outletRanks = outletRanks
    topicRanks = ByteOrder.ranks(of: topics)
    choiceRanks = ByteOrder.ranks(of: choices)
    counts = Array(repeating: 0, count: topics.count)
    for topic in topicOf { counts[topic] += 1 }
  }

  /// The groups by topic and voice, over all articles.
  func groups(of tables: ChoiceTables) -> [ChoiceGroup] {
    groups(
      tables.topics.map { Cell($0.outlet, $0.topic, $0.voice, $1) },
      tables.choices.map { Cell($0.outlet, $0.choice, $0.voice, $1) })
  }

  /// The same over the stories that an outlet shares with any other.
  func groups(of shared: SharedChoices) -> [ChoiceGroup] {
    func isSought(_ key: SharedKey) -> Bool { key.beside == SharedKey.others }
    return groups(
      shared.topics.filter { isSought($0.key) }.map { Cell($0.outlet, $0.item, $0.voice, $1) },
      shared.choices.filter { isSought($0.key) }.map { Cell($0.outlet, $0.item, $0.voice, $1) })
  }

  /// The groups of each two outlets, over the stories that both have.
  func pairs(of shared: SharedChoices) -> [ChoiceGroup] {
    var pairs: [[Int]: (topics: [Cell<TopicTotals>], choices: [Cell<ChoiceTotals>])] = [:]
    func pair(_ key: SharedKey) -> [Int]? {
      guard key.outlet >= 0, key.beside >= 0 else { return nil }
      return [outletRanks[key.outlet], outletRanks[key.beside]].sorted()
    }
    for (key, totals) in shared.topics {
      guard let pair = pair(key) else { continue }
      pairs[pair, default: ([], [])].topics.append(Cell(key.outlet, key.item, key.voice, totals))
    }
    for (key, totals) in shared.choices {
      guard let pair = pair(key) else { continue }
      pairs[pair, default: ([], [])].choices.append(Cell(key.outlet, key.item, key.voice, totals))
    }
    return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap {
      groups($0.value.topics, $0.value.choices).filter { $0.outlets.count > 1 }
    }
  }

  private struct Cell<Sums> {
    var outlet: Int
    /// The topic or the choice.
    var item: Int
    var voice: Int
    var sums: Sums

    init(_ outlet: Int, _ item: Int, _ voice: Int, _ sums: Sums) {
      (self.outlet, self.item, self.voice, self.sums) = (outlet, item, voice, sums)
    }
  }

  private func groups(
    _ topics: [Cell<TopicTotals>], _ uses: [Cell<ChoiceTotals>]
  ) -> [ChoiceGroup] {
    var groups: [ChoiceGroup] = []
    var places: [OutletTopicVoice: (group: Int, outlet: Int)] = [:]
    for cell in sorted(topics, by: { (topicRanks[$0.item], $0.voice, outletRanks[$0.outlet]) })
    where cell.sums.hits > 0 {
      if groups.last?.topic != cell.item || groups.last?.voice != cell.voice {
        groups.append(
          ChoiceGroup(
            topic: cell.item, topicRank: topicRanks[cell.item], voice: cell.voice,
            choiceCount: counts[cell.item]))
      }
      let last = groups.count - 1
      places[OutletTopicVoice(outlet: cell.outlet, topic: cell.item, voice: cell.voice)] = (
        last, groups[last].outlets.count
      )
      groups[last].outlets.append(
        OutletChoices(
          outlet: cell.outlet, outletRank: outletRanks[cell.outlet], topic: cell.sums))
    }
    for cell in sorted(uses, by: { (choiceRanks[$0.item], 0, outletRanks[$0.outlet]) }) {
      let key = OutletTopicVoice(
        outlet: cell.outlet, topic: topicOf[cell.item], voice: cell.voice)
      guard cell.sums.hits > 0, let place = places[key] else { continue }
      add(cell, to: &groups[place.group], outlet: place.outlet)
    }
    return groups
  }

  private func add(_ cell: Cell<ChoiceTotals>, to group: inout ChoiceGroup, outlet: Int) {
    if group.choices.last?.choice != cell.item {
      group.choices.append(
        GroupChoice(
          choice: cell.item, rank: choiceRanks[cell.item], implied: implied[cell.item],
          isForm: isForm[cell.item]))
    }
    let last = group.choices.count - 1
    group.choices[last].hits += cell.sums.hits
    group.outlets[outlet].uses.append(ChoiceUse(choice: last, totals: cell.sums))
  }

  private func sorted<Sums>(
    _ cells: [Cell<Sums>], by order: (Cell<Sums>) -> (Int, Int, Int)
  ) -> [Cell<Sums>] {
    cells.map { (order: order($0), cell: $0) }.sorted { $0.order < $1.order }.map(\.cell)
  }
}
