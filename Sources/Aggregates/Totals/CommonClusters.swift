// What outlets print in common: sums of products over clusters that several outlets have.

/// For each outlet its sums times those of all others, over the clusters in which both are.
///
/// Most articles are nobody's copy and leave nothing here. With these sums the squares over all
/// outlets follow from those of each, and those over all others by subtraction.
package struct CommonClusters: Sendable {
  package private(set) var actors = CellTable<OutletActorVoice, CrossSums>()
  /// How many clusters have the actor in several outlets.
  package private(set) var actorClusters: [TopicVoice: Int] = [:]
  package private(set) var labels = CommonChoices()
  package private(set) var frames = CommonChoices()

  package init() {}

  mutating func add(_ cluster: GroupSums) {
    for place in cluster.actors.places {
      let all = cluster.actors.all(place)
      let isCommon = cluster.outlets.indices.contains {
        let own = cluster.actors.sums(place, of: $0)
        return own.articles > 0 && own.articles < all.articles
      }
      guard isCommon else { continue }
      actorClusters[TopicVoice(topic: place.actor, voice: place.voice), default: 0] += 1
      for (index, outlet) in cluster.outlets.enumerated() {
        let own = cluster.actors.sums(place, of: index)
        guard own.articles > 0 else { continue }
        let key = OutletActorVoice(outlet: outlet, actor: place.actor, voice: place.voice)
        let others = (
          x: all.sums.mentions - own.sums.mentions, y: all.sums.stance - own.sums.stance
        )
        actors[key, default: CrossSums()].add((x: own.sums.mentions, y: own.sums.stance), others)
      }
    }
    labels.add(cluster.labels, cluster.outlets)
    frames.add(cluster.frames, cluster.outlets)
  }

  mutating func merge(_ other: CommonClusters, _ numbers: [Int]) {
    for (key, sums) in other.actors {
      actors[key.moved(to: numbers), default: CrossSums()].add(sums)
    }
    actorClusters.merge(other.actorClusters) { $0 + $1 }
    labels.merge(other.labels, numbers)
    frames.merge(other.frames, numbers)
  }
}

/// The same of labels or frames.
package struct CommonChoices: Sendable {
  /// Of hits of the topic alone: `units` and `xx`.
  package private(set) var topics = CellTable<OutletTopicVoice, CrossSums>()
  /// Of hits of the topic (x) and of the choice (y), where one of the outlets makes it.
  package private(set) var choices = CellTable<OutletChoiceVoice, CrossSums>()
  /// How many clusters have the topic in several outlets.
  package private(set) var clusters: [TopicVoice: Int] = [:]

  package init() {}

  /// Sums over the clusters that an outlet has in common with others.
  package func sums(_ key: OutletChoiceVoice, topic: Int) -> CrossSums {
    let place = OutletTopicVoice(outlet: key.outlet, topic: topic, voice: key.voice)
    var sums = choices[key, default: CrossSums()]
    let all = topics[place, default: CrossSums()]
    (sums.units, sums.xx) = (all.units, all.xx)
    return sums
  }

  fileprivate mutating func add(_ group: GroupChoices, _ outlets: [Int]) {
    for place in group.places {
      let all = group.topic(place)
      let isCommon = outlets.indices.contains {
        let own = group.topic(place, of: $0)
        return own.articles > 0 && own.articles < all.articles
      }
      guard isCommon else { continue }
      clusters[TopicVoice(topic: place.topic, voice: place.voice), default: 0] += 1
      for (index, outlet) in outlets.enumerated() { add(place, group, outlet, at: index) }
    }
  }

  private mutating func add(
    _ place: GroupChoices.Place, _ group: GroupChoices, _ outlet: Int, at index: Int
  ) {
    let x = group.topic(place, of: index).hits
    guard x > 0 else { return }
    let others = group.topic(place).hits - x
    let key = OutletTopicVoice(outlet: outlet, topic: place.topic, voice: place.voice)
    topics[key, default: CrossSums()].add((x: x, y: 0), (x: others, y: 0))
    for choice in place.choices {
      let y = group.use(choice, place, of: index).hits
      let key = OutletChoiceVoice(
        outlet: outlet, choice: group.choices[choice], voice: place.voice)
      choices[key, default: CrossSums()]
        .add((x: x, y: y), (x: others, y: group.use(choice, place).hits - y))
    }
  }

  fileprivate mutating func merge(_ other: CommonChoices, _ numbers: [Int]) {
    for (key, sums) in other.topics {
      topics[key.moved(to: numbers), default: CrossSums()].add(sums)
    }
    for (key, sums) in other.choices {
      choices[key.moved(to: numbers), default: CrossSums()].add(sums)
    }
    clusters.merge(other.clusters) { $0 + $1 }
  }
}
