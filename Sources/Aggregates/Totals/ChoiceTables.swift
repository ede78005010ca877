// Sums of choices: labels of actors or frames of concepts, by outlet and voice.

/// The sums of one kind of choice.
package struct ChoiceTables: Sendable {
  package private(set) var choices = CellTable<OutletChoiceVoice, ChoiceTotals>()
  /// Over all choices for an actor or a concept.
  package private(set) var topics = CellTable<OutletTopicVoice, TopicTotals>()
  /// By `ChoicePair`: those that stand together somewhere.
  package private(set) var pairs = CellTable<OutletChoiceVoice, PairTotals>()
  // Those of one article, kept for their memory.
  private var topicHits: [TopicHits] = []
  /// For each cell the place of its topic in `topicHits`.
  private var topicPlaces: [Int] = []
  private var pairHits: [PairHits] = []

  /// The hits of all choices for a topic in a voice.
  private struct TopicHits {
    var topic: Int
    var voice: Int
    var hits = 0
  }

  /// Two choices for a topic in a voice.
  private struct PairHits {
    var pair: Int
    var voice: Int
    var sums: PairTotals
  }

  package init() {}
}

extension ChoiceTables {
  /// Adds the cells of an article.
  mutating func add(_ cells: [ChoiceCell], _ outlet: Int, times sign: Int) {
    sumTopics(cells)
    pairUp(cells)
    topics.changeEach(of: topicHits, outlet, new: TopicTotals()) {
      OutletTopicVoice(outlet: outlet, topic: $0.topic, voice: $0.voice)
    } _: { topic, sums in
      sums.add(TopicTotals(topic.hits), times: sign)
    }
    choices.changeEach(of: cells.indices, outlet, new: ChoiceTotals()) {
      OutletChoiceVoice(outlet: outlet, choice: cells[$0].choice, voice: cells[$0].voice)
    } _: { [topicHits, topicPlaces] cell, sums in
      let all = topicHits[topicPlaces[cell]].hits
      sums.add(ChoiceTotals(cells[cell].hits, of: all), times: sign)
    }
    pairs.changeEach(of: pairHits, outlet, new: PairTotals()) {
      OutletChoiceVoice(outlet: outlet, choice: $0.pair, voice: $0.voice)
    } _: { pair, sums in
      sums.add(pair.sums, times: sign)
    }
  }

  private mutating func sumTopics(_ cells: [ChoiceCell]) {
    topicHits.removeAll(keepingCapacity: true)
    topicPlaces.removeAll(keepingCapacity: true)
    for cell in cells {
      let known = topicHits.firstIndex { $0.topic == cell.topic && $0.voice == cell.voice }
      let place = known ?? topicHits.count
      if known == nil { topicHits.append(TopicHits(topic: cell.topic, voice: cell.voice)) }
      topicHits[place].hits += cell.hits
      topicPlaces.append(place)
    }
  }

  /// Finds the pairs of each choice with those behind it in rank.
  private mutating func pairUp(_ cells: [ChoiceCell]) {
    pairHits.removeAll(keepingCapacity: true)
    for (place, cell) in cells.enumerated() where topicHits[topicPlaces[place]].hits > cell.hits {
      for other in cells.indices where topicPlaces[other] == topicPlaces[place] {
        guard cells[other].choice > cell.choice else { continue }
        pairHits.append(
          PairHits(
            pair: ChoicePair.number(cell.choice, cells[other].choice), voice: cell.voice,
            sums: PairTotals(cell.hits, cells[other].hits)))
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
