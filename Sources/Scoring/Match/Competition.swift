// Which hits stand when several rows match the same words.

/// Hits of one group compete: leftmost, then most literal words, then shortest span, then file and line.
struct Competition {
  let rules: Packed<Rule>

  /// Whether one of the conditions that match in its sentence overlaps or touches a hit and cancels it.
  @inline(__always)
  func isCancelled(_ hit: RawHit, by conditions: UnsafeBufferPointer<RawHit>) -> Bool {
    hit.traits.hasUnless
      && conditions.contains { condition in
        guard condition.tokens.first <= hit.tokens.last, hit.tokens.first <= condition.tokens.last,
          case .unless(hit.rule) = rules[condition.rule].meaning
        else { return false }
        return true
      }
  }

  /// Keeps the hits from a place of a buffer on that win, ordered by group and place.
  ///
  /// They are of one sentence, which starts at `first`; `roles` are asked where nothing else decides,
  /// if hits have any.
  func keepWinners(_ buffer: Buffer<Hit>, from start: Int, first: Int, _ roles: RoleFinder?) {
    let hits = UnsafeMutableBufferPointer(rebasing: buffer.mutableElements[start...])
    guard hits.count > 1 else { return }
    for index in hits.indices { hits[index].order = order(of: hits[index], first) }
    sort(hits, roles)
    var kept = 0
    var group: Int32 = -1
    var end = 0
    for hit in hits {
      let own = hit.traits.group
      if own != group {
        group = own
        end = 0
      }
      guard hit.tokens.first >= end else { continue }
      hits[kept] = hit
      kept += 1
      end = hit.tokens.last
    }
    buffer.removeLast(hits.count - kept)
  }

  /// Group, place, literal words and span as one number; no sentence has more than 4,096 tokens.
  private func order(of hit: Hit, _ first: Int) -> UInt64 {
    let group = UInt64(truncatingIfNeeded: hit.traits.group) << 32
    let place = UInt64(truncatingIfNeeded: hit.tokens.first - first) << 20
    let span = UInt64(truncatingIfNeeded: hit.tokens.last - first)
    return group | place | UInt64(~hit.literals) << 12 | span
  }

  /// Most sentences have few hits, and these are nearly in order.
  private func sort(_ hits: UnsafeMutableBufferPointer<Hit>, _ roles: RoleFinder?) {
    guard hits.count <= 32 else {
      var hits = hits
      return hits.sort { precedes($0, $1, roles) }
    }
    for index in 1..<hits.count {
      let hit = hits[index]
      var place = index
      while place > 0, precedes(hit, hits[place - 1], roles) {
        hits[place] = hits[place - 1]
        place -= 1
      }
      hits[place] = hit
    }
  }

  @inline(__always)
  private func precedes(_ left: Hit, _ right: Hit, _ roles: RoleFinder?) -> Bool {
    if left.order != right.order { return left.order < right.order }
    if left.rule != right.rule { return left.rule < right.rule }
    guard let roles else { return false }
    let (left, right) = (roles.filled(left), roles.filled(right))
    return (left.agent, left.target, left.other) > (right.agent, right.target, right.other)
  }
}
