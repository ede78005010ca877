// From cells (outlet, choice, voice) to groups (topic, voice) with their outlets side by side, all in order.

import Aggregates

/// Sorts the cells of one kind of choice into groups.
struct ChoiceGrouping {
  let topics: [String]
  let choices: [String]
  let choiceRanks: [Int]
  private let topicOf: [Int]
  private let topicRanks: [Int]
  private let outletRanks: [Int]
  private let articles: (_ outlet: Int, _ topic: Int, _ voice: Int) -> Int?

  private struct Entry {
    var topic: Int
    var outlet: Int
    var voice: Int
    var use: ChoiceUse
    var order: (Int, Int, Int, Int)
  }

  /// - Parameters:
  ///   - topics: the actors or concepts.
  ///   - topicOf: for each choice the number of its topic.
  ///   - choices: the labels or frames.
  ///   - outletRanks: for each outlet its rank in reports.
  ///   - articles: how many articles have a topic; nil where that is not known.
  init(
    topics: [String], topicOf: [Int], choices: [String], outletRanks: [Int],
    articles: @escaping (_ outlet: Int, _ topic: Int, _ voice: Int) -> Int?
  ) {
    self.topics = topics
    self.topicOf = topicOf
    self.choices = choices
    self.outletRanks = outletRanks
    self.articles = articles
    choiceRanks = ByteOrder.ranks(of: choices)
    topicRanks = ByteOrder.ranks(of: topics)
  }

  /// The groups by topic and voice, their outlets by name, the choices of these by name.
  func groups(of cells: [OutletChoiceVoice: ChoiceTotals]) -> [ChoiceGroup] {
    var groups: [ChoiceGroup] = []
    for entry in entries(of: cells) {
      if groups.last?.topic != entry.topic || groups.last?.voice != entry.voice {
        groups.append(
          ChoiceGroup(topic: entry.topic, topicRank: entry.order.0, voice: entry.voice))
      }
      add(entry, to: &groups[groups.count - 1])
    }
    return groups
  }

  private func entries(of cells: [OutletChoiceVoice: ChoiceTotals]) -> [Entry] {
    let entries = cells.map { key, totals in
      let topic = topicOf[key.choice]
      return Entry(
        topic: topic, outlet: key.outlet, voice: key.voice,
        use: ChoiceUse(
          choice: key.choice, rank: choiceRanks[key.choice], hits: totals.hits,
          articles: totals.articles),
        order: (topicRanks[topic], key.voice, outletRanks[key.outlet], choiceRanks[key.choice]))
    }
    return entries.sorted { $0.order < $1.order }
  }

  private func add(_ entry: Entry, to group: inout ChoiceGroup) {
    if group.outlets.last?.outlet != entry.outlet {
      group.outlets.append(
        OutletChoices(
          outlet: entry.outlet, outletRank: entry.order.2,
          knownArticles: articles(entry.outlet, entry.topic, entry.voice)))
    }
    group.outlets[group.outlets.count - 1].add(entry.use)
  }
}
