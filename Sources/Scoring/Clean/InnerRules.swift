// Line patterns that may stand anywhere in a line, found by a scan that jumps.

/// Tells which rules are worth a closer look at a line.
///
/// Each rule is known by the four-byte pieces at the start of its longest stretch, as many as the scan
/// jumps bytes: wherever the stretch stands, the scan meets one of them.
struct InnerRules {
  /// How far the scan jumps; a stretch must be this and three bytes long to be met.
  private let jump: Int
  /// By the hash of a piece: a number in `lists`, 0 for none.
  private var table = [UInt8](repeating: 0, count: 1 << 12)
  private var lists: [[Piece]] = [[]]
  /// The same table over pieces with bit 0x20 of each byte set, for lines that are not folded.
  private var looseTable = [Bool](repeating: false, count: 1 << 12)
  /// Whether some stretch holds what folding may make of characters beyond ASCII.
  private var hasOddStretches = false
  /// Rules too short to be found by pieces: tried on every line.
  private var short: [Int] = []

  private struct Piece {
    var rule: Int
    var stretch: [UInt8]
    /// Where the piece stands in the stretch.
    var offset: Int
  }

  /// Rules by their numbers, with their folded stretches.
  init(_ rules: [(number: Int, stretches: [[UInt8]])]) {
    let longest = rules.compactMap { rule in
      rule.stretches.max { $0.count < $1.count }.map { (rule.number, $0) }
    }
    jump = min(8, longest.map { $0.1.count - 3 }.filter { $0 > 0 }.min() ?? 8)
    hasOddStretches = longest.contains { $0.1.contains { $0 >= 0x80 || $0 == UInt8(ascii: "'") } }
    for (number, stretch) in longest {
      if stretch.count < 4 { short.append(number) } else { file(number, stretch) }
    }
  }

  private mutating func file(_ number: Int, _ stretch: [UInt8]) {
    for start in 0..<jump {
      let piece = stretch[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      let slot = InnerRules.slot(of: piece)
      if table[slot] == 0 {
        // Beyond 255 different pieces the last list takes the rest.
        if lists.count < 256 { lists.append([]) }
        table[slot] = UInt8(lists.count - 1)
      }
      looseTable[InnerRules.slot(of: piece | 0x2020_2020)] = true
      lists[Int(table[slot])].append(Piece(rule: number, stretch: stretch, offset: start))
    }
  }

  @inline(__always)
  private static func slot(of piece: UInt32) -> Int { Int((piece &* 0x9e37_79b1) >> 20) }

  /// Whether some rule may fit a line that is not folded and holds no characters beyond ASCII but
  /// curly signs.
  func mayFit(_ line: UnsafeBufferPointer<UInt8>, hasCurlySigns: Bool) -> Bool {
    if !short.isEmpty || hasOddStretches && hasCurlySigns { return true }
    guard lists.count > 1, let base = UnsafeRawPointer(line.baseAddress) else { return false }
    return looseTable.withUnsafeBufferPointer { table in
      var position = 0
      while position + 4 <= line.count {
        let piece = (base + position).loadUnaligned(as: UInt32.self).littleEndian | 0x2020_2020
        if table[InnerRules.slot(of: piece)], standsFolded(in: line, at: position) { return true }
        position += jump
      }
      return false
    }
  }

  /// Whether a whole stretch stands around a place of a line, ASCII letters in any case.
  private func standsFolded(in line: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let piece = line[position..<position + 4].reversed().reduce(UInt32(0)) {
      $0 << 8 | UInt32(ByteClass.fold[Int($1)])
    }
    return lists[Int(table[InnerRules.slot(of: piece)])].contains { piece in
      let start = position - piece.offset
      guard start >= 0, line.count - start >= piece.stretch.count else { return false }
      return piece.stretch.indices.allSatisfy {
        ByteClass.fold[Int(line[start + $0])] == piece.stretch[$0]
      }
    }
  }

  /// Calls `body` with rules that a folded line may fit, with some of them more than once.
  func forEachCandidate(in line: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    for number in short { body(number) }
    guard lists.count > 1, let base = UnsafeRawPointer(line.baseAddress) else { return }
    table.withUnsafeBufferPointer { table in
      var position = 0
      while position + 4 <= line.count {
        let piece = (base + position).loadUnaligned(as: UInt32.self).littleEndian
        let list = table[InnerRules.slot(of: piece)]
        if list != 0 {
          for piece in lists[Int(list)] where stands(piece, in: line, at: position) {
            body(piece.rule)
          }
        }
        position += jump
      }
    }
  }

  /// Whether the whole stretch stands around a piece: pieces such as "the " are in every line.
  private func stands(
    _ piece: Piece, in line: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Bool {
    let start = position - piece.offset
    guard start >= 0, line.count - start >= piece.stretch.count else { return false }
    return piece.stretch.withUnsafeBufferPointer { stretch in
      for index in 0..<stretch.count where stretch[index] != line[start + index] { return false }
      return true
    }
  }
}
