// Sums of choices: labels of actors or frames of concepts, by outlet and voice.

/// The sums of one kind of choice.
package struct ChoiceTables: Sendable {
  package private(set) var choices = CellTable<OutletChoiceVoice, ChoiceTotals>()
  /// Over all choices for an actor or a concept.
  package private(set) var topics = CellTable<OutletTopicVoice, TopicTotals>()
  /// By `ChoicePair`: those that stand together somewhere.
  package private(set) var pairs = CellTable<OutletChoiceVoice, PairTotals>()
  /// The hits of the topics of one article, kept for their memory.
  private var hits: [(topic: Int, voice: Int, hits: Int)] = []

  package init() {}
}

extension ChoiceTables {
  /// Adds the cells of an article.
  mutating func add(_ cells: [ChoiceCell], _ outlet: Int, times sign: Int) {
    sumTopics(cells)
    topics.changeEach(of: hits, outlet, new: TopicTotals()) {
      OutletTopicVoice(outlet: outlet, topic: $0.topic, voice: $0.voice)
    } _: { entry, sums in
      sums.add(TopicTotals(entry.hits), times: sign)
    }
    let all = cells.map { cell in
      hits.first { $0.topic == cell.topic && $0.voice == cell.voice }?.hits ?? 0
    }
    choices.changeEach(of: Array(zip(cells, all)), outlet, new: ChoiceTotals()) {
      OutletChoiceVoice(outlet: outlet, choice: $0.0.choice, voice: $0.0.voice)
    } _: { entry, sums in
      sums.add(ChoiceTotals(entry.0.hits, of: entry.1), times: sign)
    }
    for (cell, all) in zip(cells, all) where all > cell.hits {
      addPairs(cell, cells, outlet, times: sign)
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

  /// Takes the articles that an outlet has of a cluster, added as clusters of their own, for one
  /// cluster; `place` is the place of the outlet in the group.
  mutating func join(_ group: GroupChoices, _ outlet: Int, at place: Int) {
    for topic in group.places {
      let several = group.topic(topic, of: place)
      guard several.hits > 0 else { continue }
      let key = OutletTopicVoice(outlet: outlet, topic: topic.topic, voice: topic.voice)
      topics[key, default: TopicTotals()].join(several)
      for choice in topic.choices {
        let use = group.use(choice, topic, of: place)
        guard use.hits > 0 else { continue }
        choices[choiceKey(outlet, group.choices[choice], topic), default: ChoiceTotals()]
          .join(use, of: several.hits)
      }
      group.forEachPair(topic, of: place) { pair, sums in
        pairs[choiceKey(outlet, pair, topic), default: PairTotals()].add(sums)
      }
      group.forEachPair(topic, ofArticlesOf: place) { pair, sums in
        pairs[choiceKey(outlet, pair, topic), default: PairTotals()].add(sums, times: -1)
      }
    }
  }

  private func choiceKey(_ outlet: Int, _ choice: Int, _ place: GroupChoices.Place)
    -> OutletChoiceVoice
  {
    OutletChoiceVoice(outlet: outlet, choice: choice, voice: place.voice)
  }
}
