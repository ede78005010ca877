// Line patterns as folded stretches of bytes, side by side.

import Lexicons

/// Line patterns by number.
struct FoldedPatterns {
  private struct Pattern: BitwiseCopyable {
    /// Its stretches: a stretch of `stretches`.
    var stretches: Stretch
    var isAnchoredAtStart: Bool
    var isAnchoredAtEnd: Bool
  }

  private let patterns: Packed<Pattern>
  /// Stretches of the arena.
  private let stretches: Packed<Stretch>
  private let arena: Packed<UInt8>

  init(_ lines: [FoldedLine]) {
    var patterns: [Pattern] = []
    var stretches: [Stretch] = []
    var arena: [UInt8] = []
    for line in lines {
      let first = UInt32(stretches.count)
      for stretch in line.stretches {
        let start = UInt32(arena.count)
        arena += stretch
        stretches.append(Stretch(lower: start, upper: UInt32(arena.count)))
      }
      patterns.append(
        Pattern(
          stretches: Stretch(lower: first, upper: UInt32(stretches.count)),
          isAnchoredAtStart: line.isAnchoredAtStart, isAnchoredAtEnd: line.isAnchoredAtEnd))
    }
    self.patterns = Packed(patterns)
    self.stretches = Packed(stretches)
    self.arena = Packed(arena)
  }

  /// Whether a folded line fits a pattern.
  func fits(_ number: Int, _ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let pattern = patterns[number]
    var (first, last) = (pattern.stretches.lower, pattern.stretches.upper)
    var (position, end) = (0, line.count)
    if pattern.isAnchoredAtStart, first < last {
      let head = bytes(first)
      guard stands(head, in: line, at: 0) else { return false }
      position = head.count
      first += 1
    }
    if pattern.isAnchoredAtEnd {
      if first < last {
        let tail = bytes(last - 1)
        guard end - position >= tail.count, stands(tail, in: line, at: end - tail.count) else {
          return false
        }
        end -= tail.count
        last -= 1
      } else if position != end {
        return false
      }
    }
    while first < last {
      let stretch = bytes(first)
      guard let found = find(stretch, in: line, from: position, to: end) else { return false }
      position = found + stretch.count
      first += 1
    }
    return true
  }

  @inline(__always)
  private func bytes(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
    let stretch = stretches[number]
    return UnsafeBufferPointer(
      start: arena.pointer + Int(stretch.lower), count: stretch.indices.count)
  }

  @inline(__always)
  private func stands(
    _ stretch: UnsafeBufferPointer<UInt8>, in line: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Bool {
    guard line.count - position >= stretch.count else { return false }
    for offset in stretch.indices where stretch[offset] != line[position + offset] { return false }
    return true
  }

  private func find(
    _ stretch: UnsafeBufferPointer<UInt8>, in line: UnsafeBufferPointer<UInt8>, from start: Int,
    to end: Int
  ) -> Int? {
    var position = start
    while end - position >= stretch.count {
      if stands(stretch, in: line, at: position) { return position }
      position += 1
    }
    return nil
  }
}

/// A line pattern in folded bytes, while rules are compiled.
struct FoldedLine {
  /// What stands between the wildcards, none of it empty.
  let stretches: [[UInt8]]
  let isAnchoredAtStart: Bool
  let isAnchoredAtEnd: Bool

  init(_ pattern: LinePattern) {
    stretches = pattern.stretches.map { Folding.fold($0.utf8) }.filter { !$0.isEmpty }
    isAnchoredAtStart = pattern.isAnchoredAtStart
    isAnchoredAtEnd = pattern.isAnchoredAtEnd
  }
}
