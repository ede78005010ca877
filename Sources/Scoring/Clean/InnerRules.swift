// Line patterns that may stand anywhere in a line, found by a scan that jumps.

/// Tells which rules are worth a closer look at a line.
///
/// Each rule is known by the four-byte pieces at the start of its longest stretch, as many as the scan
/// jumps bytes: wherever the stretch stands, the scan meets one of them.
struct InnerRules {
  /// How far the scan jumps; a stretch must be this and three bytes long to be met.
  private let jump: Int
  /// By the hash of a piece: a number in `lists`, 0 for none.
  private let table: Packed<UInt8>
  private let lists: PackedGroups<Piece>
  private let isEmpty: Bool
  /// Which pieces there are, with bit 0x20 of each byte set, for lines that are not folded: a bit for each
  /// of many slots, so that hardly any other piece of a line hits one.
  private let looseSlots: Packed<UInt64>
  /// The bytes of the stretches.
  private let arena: Packed<UInt8>
  /// Whether some stretch holds what folding may make of characters beyond ASCII.
  private let hasOddStretches: Bool
  /// Rules too short to be found by pieces: tried on every line.
  private let short: [Int]

  private struct Piece: BitwiseCopyable {
    var rule: Int
    /// A stretch of the arena.
    var stretch: Stretch
    /// Where the piece stands in the stretch.
    var offset: Int
  }

  /// Rules by their numbers, with their folded stretches.
  init(_ rules: [(number: Int, stretches: [[UInt8]])]) {
    let longest = rules.compactMap { rule in
      rule.stretches.max { $0.count < $1.count }.map { (number: rule.number, stretch: $0) }
    }
    jump = min(8, longest.map { $0.stretch.count - 3 }.filter { $0 > 0 }.min() ?? 8)
    hasOddStretches = longest.contains {
      $0.stretch.contains { $0 >= 0x80 || $0 == UInt8(ascii: "'") }
    }
    short = longest.filter { $0.stretch.count < 4 }.map(\.number)
    var arena: [UInt8] = []
    var table = [UInt8](repeating: 0, count: 1 << 12)
    var looseSlots = [UInt64](repeating: 0, count: 1 << (InnerRules.looseBits - 6))
    var pieces: [(group: UInt32, element: Piece)] = []
    var lists: UInt8 = 0
    for (number, stretch) in longest where stretch.count >= 4 {
      let start = UInt32(arena.count)
      arena += stretch
      for offset in 0..<jump {
        let bytes = InnerRules.piece(stretch[offset..<offset + 4])
        let slot = InnerRules.slot(of: bytes)
        if table[slot] == 0 {
          // Beyond 255 different pieces the last list takes the rest.
          if lists < .max { lists += 1 }
          table[slot] = lists
        }
        let loose = InnerRules.looseSlot(of: bytes | 0x2020_2020)
        looseSlots[loose >> 6] |= 1 << UInt64(loose & 63)
        let place = Stretch(lower: start, upper: UInt32(arena.count))
        pieces.append((UInt32(table[slot]), Piece(rule: number, stretch: place, offset: offset)))
      }
    }
    self.arena = Packed(arena)
    self.table = Packed(table)
    self.looseSlots = Packed(looseSlots)
    self.lists = PackedGroups(pieces, count: 256)
    isEmpty = pieces.isEmpty
  }

  /// Four bytes, the first in the lowest place.
  private static func piece(_ bytes: some BidirectionalCollection<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  @inline(__always)
  private static func slot(of piece: UInt32) -> Int { Int((piece &* 0x9e37_79b1) >> 20) }

  private static let looseBits = 16

  @inline(__always)
  private static func looseSlot(of piece: UInt32) -> Int {
    Int((piece &* 0x9e37_79b1) &>> UInt32(32 - looseBits))
  }

  /// Whether some rule may fit a line that is not folded and holds no characters beyond ASCII but
  /// curly signs.
  func mayFit(_ line: UnsafeBufferPointer<UInt8>, hasCurlySigns: Bool) -> Bool {
    if !short.isEmpty || hasOddStretches && hasCurlySigns { return true }
    guard !isEmpty, let base = UnsafeRawPointer(line.baseAddress) else { return false }
    let slots = looseSlots.pointer
    var position = 0
    while position + 4 <= line.count {
      let piece = (base + position).loadUnaligned(as: UInt32.self).littleEndian | 0x2020_2020
      let slot = InnerRules.looseSlot(of: piece)
      let isKnown = slots[slot >> 6] &>> UInt64(slot & 63) & 1 != 0
      if isKnown, standsFolded(in: line, at: position) { return true }
      position += jump
    }
    return false
  }

  /// Whether a whole stretch stands around a place of a line, ASCII letters in any case.
  private func standsFolded(in line: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let bytes = InnerRules.piece(line[position..<position + 4].lazy.map(InnerRules.folded))
    return lists[Int(table[InnerRules.slot(of: bytes)])].contains {
      stands($0, in: line, at: position, InnerRules.folded)
    }
  }

  /// Calls `body` with rules that a folded line may fit, with some of them more than once.
  func forEachCandidate(in line: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    for number in short { body(number) }
    guard !isEmpty, let base = UnsafeRawPointer(line.baseAddress) else { return }
    var position = 0
    while position + 4 <= line.count {
      let piece = (base + position).loadUnaligned(as: UInt32.self).littleEndian
      let list = table[InnerRules.slot(of: piece)]
      if list != 0 {
        for piece in lists[Int(list)] where stands(piece, in: line, at: position, { $0 }) {
          body(piece.rule)
        }
      }
      position += jump
    }
  }

  /// Whether the whole stretch stands around a piece: pieces such as "the " are in every line.
  @inline(__always)
  private func stands(
    _ piece: Piece, in line: UnsafeBufferPointer<UInt8>, at position: Int,
    _ folded: (UInt8) -> UInt8
  ) -> Bool {
    let start = position - piece.offset
    let stretch = arena.pointer + Int(piece.stretch.lower)
    let count = piece.stretch.indices.count
    guard start >= 0, line.count - start >= count else { return false }
    for index in 0..<count where stretch[index] != folded(line[start + index]) { return false }
    return true
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
