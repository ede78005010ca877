// Bytes of one kind in a text as bits: runs of them are found without looking at bytes.

import CByteMasks

/// One bit for each byte of a text.
struct TextMasks {
  /// Which bytes are marked.
  enum Kind {
    /// Bytes beyond ASCII, ampersands, slashes and upright bars.
    case odd
    /// ASCII letters behind a blank.
    case starts
  }

  /// The bits, as long as the masks live and no other text is read.
  struct Bits {
    fileprivate let base: UnsafeRawPointer

    /// How many bits `from` tells at least.
    static let reach = 57

    /// The bits from a place of the text on, its own in the lowest; 57 of them count.
    @inline(__always)
    func from(_ position: Int) -> UInt64 {
      let word = (base + position >> 3).loadUnaligned(as: UInt64.self).littleEndian
      return word &>> UInt64(truncatingIfNeeded: position & 7)
    }

    /// The first marked byte in a range; its end where there is none.
    @inline(__always)
    func first(in range: Range<Int>) -> Int {
      var position = range.lowerBound
      while position < range.upperBound {
        let bits = from(position)
        if bits != 0 { return min(position + bits.trailingZeroBitCount, range.upperBound) }
        position += Bits.reach
      }
      return range.upperBound
    }
  }

  private let kind: Kind
  private let bits = Buffer<UInt64>()

  init(_ kind: Kind) { self.kind = kind }

  /// Reads a text.
  func read(_ text: UnsafeBufferPointer<UInt8>) -> Bits {
    let blocks = text.count / 64 + 1
    // One number more than there are blocks: `from` looks past the last.
    let base = bits.room(for: blocks + 1)
    base[blocks] = 0
    base[blocks - 1] = 0
    if let bytes = text.baseAddress {
      switch kind {
      case .odd: mask_odd(bytes, text.count, base)
      case .starts: mask_starts(bytes, text.count, base)
      }
    }
    return Bits(base: UnsafeRawPointer(base))
  }
}
