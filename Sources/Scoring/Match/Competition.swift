// Which hits stand when several rows match the same words.

/// Hits of one group compete: leftmost, then most literal words, then shortest span, then file and line.
struct Competition {
  /// A hit by its number, and what decides as one number.
  private struct Contender: BitwiseCopyable {
    var order: UInt64
    var number: Int
  }

  let rules: Packed<Rule>
  private let contenders = Buffer<Contender>()

  init(rules: Packed<Rule>) { self.rules = rules }

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

  /// Adds the hits that win to `winners`, ordered by group and place.
  ///
  /// They are of one sentence, which starts at `first`; `roles` are asked where nothing else decides,
  /// if hits have any.
  func addWinners(
    among hits: UnsafeBufferPointer<Hit>, first: Int, _ roles: RoleFinder?, to winners: Buffer<Hit>
  ) {
    let contenders = UnsafeMutableBufferPointer(
      start: contenders.room(for: hits.count), count: hits.count)
    for number in hits.indices {
      contenders[number] = Contender(order: order(of: hits[number], first), number: number)
    }
    sort(contenders, hits, roles)
    var group: Int32 = -1
    var end = 0
    for contender in contenders {
      let hit = hits[contender.number]
      if hit.traits.group == group, hit.tokens.first < end { continue }
      winners.append(hit)
      (group, end) = (hit.traits.group, hit.tokens.last)
    }
  }

  /// Group, place, literal words and span as one number; no sentence has more than 4,096 tokens.
  private func order(of hit: Hit, _ first: Int) -> UInt64 {
    let group = UInt64(truncatingIfNeeded: hit.traits.group) << 32
    let place = UInt64(truncatingIfNeeded: hit.tokens.first - first) << 20
    let span = UInt64(truncatingIfNeeded: hit.tokens.last - first)
    return group | place | UInt64(~hit.literals) << 12 | span
  }

  /// Most sentences have few hits, and these are nearly in order.
  private func sort(
    _ contenders: UnsafeMutableBufferPointer<Contender>, _ hits: UnsafeBufferPointer<Hit>,
    _ roles: RoleFinder?
  ) {
    guard contenders.count <= 32 else {
      var contenders = contenders
      return contenders.sort { precedes($0, $1, hits, roles) }
    }
    for index in contenders.indices.dropFirst() {
      let contender = contenders[index]
      var place = index
      while place > 0, precedes(contender, contenders[place - 1], hits, roles) {
        contenders[place] = contenders[place - 1]
        place -= 1
      }
      contenders[place] = contender
    }
  }

  @inline(__always)
  private func precedes(
    _ left: Contender, _ right: Contender, _ hits: UnsafeBufferPointer<Hit>, _ roles: RoleFinder?
  ) -> Bool {
    guard left.order == right.order else { return left.order < right.order }
    return winsTie(hits[left.number], over: hits[right.number], roles)
  }

  private func winsTie(_ left: Hit, over right: Hit, _ roles: RoleFinder?) -> Bool {
    if left.rule != right.rule { return left.rule < right.rule }
    guard let roles else { return false }
    let (left, right) = (roles.filled(left), roles.filled(right))
    return (left.agent, left.target, left.other) > (right.agent, right.target, right.other)
  }
}
