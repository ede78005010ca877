// What outlets print in common: sums of products over clusters that several outlets have.

/// For each outlet its sums times those of all others, over the clusters in which both are.
///
/// Most articles are nobody's copy and leave nothing here. With these sums the squares over all
/// outlets follow from those of each, and those over all others by subtraction.
package struct CommonClusters: Sendable {
  package private(set) var actors: [OutletActorVoice: CrossSums] = [:]
  /// How many clusters have the actor in several outlets.
  package private(set) var actorClusters: [TopicVoice: Int] = [:]
  package private(set) var labels = CommonChoices()
  package private(set) var frames = CommonChoices()

  package init() {}

  mutating func add(_ cluster: RecordGroup) {
    for (place, outlets) in cluster.actors where outlets.count > 1 {
      actorClusters[place, default: 0] += 1
      let all = outlets.values.reduce(into: ActorSums()) { $0.add($1.sums) }
      for (outlet, own) in outlets {
        let key = OutletActorVoice(outlet: outlet, actor: place.topic, voice: place.voice)
        let others = (x: all.mentions - own.sums.mentions, y: all.stance - own.sums.stance)
        actors[key, default: CrossSums()].add((x: own.sums.mentions, y: own.sums.stance), others)
      }
    }
    labels.add(cluster.labels)
    frames.add(cluster.frames)
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
  package private(set) var topics: [OutletTopicVoice: CrossSums] = [:]
  /// Of hits of the topic (x) and of the choice (y), where one of the outlets makes it.
  package private(set) var choices: [OutletChoiceVoice: CrossSums] = [:]
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

  fileprivate mutating func add(_ groups: [TopicVoice: TopicGroup]) {
    for (place, group) in groups where group.topics.count > 1 {
      clusters[place, default: 0] += 1
      for (outlet, topic) in group.topics { add(place, group, outlet, topic.hits) }
    }
  }

  private mutating func add(_ place: TopicVoice, _ group: TopicGroup, _ outlet: Int, _ x: Int) {
    let others = group.all.hits - x
    let key = OutletTopicVoice(outlet: outlet, topic: place.topic, voice: place.voice)
    topics[key, default: CrossSums()].add((x: x, y: 0), (x: others, y: 0))
    for (choice, uses) in group.choices {
      let y = uses[outlet]?.hits ?? 0
      let all = group.allOfChoice[choice]?.hits ?? 0
      let key = OutletChoiceVoice(outlet: outlet, choice: choice, voice: place.voice)
      choices[key, default: CrossSums()].add((x: x, y: y), (x: others, y: all - y))
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
