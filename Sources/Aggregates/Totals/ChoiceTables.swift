// Sums of choices: labels of actors or frames of concepts, by outlet and voice.

/// The sums of one kind of choice.
package struct ChoiceTables: Sendable {
  package private(set) var choices: [OutletChoiceVoice: ChoiceTotals] = [:]
  /// Over all choices for an actor or a concept.
  package private(set) var topics: [OutletTopicVoice: TopicTotals] = [:]
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
  }

  /// Takes the articles behind the sums of these groups, added as clusters of their own, for one cluster.
  mutating func join(_ groups: [TopicVoice: TopicGroup]) {
    for (place, group) in groups {
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

  fileprivate mutating func add(_ topic: TopicTotals, of outlet: Int) {
    topics[outlet] = topic
    all.add(topic)
  }

  fileprivate mutating func add(_ use: ChoiceTotals, of choice: Int, outlet: Int) {
    choices[choice, default: [:]][outlet] = use
    allOfChoice[choice, default: ChoiceTotals()].add(use)
  }
}
