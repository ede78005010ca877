// The first and last bytes of line patterns: most lines need no closer look.

/// Finds the patterns that a line may fit by its beginning, or by its end.
struct LineEnds {
  /// Up to six bytes of a pattern, the outermost in the lowest place.
  private struct End: BitwiseCopyable {
    var bytes: UInt64
    var mask: UInt64
    var rule: Int
  }

  /// Of eight bytes so many: a curly apostrophe among them has its last byte among the eight.
  private static let reach = 6
  private static let slotBits: UInt64 = 10

  /// By the outermost two bytes.
  private let heads: PackedGroups<End>
  private let tails: PackedGroups<End>

  /// Folded stretches at which patterns are anchored, none of them empty, with the numbers of their rules.
  init(heads: [(rule: Int, bytes: [UInt8])], tails: [(rule: Int, bytes: [UInt8])]) {
    self.heads = LineEnds.filed(heads.map { ($0.rule, Array($0.bytes.prefix(LineEnds.reach))) })
    self.tails = LineEnds.filed(tails.map { ($0.rule, $0.bytes.suffix(LineEnds.reach).reversed()) })
  }

  private static func filed(_ ends: [(rule: Int, bytes: [UInt8])]) -> PackedGroups<End> {
    var filed: [(group: UInt32, element: End)] = []
    for (rule, bytes) in ends {
      var end = End(bytes: 0, mask: 0, rule: rule)
      for (place, byte) in bytes.enumerated() {
        end.bytes |= UInt64(byte) << UInt64(place * 8)
        end.mask |= 0xFF << UInt64(place * 8)
      }
      // Behind a single byte any other may stand.
      let seconds = bytes.count > 1 ? [0] : (0..<256).map { UInt64($0 << 8) }
      let slots = Set(seconds.map { slot(of: end.bytes | $0) })
      filed += slots.sorted().map { (UInt32($0), end) }
    }
    return PackedGroups(filed, count: 1 << Int(slotBits))
  }

  @inline(__always)
  private static func slot(of bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: ((bytes & 0xFFFF) &* 0x9E37_79B9_7F4A_7C15) &>> (64 - slotBits))
  }

  /// Whether a line of eight bytes or more may fit; it is not folded, and holds no characters beyond ASCII
  /// but curly signs.
  func mayFit(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= 8, let base = line.baseAddress else { return true }
    let head = EightBytes(at: base).folded.value
    let tail = EightBytes(at: base + line.count - 8).folded.value.byteSwapped
    return LineEnds.mayFit(head, heads) || LineEnds.mayFit(tail, tails)
  }

  /// Eight bytes, the outermost in the lowest place.
  private static func mayFit(_ bytes: UInt64, _ ends: PackedGroups<End>) -> Bool {
    // Curly apostrophes fold to straight ones, and what stands behind them moves up.
    if EightBytes(bytes).high != 0, holdsApostrophe(bytes) { return true }
    return ends[slot(of: bytes)].contains { bytes & $0.mask == $0.bytes }
  }

  private static func holdsApostrophe(_ bytes: UInt64) -> Bool {
    let bytes = EightBytes(bytes)
    return bytes.has(0x98) | bytes.has(0x99) != 0
  }

  /// Calls `body` with the rules that a folded line may fit.
  func forEachCandidate(in line: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    guard let base = line.baseAddress else { return }
    let count = min(8, line.count)
    let isShort = count < 8
    let head = (isShort ? EightBytes(at: base, count: count) : EightBytes(at: base)).value
    let rest = base + line.count - count
    let tail = (isShort ? EightBytes(at: rest, count: count) : EightBytes(at: rest)).value
      .byteSwapped
    for end in heads[LineEnds.slot(of: head)] where head & end.mask == end.bytes { body(end.rule) }
    let last = tail >> UInt64((8 - count) * 8)
    for end in tails[LineEnds.slot(of: last)] where last & end.mask == end.bytes { body(end.rule) }
  }
}
