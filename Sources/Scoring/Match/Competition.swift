// Which hits stand when several rows match the same words.

/// Hits of one group compete: leftmost, then most literal words, then shortest span, then file and line.
struct Competition {
  let rules: [Rule]

  /// Drops hits that an `unless` of their row overlaps or touches, and the conditions themselves.
  func cancelled(_ raw: [RawHit]) -> [RawHit] {
    var conditions: [RawHit] = []
    var isPlain = true
    for hit in raw where rules[Int(hit.rule)].group < 0 {
      isPlain = false
      if case .unless = rules[Int(hit.rule)].meaning { conditions.append(hit) }
    }
    guard !isPlain else { return raw }
    return raw.filter { hit in
      let rule = rules[Int(hit.rule)]
      guard rule.group >= 0 else { return false }
      guard rule.hasUnless else { return true }
      return !conditions.contains { condition in
        guard case .unless(hit.rule) = rules[Int(condition.rule)].meaning else { return false }
        return condition.tokens.first <= hit.tokens.last
          && hit.tokens.first <= condition.tokens.last
      }
    }
  }

  /// The hits that win, ordered by group and place.
  func winners(_ hits: inout [Hit]) -> [Hit] {
    guard hits.count > 1 else { return hits }
    hits.sort { precedes($0, $1) }
    var winners: [Hit] = []
    var group = -1
    var end = 0
    for hit in hits {
      let own = rules[Int(hit.rule)].group
      if own != group {
        group = own
        end = 0
      }
      guard hit.tokens.first >= end else { continue }
      winners.append(hit)
      end = hit.tokens.last
    }
    return winners
  }

  private func precedes(_ left: Hit, _ right: Hit) -> Bool {
    let groups = (rules[Int(left.rule)].group, rules[Int(right.rule)].group)
    if groups.0 != groups.1 { return groups.0 < groups.1 }
    if left.tokens.first != right.tokens.first { return left.tokens.first < right.tokens.first }
    if left.literals != right.literals { return left.literals > right.literals }
    if left.tokens.last != right.tokens.last { return left.tokens.last < right.tokens.last }
    if left.rule != right.rule { return left.rule < right.rule }
    return (left.agent, left.target, left.other) > (right.agent, right.target, right.other)
  }
}
