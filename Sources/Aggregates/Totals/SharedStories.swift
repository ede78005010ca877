// Basis `shared`: sums over stories that several outlets tell, in which the story is the unit.

/// One side of a comparison over shared stories: whose hits, in the stories of whom.
package struct SharedKey: OutletKey {
  /// All other outlets together.
  package static let others = -1

  /// The actor, the topic or the choice.
  package let item: Int
  /// Both outlets and the voice in 8 bytes: these tables hold a key for any two outlets.
  private let sides: UInt64

  private static let outletBits: UInt64 = 30

  /// - Parameters:
  ///   - outlet: whose hits are summed: an outlet, or all but `beside`.
  ///   - beside: in whose stories: of this outlet, or of any other.
  ///   - item: the actor, the topic or the choice.
  ///   - voice: the voice, or `VoiceSums.all`.
  package init(outlet: Int, beside: Int, item: Int, voice: Int) {
    self.item = item
    sides =
      (UInt64(outlet + 1) << SharedKey.outletBits | UInt64(beside + 1)) << 3 | UInt64(voice)
  }

  fileprivate init(_ outlet: Int, _ beside: Int, _ item: Int, _ voice: Int) {
    self.init(outlet: outlet, beside: beside, item: item, voice: voice)
  }

  package var outlet: Int { Int(sides >> (3 + SharedKey.outletBits)) - 1 }
  package var beside: Int { Int(sides >> 3 & (1 << SharedKey.outletBits - 1)) - 1 }
  package var voice: Int { Int(sides & 7) }

  package var mixed: UInt64 {
    sides &* 0xd6e8_feb8_6659_fd93 ^ UInt64(truncatingIfNeeded: item)
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
  package private(set) var actors = CellTable<SharedKey, ActorTotals>()
  /// For each outlet its sums times those of all others, over its stories.
  package private(set) var commonActors = CellTable<OutletActorVoice, CrossSums>()
  package private(set) var labels = SharedChoices()
  package private(set) var frames = SharedChoices()

  package init() {}

  mutating func add(_ story: GroupSums, _ paired: PairedOutlets) {
    for place in story.actors.places {
      let all = story.actors.all(place)
      for (index, outlet) in story.outlets.enumerated() {
        add(story.actors.sums(place, of: index), of: all, outlet, place)
      }
    }
    labels.add(story.labels, story.outlets, paired)
    frames.add(story.frames, story.outlets, paired)
  }

  private mutating func add(
    _ own: ActorTotals, of all: ActorTotals, _ outlet: Int, _ place: GroupActors.Place
  ) {
    var others = all
    others.add(own, times: -1)
    let (x, y) = (own.sums, others.sums)
    if x.mentions > 0 {
      let key = SharedKey(
        outlet: outlet, beside: SharedKey.others, item: place.actor, voice: place.voice)
      actors[key, default: ActorTotals()].add(own.joined)
    }
    if y.mentions > 0 {
      let key = SharedKey(
        outlet: SharedKey.others, beside: outlet, item: place.actor, voice: place.voice)
      actors[key, default: ActorTotals()].add(others.joined)
    }
    if x.mentions > 0, y.mentions > 0 {
      let key = OutletActorVoice(outlet: outlet, actor: place.actor, voice: place.voice)
      commonActors[key, default: CrossSums()]
        .add((x: x.mentions, y: x.stance), (x: y.mentions, y: y.stance))
    }
  }

  mutating func forgetChoices() { (labels, frames) = (SharedChoices(), SharedChoices()) }

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
  package private(set) var topics = CellTable<SharedKey, TopicTotals>()
  package private(set) var choices = CellTable<SharedKey, ChoiceTotals>()
  /// By `ChoicePair`, of outlets beside each other.
  package private(set) var pairs = CellTable<SharedKey, PairTotals>()

  package init() {}

  fileprivate mutating func add(
    _ group: GroupChoices, _ outlets: [Int], _ paired: PairedOutlets
  ) {
    for place in group.places {
      for (index, outlet) in outlets.enumerated() {
        let beside =
          paired.contains(outlet) ? outlets.filter { $0 != outlet && paired.contains($0) } : []
        addOwn(place, group, outlet, beside: beside + [SharedKey.others], index)
        addOthers(place, group, beside: outlet, index)
      }
    }
  }

  /// Adds what an outlet has of a story, beside single others and beside all.
  private mutating func addOwn(
    _ place: GroupChoices.Place, _ group: GroupChoices, _ outlet: Int, beside sides: [Int],
    _ index: Int
  ) {
    let own = group.topic(place, of: index)
    guard own.hits > 0 else { return }
    for beside in sides {
      topics[SharedKey(outlet, beside, place.topic, place.voice), default: TopicTotals()]
        .add(own.joined)
      for choice in place.choices {
        let use = group.use(choice, place, of: index)
        guard use.hits > 0 else { continue }
        let key = SharedKey(outlet, beside, group.choices[choice], place.voice)
        choices[key, default: ChoiceTotals()].add(use.joined(of: own.hits))
      }
      guard beside != SharedKey.others else { continue }
      group.forEachPair(place, of: index) { pair, sums in
        let key = SharedKey(outlet, beside, pair, place.voice)
        pairs[key, default: PairTotals()].add(sums)
      }
    }
  }

  /// Adds what all but one outlet have of a story.
  private mutating func addOthers(
    _ place: GroupChoices.Place, _ group: GroupChoices, beside outlet: Int, _ index: Int
  ) {
    var all = group.topic(place)
    all.add(group.topic(place, of: index), times: -1)
    guard all.hits > 0 else { return }
    let key = SharedKey(SharedKey.others, outlet, place.topic, place.voice)
    topics[key, default: TopicTotals()].add(all.joined)
    for choice in place.choices {
      var use = group.use(choice, place)
      use.add(group.use(choice, place, of: index), times: -1)
      guard use.hits > 0 else { continue }
      let key = SharedKey(SharedKey.others, outlet, group.choices[choice], place.voice)
      choices[key, default: ChoiceTotals()].add(use.joined(of: all.hits))
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
