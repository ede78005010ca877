// What a phrase weighs for its targets, put together as scoring puts stance together.

import Scoring

/// The sum of what lies in a phrase.
///
/// - A name gives its valence to its actor: it counts where that is a target, or where no target is an actor that is
///   followed (a deal, a lawsuit).
/// - A wording gives its `agent` or `target` weight to the actor in that role, so these count where a target has the role.
/// - Where no target has a role, the role that no other actor has is theirs if the row weighs it; else the row's own
///   weight counts, as it does for a neighbour; else, as for frames, `agent` and `target` together.
/// - A sentiment row under the words of a frame with roles gives nothing: the frame says more exactly who gets what.
/// - Shifters multiply all of these but names.
struct PhraseSum {
  /// What one hit adds.
  struct Part {
    let row: Int
    let value: Double
  }

  private(set) var parts: [Part] = []
  /// Whether anything in the phrase has a weight, even if shifters or opposite roles make it 0.
  private(set) var isCovered = false

  var points: Double { parts.reduce(0) { $0 + $1.value } }

  init(
    _ reading: TextReading, in phrase: Range<Int>, targets: Set<Int>, labelWeight: Double
  ) {
    for name in reading.names
    where name.valence != 0 && phrase.holds(name.bytes)
      && (targets.isEmpty || targets.contains(name.actor))
    {
      add(name.row, name.valence * labelWeight)
    }
    let wordings = reading.wordings.filter { $0.hasWeight && phrase.holds($0.bytes) }
    let frames = wordings.filter(\.isFrame)
    for wording in wordings {
      let isFramed =
        !wording.isFrame && frames.contains { $0.bytes.overlaps(wording.bytes) }
      if !isFramed { add(wording.row, wording.value(for: targets) * wording.shift) }
    }
  }

  private mutating func add(_ row: Int, _ value: Double) {
    isCovered = true
    parts.append(Part(row: row, value: value))
  }
}

extension FoundWording {
  fileprivate var hasWeight: Bool { [weight, agent, target].contains { ($0 ?? 0) != 0 } }

  /// What it weighs for actors that are targets of a phrase.
  fileprivate func value(for targets: Set<Int>) -> Double {
    let asAgent = agentActor.map(targets.contains) ?? false ? agent : nil
    let asTarget = targetActor.map(targets.contains) ?? false ? target : nil
    if asAgent != nil || asTarget != nil { return (asAgent ?? 0) + (asTarget ?? 0) }
    if let target, isTaken(agentActor, targets), targetActor == nil { return target }
    if let agent, isTaken(targetActor, targets), agentActor == nil { return agent }
    return weight ?? (agent ?? 0) + (target ?? 0)
  }

  /// Whether somebody who is no target of the phrase has a role.
  private func isTaken(_ actor: Int?, _ targets: Set<Int>) -> Bool {
    actor.map { !targets.contains($0) } ?? false
  }
}

extension Range<Int> {
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
