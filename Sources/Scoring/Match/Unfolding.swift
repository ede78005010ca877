// A pattern unfolded: every flat sequence of words, gaps and slots that it stands for.

import Lexicons
import News

/// One step of a flat sequence.
enum FlatStep: Hashable, BitwiseCopyable {
  /// The number of a symbol.
  case word(UInt32, isHead: Bool)
  case gap(Int)
  case slot(PackedSlot)
}

/// A slot outside the run of words: it is looked for where grammar says its role stands.
struct OuterSlot: Hashable, BitwiseCopyable {
  enum Place: Hashable, BitwiseCopyable { case before, after, passiveSubject }

  var slot: PackedSlot
  var place: Place
  /// How many words may stand between the slot and the words, where they are not verb and noun phrase.
  var gap: Int
}

/// A sequence that starts and ends with a word; slots before, behind and turned passive apart.
struct FlatPattern: Hashable {
  var steps: [FlatStep]
  var outer: [OuterSlot]

  var literalCount: Int {
    steps.count { if case .word = $0 { true } else { false } }
  }

  var hasGap: Bool {
    steps.contains { if case .gap = $0 { true } else { false } }
  }

  /// Which of the words is the head: the first that inflects, or else the first that says something.
  var head: Int {
    var words = 0
    for step in steps {
      guard case .word(_, let isHead) = step else { continue }
      if isHead { return words }
      words += 1
    }
    return 0
  }
}

/// A pattern that stands for more sequences than the packed form should hold.
package struct PatternTooLarge: Error {
  package let limit: Int
}

/// Unfolds patterns.
struct Unfolding {
  /// More sequences than this are refused: twelve optional words, or six places of three choices.
  static let limit = 4096

  let symbols: SymbolTable
  let isExact: Bool
  let actorNumbers: [String: Int]

  /// Every sequence of a pattern, outer slots taken off.
  func flatPatterns(of pattern: Pattern) throws(PatternTooLarge) -> [FlatPattern] {
    let all = try sequences(of: pattern)
    guard all.count > 1 else { return all.flatMap(readings) }
    var seen: Set<FlatPattern> = []
    return all.flatMap(readings).filter { seen.insert($0).inserted }
  }

  private func readings(of sequence: [FlatStep]) -> [FlatPattern] {
    passiveReadings(of: outerSlotsTakenOff(markingHead(sequence))).filter { $0.literalCount > 0 }
  }

  private func sequences(of pattern: Pattern) throws(PatternTooLarge) -> [[FlatStep]] {
    var all: [[FlatStep]] = [[]]
    for step in pattern.steps {
      let choices = try choices(of: step.term)
      guard all.count * choices.count <= Unfolding.limit else {
        throw PatternTooLarge(limit: Unfolding.limit)
      }
      let gap: [FlatStep] = step.gap > 0 ? [.gap(step.gap)] : []
      all = all.flatMap { start in
        choices.map { Unfolding.joined(Unfolding.joined(start, gap), $0) }
      }
    }
    return all
  }

  /// Two sequences as one.
  ///
  /// Where nothing stands between two gaps, for it was optional, they add up.
  private static func joined(_ left: [FlatStep], _ right: [FlatStep]) -> [FlatStep] {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    guard case .gap(let before)? = left.last, case .gap(let behind)? = right.first else {
      return left + right
    }
    return left.dropLast() + [.gap(before + behind)] + right.dropFirst()
  }

  private func choices(of term: Pattern.Term) throws(PatternTooLarge) -> [[FlatStep]] {
    switch term {
    case .words(let words):
      // A word of so many hyphens would stand for more spellings than the limit.
      guard words.allSatisfy({ $0.parts.count <= 12 }) else {
        throw PatternTooLarge(limit: Unfolding.limit)
      }
      return symbols.sequences(of: words, isExact: isExact)
    case .slot(let role, let actor): return [[.slot(slot(role, actor))]]
    case .branches(let branches): return try sequences(ofEach: branches)
    case .optional(let branches): return try [[]] + sequences(ofEach: branches)
    }
  }

  private func slot(_ role: Role?, _ actor: String?) -> PackedSlot {
    PackedSlot(
      role: role?.rawValue ?? 255, actor: actor.map { Int32(actorNumbers[$0] ?? -2) } ?? -1)
  }

  private func sequences(ofEach branches: [Pattern]) throws(PatternTooLarge) -> [[FlatStep]] {
    var all: [[FlatStep]] = []
    for branch in branches { all += try sequences(of: branch) }
    return all
  }

  /// Where no word inflects, the first word that is not grammar is the head.
  private func markingHead(_ steps: [FlatStep]) -> [FlatStep] {
    var hasHead = false
    for case .word(_, true) in steps { hasHead = true }
    guard !hasHead else { return steps }
    var steps = steps
    let first = steps.firstIndex { step in
      guard case .word(let symbol, _) = step else { return false }
      return !symbols.isGrammatical(symbol)
    }
    if let first, case .word(let symbol, _) = steps[first] {
      steps[first] = .word(symbol, isHead: true)
    }
    return steps
  }

  private func outerSlotsTakenOff(_ steps: [FlatStep]) -> FlatPattern {
    if case .word? = steps.first, case .word? = steps.last {
      return FlatPattern(steps: steps, outer: [])
    }
    var steps = steps[...]
    var outer: [OuterSlot] = []
    while let first = steps.first {
      if case .word = first { break }
      if case .slot(let slot) = first {
        outer.append(OuterSlot(slot: slot, place: .before, gap: 0))
      }
      if case .gap(let words) = first, !outer.isEmpty { outer[outer.count - 1].gap = words }
      steps = steps.dropFirst()
    }
    while let last = steps.last {
      if case .word = last { break }
      if case .gap(let words) = last, !outer.isEmpty { outer[outer.count - 1].gap = words }
      if case .slot(let slot) = last { outer.append(OuterSlot(slot: slot, place: .after, gap: 0)) }
      steps = steps.dropLast()
    }
    return FlatPattern(steps: Array(steps), outer: outer)
  }

  /// `drive~ {target} from` is also "driven from", said of what stands before: the slot moves out.
  private func passiveReadings(of flat: FlatPattern) -> [FlatPattern] {
    var readings = [flat]
    for (index, step) in flat.steps.enumerated() {
      guard case .slot(let slot) = step else { continue }
      var passive = flat
      passive.steps.remove(at: index)
      if case .gap = passive.steps[index] { passive.steps.remove(at: index) }
      passive.outer.append(OuterSlot(slot: slot, place: .passiveSubject, gap: 0))
      readings += [passive]
      break
    }
    return readings
  }
}
