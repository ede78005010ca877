// Sums of choices: labels of actors or frames of concepts, by outlet and voice.

/// The sums of one kind of choice.
package struct ChoiceTables: Sendable {
  package private(set) var choices: [OutletChoiceVoice: ChoiceTotals] = [:]
  /// Over all choices for an actor or a concept.
  package private(set) var topics: [OutletTopicVoice: TopicTotals] = [:]
  /// By `ChoicePair`: those that stand together somewhere.
  package private(set) var pairs: [OutletChoiceVoice: PairTotals] = [:]
  /// The hits of the topics of one article, kept for their memory.
  private var hits: [(topic: Int, voice: Int, hits: Int)] = []

  package init() {}
}

extension ChoiceTables {
  /// Adds the cells of an article.
  mutating func add(_ cells: [ChoiceCell], _ outlet: Int, times sign: Int) {
    sumTopics(cells)
    for entry in hits {
      let key = OutletTopicVoice(outlet: outlet, topic: entry.topic, voice: entry.voice)
      topics[key, default: TopicTotals()].add(TopicTotals(entry.hits), times: sign)
    }
    for cell in cells {
      let key = OutletChoiceVoice(outlet: outlet, choice: cell.choice, voice: cell.voice)
      let all = hits.first { $0.topic == cell.topic && $0.voice == cell.voice }?.hits ?? 0
      choices[key, default: ChoiceTotals()].add(ChoiceTotals(cell.hits, of: all), times: sign)
      if all > cell.hits { addPairs(cell, cells, outlet, times: sign) }
    }
  }

  /// Adds the pairs of a choice with those behind it in rank.
  private mutating func addPairs(
    _ cell: ChoiceCell, _ cells: [ChoiceCell], _ outlet: Int, times sign: Int
  ) {
    for other in cells
    where other.topic == cell.topic && other.voice == cell.voice && other.choice > cell.choice {
      let key = OutletChoiceVoice(
        outlet: outlet, choice: ChoicePair.number(cell.choice, other.choice), voice: cell.voice)
      pairs[key, default: PairTotals()].add(PairTotals(cell.hits, other.hits), times: sign)
    }
  }

  private mutating func sumTopics(_ cells: [ChoiceCell]) {
    hits.removeAll(keepingCapacity: true)
    for cell in cells {
      if let known = hits.firstIndex(where: { $0.topic == cell.topic && $0.voice == cell.voice }) {
        hits[known].hits += cell.hits
      } else {
        hits.append((cell.topic, cell.voice, cell.hits))
      }
    }
  }
}

// Merging, and clusters of several articles.
extension ChoiceTables {
  mutating func merge(_ other: ChoiceTables, _ numbers: [Int]) {
    for (key, sums) in other.choices {
      choices[key.moved(to: numbers), default: ChoiceTotals()].add(sums)
    }
    for (key, sums) in other.topics {
      topics[key.moved(to: numbers), default: TopicTotals()].add(sums)
    }
    for (key, sums) in other.pairs {
      pairs[key.moved(to: numbers), default: PairTotals()].add(sums)
    }
  }

  /// Takes the articles of `several`, added as clusters of their own, for one cluster; `groups` are those
  /// of their topics.
  mutating func join(_ several: ChoiceTables, _ groups: [TopicVoice: TopicGroup]) {
    for (key, sums) in several.pairs { pairs[key, default: PairTotals()].add(sums, times: -1) }
    for (place, group) in groups {
      group.forEachPair { outlet, pair, sums in
        let key = OutletChoiceVoice(outlet: outlet, choice: pair, voice: place.voice)
        pairs[key, default: PairTotals()].add(sums)
      }
      for (outlet, topic) in group.topics {
        let key = OutletTopicVoice(outlet: outlet, topic: place.topic, voice: place.voice)
        topics[key, default: TopicTotals()].join(topic)
      }
      for (choice, uses) in group.choices {
        for (outlet, use) in uses {
          let key = OutletChoiceVoice(outlet: outlet, choice: choice, voice: place.voice)
          choices[key, default: ChoiceTotals()].join(use, of: group.topics[outlet]?.hits ?? 0)
        }
      }
    }
  }

  /// The sums by topic and voice; `cells` are those that were added.
  func groups(_ cells: some Sequence<ChoiceCell>) -> [TopicVoice: TopicGroup] {
    var topicOf: [Int: Int] = [:]
    for cell in cells { topicOf[cell.choice] = cell.topic }
    var groups: [TopicVoice: TopicGroup] = [:]
    for (key, topic) in topics {
      let place = TopicVoice(topic: key.topic, voice: key.voice)
      groups[place, default: TopicGroup()].add(topic, of: key.outlet)
    }
    for (key, use) in choices {
      guard let topic = topicOf[key.choice] else { continue }
      let place = TopicVoice(topic: topic, voice: key.voice)
      groups[place]?.add(use, of: key.choice, outlet: key.outlet)
    }
    return groups
  }
}

/// What the outlets of a cluster or of a story chose for a topic in one voice.
struct TopicGroup {
  /// By outlet.
  private(set) var topics: [Int: TopicTotals] = [:]
  /// By choice and outlet.
  private(set) var choices: [Int: [Int: ChoiceTotals]] = [:]
  /// The sums over all outlets.
  private(set) var all = TopicTotals()
  private(set) var allOfChoice: [Int: ChoiceTotals] = [:]

  /// Calls `body` with the pairs of choices that an outlet makes both, as those of one cluster.
  func forEachPair(_ body: (_ outlet: Int, _ pair: Int, PairTotals) -> Void) {
    for (choice, uses) in choices {
      for (other, others) in choices where other > choice {
        for (outlet, use) in uses {
          guard let otherUse = others[outlet] else { continue }
          body(outlet, ChoicePair.number(choice, other), PairTotals(use.hits, otherUse.hits))
        }
      }
    }
  }

  fileprivate mutating func add(_ topic: TopicTotals, of outlet: Int) {
    topics[outlet] = topic
    all.add(topic)
  }

  fileprivate mutating func add(_ use: ChoiceTotals, of choice: Int, outlet: Int) {
    choices[choice, default: [:]][outlet] = use
    allOfChoice[choice, default: ChoiceTotals()].add(use)
  }
}
