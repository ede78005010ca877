// The letters and digits of a text as bits: runs of them are found without looking at bytes.

import CByteMasks

/// One bit for each byte of a text, set for ASCII letters and digits.
struct TextMasks {
  /// The bits, as long as no other text is read.
  struct Bits {
    fileprivate let base: UnsafeRawPointer

    /// The bits from a place of the text on, its own in the lowest; 57 of them count.
    @inline(__always)
    func from(_ position: Int) -> UInt64 {
      let word = (base + position >> 3).loadUnaligned(as: UInt64.self).littleEndian
      return word &>> UInt64(truncatingIfNeeded: position & 7)
    }
  }

  private let words = Buffer<UInt64>()

  /// Reads a text.
  func read(_ text: UnsafeBufferPointer<UInt8>) -> Bits {
    let blocks = text.count / 64 + 1
    // One number more than there are blocks: `from` looks past the last.
    let base = words.room(for: blocks + 1)
    base[blocks] = 0
    if let bytes = text.baseAddress { mask_words(bytes, text.count, base) }
    return Bits(base: UnsafeRawPointer(base))
  }
}
