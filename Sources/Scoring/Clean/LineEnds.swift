// The first and last bytes of line patterns, which rule most lines out before these are folded.

/// Tells whether a line may begin or end as some pattern does.
struct LineEnds {
  /// Up to six bytes, the outermost in the lowest place.
  private struct End: BitwiseCopyable {
    var bytes: UInt64
    var mask: UInt64
  }

  /// Of eight bytes so many: a curly apostrophe among them has its last byte among the eight.
  private static let reach = 6

  /// By the first byte of a head, by the last byte of a tail.
  private let heads: PackedGroups<End>
  private let tails: PackedGroups<End>

  /// Folded stretches at which patterns are anchored, none of them empty.
  init(heads: [[UInt8]], tails: [[UInt8]]) {
    self.heads = LineEnds.filed(heads.map { Array($0.prefix(LineEnds.reach)) })
    self.tails = LineEnds.filed(tails.map { $0.suffix(LineEnds.reach).reversed() })
  }

  private static func filed(_ ends: [[UInt8]]) -> PackedGroups<End> {
    PackedGroups(
      ends.map { bytes in
        var end = End(bytes: 0, mask: 0)
        for (place, byte) in bytes.enumerated() {
          end.bytes |= UInt64(byte) << UInt64(place * 8)
          end.mask |= 0xFF << UInt64(place * 8)
        }
        return (UInt32(end.bytes & 0xFF), end)
      }, count: 256)
  }

  /// Whether a line of eight bytes or more may fit; it holds no characters beyond ASCII but curly signs.
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
    return ends[Int(bytes & 0xFF)].contains { bytes & $0.mask == $0.bytes }
  }

  private static func holdsApostrophe(_ bytes: UInt64) -> Bool {
    let bytes = EightBytes(bytes)
    return bytes.has(0x98) | bytes.has(0x99) != 0
  }
}
