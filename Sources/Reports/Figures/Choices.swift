// What outlets chose between: labels of an actor, frames of a concept, brought into one form.

import Aggregates
import Lexicons
import Scoring

/// The choices of one kind on one basis, by topic, voice and outlet.
final class Choices: Sendable {
  enum Kind: String, Sendable { case frame, name }

  let kind: Kind
  let basis: Basis
  /// The actors or concepts that are worded.
  let topics: [String]
  /// The labels or frames, by their numbers in the rulebook.
  let choices: [String]
  /// By the bytes of the topic, then voice.
  let groups: [ChoiceGroup]
  /// For basis `shared` the groups of two outlets, over the stories that both have; else empty.
  let pairs: [ChoiceGroup]
  private let others: OtherOutlets
  private let pairTotals: PairTables
  private let examples: [ExampleRow]

  init(
    _ kind: Kind, _ basis: Basis, _ totals: Totals, _ rulebook: Rulebook, _ outletRanks: [Int],
    _ examples: Examples
  ) {
    self.kind = kind
    self.basis = basis
    self.examples = examples.rows
    let catalogue: ChoiceCatalogue
    switch kind {
    case .name:
      catalogue = ChoiceCatalogue(
        topics: rulebook.actors.map(\.actor), choices: rulebook.labels.map(\.label),
        topicOf: rulebook.labels.map(\.actor), implied: rulebook.labelValences,
        isForm: rulebook.labels.map { NameForm.contains($0.label) },
        outletRanks: outletRanks)
    case .frame:
      catalogue = ChoiceCatalogue(
        topics: rulebook.concepts, choices: rulebook.frames.map(\.frame),
        topicOf: rulebook.conceptOf, implied: rulebook.frameLeanings,
        isForm: rulebook.frames.map { _ in false }, outletRanks: outletRanks)
    }
    topics = catalogue.topics
    choices = catalogue.choices
    switch basis {
    case .all:
      let tables = kind == .name ? totals.labels : totals.frames
      let common = kind == .name ? totals.common.labels : totals.common.frames
      groups = examples.added(to: catalogue.groups(of: tables))
      others = OtherOutlets(of: groups, common)
      pairs = []
      pairTotals = .all(tables.pairs)
    case .shared:
      let tables = kind == .name ? totals.shared.labels : totals.shared.frames
      groups = catalogue.groups(of: tables)
      others = OtherOutlets(of: tables)
      pairs = examples.added(to: catalogue.pairs(of: tables))
      pairTotals = .shared(tables.pairs)
    }
  }

  /// The share of a choice of the group among the hits of all other outlets.
  func othersShare(_ choice: Int, _ outlet: OutletChoices, in group: ChoiceGroup) -> RatioSums {
    let key = OutletChoiceVoice(
      outlet: outlet.outlet, choice: group.choices[choice].choice, voice: group.voice)
    return others.share(key, topic: group.topic, own: outlet.share(choice))
  }

  /// The share of a choice among the hits of it and of another, both of the group; `beside` is the outlet
  /// that the one is compared with.
  func share(
    _ choice: Int, over other: Int, _ outlet: OutletChoices, beside: OutletChoices,
    in group: ChoiceGroup
  ) -> RatioSums {
    let pair = ChoicePair.number(group.choices[choice].choice, group.choices[other].choice)
    let totals: PairTotals? =
      switch pairTotals {
      case .all(let pairs):
        pairs[OutletChoiceVoice(outlet: outlet.outlet, choice: pair, voice: group.voice)]
      case .shared(let pairs):
        pairs[
          SharedKey(
            outlet: outlet.outlet, beside: beside.outlet, item: pair, voice: group.voice)]
      }
    return outlet.use(choice).share(beside: outlet.use(other), totals ?? PairTotals())
  }

  /// The sentence that shows a choice best; nil where there is none.
  func example(of use: ChoiceUse) -> ExampleRow? {
    use.example < 0 ? nil : examples[Int(use.example)]
  }

  /// Why shares among so many hits are not shown; nil where they are.
  func thinness(clusters: Int, hits: Int, _ thresholds: Thresholds) -> Status? {
    switch kind {
    case .frame: thresholds.thinness(clusters: clusters, hits: hits)
    case .name: thresholds.thinness(clusters: clusters, mentions: hits)
    }
  }

  /// How few hits of a choice and its alternative are too few to compare them.
  func leastHits(_ thresholds: Thresholds) -> Int {
    kind == .frame ? thresholds.hits : thresholds.mentions
  }
}

/// What choices that stand together have in common, on either basis.
private enum PairTables: Sendable {
  case all(CellTable<OutletChoiceVoice, PairTotals>)
  case shared(CellTable<SharedKey, PairTotals>)
}

/// All outlets that word a topic in one voice.
struct ChoiceGroup: Sendable {
  var topic: Int
  var topicRank: Int
  var voice: Int
  /// How many choices the lexicon has for the topic.
  var choiceCount: Int
  /// The choices that any of them makes, by the bytes of their names.
  var choices: [GroupChoice] = []
  /// By the bytes of the outlet's name.
  var outlets: [OutletChoices] = []

  /// The hits of all choices.
  var total: Int { outlets.reduce(0) { $0 + $1.topic.hits } }
}

/// A choice that someone makes.
struct GroupChoice: Sendable {
  var choice: Int
  /// The place of the choice by the bytes of its name.
  var rank: Int
  /// What it implies, in points: the valence of a label; of a frame how much better it speaks of who does it
  /// than of whom it is done to.
  var implied: Int
  /// Whether it is a mere form of a name.
  var isForm: Bool
  /// The hits of all outlets.
  var hits = 0
}

/// What one outlet chose for a topic in one voice.
struct OutletChoices: Sendable {
  var outlet: Int
  var outletRank: Int
  var topic: TopicTotals
  /// What it chose, by the bytes of the choice.
  var uses: [ChoiceUse] = []

  /// The share of a choice of the group, also of one that it does not make.
  func share(_ choice: Int) -> RatioSums {
    use(choice).share(of: topic)
  }

  func use(_ choice: Int) -> ChoiceTotals {
    uses.first { $0.choice == choice }?.totals ?? ChoiceTotals()
  }
}

/// A choice that an outlet makes.
struct ChoiceUse: Sendable {
  /// The position of the choice in the group.
  var choice: Int
  /// The number of the sentence that shows it best; -1 without one.
  var example: Int32 = -1
  var totals: ChoiceTotals

  init(choice: Int, totals: ChoiceTotals) {
    (self.choice, self.totals) = (choice, totals)
  }

  var hits: Int { totals.hits }
}
