// Basis `shared`: sums over stories that several outlets tell, in which the story is the unit.

/// One side of a comparison over shared stories: whose hits, in the stories of whom.
package struct SharedKey: QuickKey, Sendable {
  /// All other outlets together.
  package static let others = -1

  /// Whose hits are summed: an outlet, or all but `beside`.
  package var outlet: Int
  /// In whose stories: of this outlet, or of any other.
  package var beside: Int
  /// The actor, the topic or the choice.
  package var item: Int
  package var voice: Int

  package init(outlet: Int, beside: Int, item: Int, voice: Int) {
    self.outlet = outlet
    self.beside = beside
    self.item = item
    self.voice = voice
  }

  package var mixed: UInt64 {
    UInt64(truncatingIfNeeded: beside << 46 ^ outlet << 28 ^ item << 3 ^ voice)
  }

  /// The same side among outlets that have other numbers elsewhere.
  func moved(to numbers: [Int]) -> SharedKey {
    func number(_ outlet: Int) -> Int { outlet < 0 ? outlet : numbers[outlet] }
    return SharedKey(outlet: number(outlet), beside: number(beside), item: item, voice: voice)
  }
}

/// Sums over stories that two outlets or more tell.
package struct SharedStories: Sendable {
  /// Outlets beside others, and others beside an outlet.
  package private(set) var actors: [SharedKey: ActorTotals] = [:]
  /// For each outlet its sums times those of all others, over its stories.
  package private(set) var commonActors: [OutletActorVoice: CrossSums] = [:]
  package private(set) var labels = SharedChoices()
  package private(set) var frames = SharedChoices()

  package init() {}

  mutating func add(_ story: RecordGroup) {
    for (place, outlets) in story.actors {
      var all = ActorTotals()
      for totals in outlets.values { all.add(totals) }
      for outlet in story.outlets {
        add(outlets[outlet, default: ActorTotals()], of: all, outlet, place)
      }
    }
    labels.add(story.labels, story.outlets)
    frames.add(story.frames, story.outlets)
  }

  private mutating func add(
    _ own: ActorTotals, of all: ActorTotals, _ outlet: Int, _ place: TopicVoice
  ) {
    var others = all
    others.add(own, times: -1)
    let (x, y) = (own.sums, others.sums)
    if x.mentions > 0 {
      let key = SharedKey(
        outlet: outlet, beside: SharedKey.others, item: place.topic, voice: place.voice)
      actors[key, default: ActorTotals()].add(own.joined)
    }
    if y.mentions > 0 {
      let key = SharedKey(
        outlet: SharedKey.others, beside: outlet, item: place.topic, voice: place.voice)
      actors[key, default: ActorTotals()].add(others.joined)
    }
    if x.mentions > 0, y.mentions > 0 {
      let key = OutletActorVoice(outlet: outlet, actor: place.topic, voice: place.voice)
      commonActors[key, default: CrossSums()]
        .add((x: x.mentions, y: x.stance), (x: y.mentions, y: y.stance))
    }
  }

  mutating func merge(_ other: SharedStories, _ numbers: [Int]) {
    for (key, sums) in other.actors {
      actors[key.moved(to: numbers), default: ActorTotals()].add(sums)
    }
    for (key, sums) in other.commonActors {
      commonActors[key.moved(to: numbers), default: CrossSums()].add(sums)
    }
    labels.merge(other.labels, numbers)
    frames.merge(other.frames, numbers)
  }
}

/// The same of labels or frames, also of each outlet beside each other one.
package struct SharedChoices: Sendable {
  package private(set) var topics: [SharedKey: TopicTotals] = [:]
  package private(set) var choices: [SharedKey: ChoiceTotals] = [:]
  /// By `ChoicePair`, of outlets beside each other.
  package private(set) var pairs: [SharedKey: PairTotals] = [:]

  package init() {}

  fileprivate mutating func add(_ groups: [TopicVoice: TopicGroup], _ outlets: Set<Int>) {
    for (place, group) in groups {
      group.forEachPair { outlet, pair, sums in
        for other in outlets where other != outlet {
          let key = SharedKey(outlet: outlet, beside: other, item: pair, voice: place.voice)
          pairs[key, default: PairTotals()].add(sums)
        }
      }
      for outlet in outlets {
        let own = group.topics[outlet, default: TopicTotals()]
        add(Side(outlet: outlet, beside: SharedKey.others), place, group, own)
        for other in outlets where other != outlet {
          add(Side(outlet: outlet, beside: other), place, group, own)
        }
        var others = group.all
        others.add(own, times: -1)
        add(Side(outlet: SharedKey.others, beside: outlet), place, group, others)
      }
    }
  }

  private struct Side {
    var outlet: Int
    var beside: Int
  }

  /// Adds what one side has of a story; `topic` are its sums over the articles.
  private mutating func add(
    _ side: Side, _ place: TopicVoice, _ group: TopicGroup, _ topic: TopicTotals
  ) {
    guard topic.hits > 0 else { return }
    func key(_ item: Int) -> SharedKey {
      SharedKey(outlet: side.outlet, beside: side.beside, item: item, voice: place.voice)
    }
    topics[key(place.topic), default: TopicTotals()].add(topic.joined)
    for (choice, uses) in group.choices {
      var use = uses[side.outlet, default: ChoiceTotals()]
      if side.outlet == SharedKey.others {
        use = group.allOfChoice[choice, default: ChoiceTotals()]
        use.add(uses[side.beside, default: ChoiceTotals()], times: -1)
      }
      guard use.hits > 0 else { continue }
      choices[key(choice), default: ChoiceTotals()].add(use.joined(of: topic.hits))
    }
  }

  fileprivate mutating func merge(_ other: SharedChoices, _ numbers: [Int]) {
    for (key, sums) in other.topics {
      topics[key.moved(to: numbers), default: TopicTotals()].add(sums)
    }
    for (key, sums) in other.choices {
      choices[key.moved(to: numbers), default: ChoiceTotals()].add(sums)
    }
    for (key, sums) in other.pairs {
      pairs[key.moved(to: numbers), default: PairTotals()].add(sums)
    }
  }
}
