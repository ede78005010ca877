// The contrasts of a set of groups: found, and tested where there is enough.

import Aggregates
import Scoring

/// Groups of one kind and basis in which contrasts are looked for.
struct ContrastSet: Sendable {
  let choices: Choices
  let groups: [ChoiceGroup]
  let paired: PairedOutlets

  /// What is compared, frames before names, then all articles before shared stories: the order of equal
  /// evidence.
  static func all(_ figures: Figures) -> [ContrastSet] {
    let paired = figures.totals.paired
    return [figures.frames, figures.names].map {
      ContrastSet(choices: $0, groups: $0.groups, paired: paired)
    }
      + [figures.sharedFrames, figures.sharedNames].map {
        ContrastSet(choices: $0, groups: $0.pairs, paired: paired)
      }
  }

  func family(of group: ChoiceGroup) -> Family {
    Family(basis: choices.basis, voice: group.voice)
  }
}

/// Collects contrasts as places in their groups: there are many times more of them than of sides.
struct ContrastListing {
  struct Entry: Sendable {
    var set: UInt8
    /// Whether it is of all articles in all voices.
    var isWhole: Bool
    var status: Status
    var group: UInt32
    var contrast: Contrast
    var logOdds: Double
    /// Not a number where there is no test.
    var z: Double
    /// The lower, the further up where evidence does not decide.
    var order: UInt64
  }

  private(set) var entries: [Entry] = []
  private(set) var families: [Family: StrengthFamily] = [:]

  /// Finds the contrasts of all sets, the strongest evidence first.
  init(_ sets: [ContrastSet], _ thresholds: Thresholds) {
    for (number, set) in sets.enumerated() { add(set, number: number, thresholds) }
    for family in families.keys { families[family]?.finish() }
    entries.sort { $0.precedes($1) }
    putNewWordingsFirst()
  }

  private mutating func add(_ set: ContrastSet, number: Int, _ thresholds: Thresholds) {
    for (place, group) in set.groups.enumerated() {
      let family = set.family(of: group)
      let tests = ContrastTests(set, group, thresholds)
      var strengths = families.removeValue(forKey: family) ?? StrengthFamily()
      tests.forEachStrength { strengths.add($0) }
      families[family] = strengths
      let thin = group.outlets.map { outlet in
        set.choices.thinness(clusters: outlet.topic.clusters, hits: outlet.topic.hits, thresholds)
      }
      group.forEachContrast(of: set.paired) { contrast in
        let evidence = ContrastListing.test(contrast, tests, group, thin)
        entries.append(
          Entry(
            set: UInt8(number), isWhole: family.isWhole, status: evidence.status,
            group: UInt32(place), contrast: contrast, logOdds: evidence.logOdds, z: evidence.z,
            order: ContrastListing.order(group, contrast)))
      }
    }
  }

  /// Puts rows without z both of whose wordings stand above behind those that show another.
  ///
  /// Who has read how two outlets word a thing learns nothing from the row that sets these two wordings
  /// against each other once more; where evidence does not decide, it can wait.
  private mutating func putNewWordingsFirst() {
    var shown: Set<Wording> = []
    var repeated: [Entry] = []
    var end = 0
    for place in entries.indices {
      let entry = entries[place]
      if place > 0, entries[place - 1].isWhole, !entry.isWhole { moveBack(&repeated, to: &end) }
      let isNew = (shown.insert(entry.a).inserted, shown.insert(entry.b).inserted)
      if entry.z.isNaN, !isNew.0, !isNew.1 {
        repeated.append(entry)
      } else {
        entries[end] = entry
        end += 1
      }
    }
    moveBack(&repeated, to: &end)
  }

  private mutating func moveBack(_ repeated: inout [Entry], to end: inout Int) {
    entries.replaceSubrange(end..<end + repeated.count, with: repeated)
    end += repeated.count
    repeated.removeAll(keepingCapacity: true)
  }

  /// Finds the evidence of a contrast, or why there is none.
  private static func test(
    _ contrast: Contrast, _ tests: ContrastTests, _ group: ChoiceGroup, _ thin: [Status?]
  ) -> (status: Status, logOdds: Double, z: Double) {
    func none(_ status: Status) -> (Status, Double, Double) { (status, .nan, .nan) }
    let (a, b) = (Int(contrast.a.outlet), Int(contrast.b.outlet))
    if thin[a] != nil || thin[b] != nil {
      return none(Status.allCases.first { $0 == thin[a] || $0 == thin[b] } ?? .fine)
    }
    let clusters = min(group.outlets[a].topic.clusters, group.outlets[b].topic.clusters)
    guard clusters >= RatioSums.leastUnits else { return none(.fewArticles) }
    let (left, right) = (group.use(contrast.a).choice, group.use(contrast.b).choice)
    guard let own = tests.logOdds(a, left, over: right),
      let theirs = tests.logOdds(b, left, over: right)
    else { return none(.fewOfPair) }
    return (.fine, own.ratio(to: theirs), own.z(against: theirs))
  }

  /// More hits on the weaker side first, then more in sum, then voice all.
  ///
  /// Hits count once more for each point by which the valences of the two choices differ: where little is
  /// known, dictator beside leader is worth a look before Mr. beside a bare surname.
  private static func order(_ group: ChoiceGroup, _ contrast: Contrast) -> UInt64 {
    let (a, b) = (group.use(contrast.a), group.use(contrast.b))
    let implied = (group.choices[a.choice].implied, group.choices[b.choice].implied)
    let difference = UInt64((implied.0 - implied.1).magnitude)
    let weight = UInt64(min(a.hits, b.hits)) * (10_000 + difference) / 100
    let isAll: UInt64 = group.voice == VoiceSums.all ? 1 : 0
    // More than twenty million hits of one choice by one outlet count as so many.
    return
      ~(min(weight, 1 << 34 - 1) << 29 | UInt64(min(a.hits + b.hits, 1 << 28 - 1)) << 1 | isAll)
  }
}

extension ContrastListing {
  /// How an outlet words a topic in one voice and basis.
  struct Wording: QuickKey {
    var set: UInt8
    var group: UInt32
    var side: Contrast.Side

    var mixed: UInt64 {
      UInt64(group) << 34 ^ UInt64(side.outlet) << 16 ^ UInt64(side.use) << 2 ^ UInt64(set)
    }
  }
}

extension ContrastListing.Entry {
  var a: ContrastListing.Wording { wording(contrast.a) }
  var b: ContrastListing.Wording { wording(contrast.b) }

  private func wording(_ side: Contrast.Side) -> ContrastListing.Wording {
    ContrastListing.Wording(set: set, group: group, side: side)
  }

  /// Whether it stands before another: the strongest evidence first.
  func precedes(_ other: Self) -> Bool {
    if isWhole != other.isWhole { return isWhole }
    if z.isNaN != other.z.isNaN { return other.z.isNaN }
    if !z.isNaN, z.magnitude != other.z.magnitude { return z.magnitude > other.z.magnitude }
    if order != other.order { return order < other.order }
    if (set, group) != (other.set, other.group) { return (set, group) < (other.set, other.group) }
    return contrast.precedes(other.contrast)
  }
}
