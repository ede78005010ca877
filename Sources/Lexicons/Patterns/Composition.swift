// Letters and the accents behind them put into one character: é may be written in two ways.

/// The composed form of letters: `e` with U+0301 behind it becomes `é`.
///
/// Macs and some web pages write the long form, which looks the same and matches nothing.
package enum Composition {
  /// The letters that Unicode has a character of its own for; looked up by either way of writing.
  private static let letters: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x386...0x45F, 0x1E00...0x1EFF]
    let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (Character($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Whether a character is an accent that belongs to the letter in front of it.
  package static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The one character for a letter with an accent; nil where there is none.
  package static func letter(_ letter: Unicode.Scalar, _ accent: Unicode.Scalar) -> Unicode.Scalar?
  {
    var both = String.UnicodeScalarView()
    both.append(letter)
    both.append(accent)
    let text = String(both)
    return text.count == 1 ? text.first.flatMap { letters[$0] } : nil
  }
}

extension String {
  /// The text with its letters and accents composed.
  package var composed: String {
    guard unicodeScalars.contains(where: Composition.isAccent) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if Composition.isAccent(scalar), let last = scalars.last,
        let letter = Composition.letter(last, scalar)
      {
        scalars.removeLast()
        scalars.append(letter)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
