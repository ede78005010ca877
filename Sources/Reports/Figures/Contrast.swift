// Pairs of differing choices: what one outlet prefers for a topic beside what another prefers.

import Scoring

/// Two outlets, and for one topic and voice a choice that each of them makes more often than the other.
struct Contrast {
  struct Side {
    var outlet: Int
    var outletRank: Int
    var choice: Int
    var choiceRank: Int
    var hits: Int
    /// All choices of the outlet for the topic, and the articles they stand in.
    var total: Int
    var articles: Int
  }

  var kind: Choices.Kind
  var topic: Int
  var topicRank: Int
  var voice: Int
  var a: Side
  var b: Side
}

extension Contrast {
  /// Whether it stands before another: more hits on the weaker side, more hits in sum, voice all;
  /// then by kind, topic, voice, outlets and choices.
  func precedes(_ other: Contrast) -> Bool {
    let (left, right) = (weight, other.weight)
    return left == right ? place < other.place : left < right
  }

  private var weight: (Int, Int, Int) {
    (-min(a.hits, b.hits), -(a.hits + b.hits), voice == VoiceSums.all ? 0 : 1)
  }

  private var place: Place {
    Place(
      topic: (kind == .frame ? 0 : 1, topicRank, voice), outlets: (a.outletRank, b.outletRank),
      choices: (a.choiceRank, b.choiceRank))
  }

  private struct Place {
    var topic: (Int, Int, Int)
    var outlets: (Int, Int)
    var choices: (Int, Int)

    static func < (left: Place, right: Place) -> Bool {
      if left.topic != right.topic { return left.topic < right.topic }
      if left.outlets != right.outlets { return left.outlets < right.outlets }
      return left.choices < right.choices
    }
  }
}

extension Choices {
  /// How many choices of each side are set against each other, for two outlets, a topic and a voice.
  static let choicesPerSide = 4

  /// The contrasts of all pairs of outlets, in no particular order of weight.
  func contrasts() -> [Contrast] {
    var all: [Contrast] = []
    for group in groups {
      for (index, a) in group.outlets.enumerated() {
        for b in group.outlets[(index + 1)...] { contrast(a, b, in: group, &all) }
      }
    }
    return all
  }

  private func contrast(
    _ a: OutletChoices, _ b: OutletChoices, in group: ChoiceGroup, _ all: inout [Contrast]
  ) {
    let ofB = preferred(by: b, over: a)
    guard !ofB.isEmpty else { return }
    for left in preferred(by: a, over: b) {
      for right in ofB {
        all.append(
          Contrast(
            kind: kind, topic: group.topic, topicRank: group.topicRank, voice: group.voice,
            a: side(a, left), b: side(b, right)))
      }
    }
  }

  private func side(_ outlet: OutletChoices, _ use: ChoiceUse) -> Contrast.Side {
    Contrast.Side(
      outlet: outlet.outlet, outletRank: outlet.outletRank, choice: use.choice,
      choiceRank: choiceRanks[use.choice], hits: use.hits, total: outlet.total,
      articles: outlet.articles)
  }

  /// The choices that have a larger share with one outlet than with another: those that differ most,
  /// of equals the one with more hits, then by name.
  private func preferred(by outlet: OutletChoices, over other: OutletChoices) -> [ChoiceUse] {
    var preferred: [(order: (Int, Int, Int), use: ChoiceUse)] = []
    for use in outlet.uses {
      // The difference of the shares times both totals, which are the same for all choices.
      let difference = use.hits * other.total - other.hits(of: use.choice) * outlet.total
      guard difference > 0 else { continue }
      preferred.append(((-difference, -use.hits, choiceRanks[use.choice]), use))
    }
    return preferred.sorted { $0.order < $1.order }.prefix(Choices.choicesPerSide).map(\.use)
  }
}
