// Pairs of differing choices: what one outlet prefers for a topic beside what another prefers.

import Aggregates

/// Two outlets of a group, and a choice that each of them makes more often than the other.
///
/// All are positions: in `ChoiceGroup.outlets`, and in the `uses` of these. Side a is the one whose
/// choice implies more good, or is first by name: what an outlet is called must not decide how a row reads.
struct Contrast: BitwiseCopyable, Sendable {
  struct Side: BitwiseCopyable, Hashable, Sendable {
    var outlet: UInt32
    var use: UInt32

    init(outlet: Int, use: Int) { (self.outlet, self.use) = (UInt32(outlet), UInt32(use)) }
  }

  var a: Side
  var b: Side

  /// Whether it is found before another of the same group: by outlets, then by their choices.
  func precedes(_ other: Contrast) -> Bool {
    let (left, right) = (inOrder, other.inOrder)
    let outlets = (left.first.outlet, left.second.outlet)
    let others = (right.first.outlet, right.second.outlet)
    if outlets != others { return outlets < others }
    return (left.first.use, left.second.use) < (right.first.use, right.second.use)
  }

  private var inOrder: (first: Side, second: Side) {
    a.outlet < b.outlet ? (a, b) : (b, a)
  }
}

extension ChoiceGroup {
  /// How many choices of each side are set against each other.
  static let choicesPerSide = 4

  /// Calls `body` with the contrasts of all pairs of some outlets, by these and then by their choices.
  func forEachContrast(of paired: PairedOutlets, _ body: (Contrast) -> Void) {
    var preferences = Preferences()
    let sides = outlets.indices.filter { paired.contains(outlets[$0].outlet) }
    for (number, a) in sides.enumerated() {
      for b in sides[(number + 1)...] {
        preferences.compare(outlets[a], outlets[b])
        for left in preferences.ofA {
          for right in preferences.ofB
          where areSetAgainst(outlets[a].uses[left.use].choice, outlets[b].uses[right.use].choice) {
            let first = Contrast.Side(outlet: a, use: left.use)
            let second = Contrast.Side(outlet: b, use: right.use)
            let isSwapped = place(second) < place(first)
            body(isSwapped ? Contrast(a: second, b: first) : Contrast(a: first, b: second))
          }
        }
      }
    }
  }

  /// What an outlet chose.
  func use(_ side: Contrast.Side) -> ChoiceUse { outlets[Int(side.outlet)].uses[Int(side.use)] }

  /// Whether two choices, by their places, make a contrast.
  ///
  /// That one outlet writes "Mr. Trump" and another "Trump" is house style: a mere form of a name is set
  /// only against what implies more or less good.
  func areSetAgainst(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (choices[left], choices[right])
    return !left.isForm && !right.isForm || left.implied != right.implied
  }

  /// The kinder choice first, then by name.
  private func place(_ side: Contrast.Side) -> (Int, Int) {
    let choice = use(side).choice
    return (-choices[choice].implied, choice)
  }
}

/// What each of two outlets prefers.
private struct Preferences {
  struct Preference {
    var use: Int
    /// The difference of the shares times the totals of both outlets, which are the same for all.
    var difference: Int
    var hits: Int
  }

  /// In order of the uses.
  private(set) var ofA: [Preference] = []
  private(set) var ofB: [Preference] = []

  /// Finds the choices that have a larger share with one than with the other: those that differ most,
  /// of equals the one with more hits, then by name.
  mutating func compare(_ a: OutletChoices, _ b: OutletChoices) {
    ofA.removeAll(keepingCapacity: true)
    ofB.removeAll(keepingCapacity: true)
    var (left, right) = (0, 0)
    // Both have their choices in order of rank: one walk finds those that they share.
    while left < a.uses.count || right < b.uses.count {
      let leftRank = left < a.uses.count ? a.uses[left].choice : Int.max
      let rightRank = right < b.uses.count ? b.uses[right].choice : Int.max
      let leftHits = leftRank <= rightRank ? a.uses[left].hits : 0
      let rightHits = rightRank <= leftRank ? b.uses[right].hits : 0
      let difference = leftHits * b.topic.hits - rightHits * a.topic.hits
      if difference > 0 {
        ofA.append(Preference(use: left, difference: difference, hits: leftHits))
      } else if difference < 0 {
        ofB.append(Preference(use: right, difference: -difference, hits: rightHits))
      }
      if leftRank <= rightRank { left += 1 }
      if rightRank <= leftRank { right += 1 }
    }
    Preferences.keepStrongest(&ofA)
    Preferences.keepStrongest(&ofB)
  }

  private static func keepStrongest(_ all: inout [Preference]) {
    guard all.count > ChoiceGroup.choicesPerSide else { return }
    all.sort { ($1.difference, $1.hits, $0.use) < ($0.difference, $0.hits, $1.use) }
    all.removeLast(all.count - ChoiceGroup.choicesPerSide)
    all.sort { $0.use < $1.use }
  }
}
