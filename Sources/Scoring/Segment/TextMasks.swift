// The letters, digits and capitals of a text as bits: runs of them are found without looking at bytes.

import CByteMasks

/// One bit for each byte of a text, in three layers.
struct TextMasks {
  /// The bits of one layer, as long as the masks are not read anew.
  struct Layer {
    fileprivate let base: UnsafeRawPointer

    /// The bits from a place of the text on, its own in the lowest; 57 of them count.
    @inline(__always)
    func bits(from position: Int) -> UInt64 {
      let word = (base + position >> 3).loadUnaligned(as: UInt64.self).littleEndian
      return word >> UInt64(truncatingIfNeeded: position & 7)
    }
  }

  private let storage = Buffer<UInt64>()
  private var wordsOfLayer = 0

  /// Reads a text; what was read before is gone.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    // One number more than there are blocks: `bits` looks past the last.
    wordsOfLayer = text.count / 64 + 2
    let base = storage.room(for: wordsOfLayer * 3)
    for layer in 1...3 { base[layer * wordsOfLayer - 1] = 0 }
    guard let bytes = text.baseAddress else { return }
    mask_text(bytes, text.count, base, base + wordsOfLayer, base + 2 * wordsOfLayer)
  }

  /// ASCII letters and digits.
  var words: Layer { layer(0) }
  /// ASCII capitals.
  var capitals: Layer { layer(1) }
  var digits: Layer { layer(2) }

  private func layer(_ number: Int) -> Layer {
    Layer(base: UnsafeRawPointer(storage.room(for: wordsOfLayer * 3) + number * wordsOfLayer))
  }
}
