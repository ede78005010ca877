// The words of a text at their plainest, for a first look at its language before it has tokens.

/// Runs of letters, one after the other.
struct LetterRuns {
  struct Word {
    /// Up to eight ASCII letters in lower case as one number; 0 for other words.
    var folded: UInt64
    /// A capital in front and a small letter behind it.
    var isName: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let classes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private(set) var latinLetters = 0
  private(set) var otherLetters = 0

  init(text: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.classes = classes
  }

  /// The next word of two letters or more.
  mutating func next() -> Word? {
    while position < text.count {
      let start = position
      if let length = shortRun() {
        latinLetters += length
        // The sign behind it is no letter either.
        position += length + 1
        guard length > 1 else { continue }
        return Word(
          folded: eightBytes(at: start).folded.prefix(length).value, isName: isName(at: start))
      }
      var folded: UInt64 = 0
      var letters = 0
      var isPlain = true
      while position < text.count, let (length, isASCII) = letter() {
        if isASCII, letters < 8 {
          folded |= UInt64(text[position] | 0x20) << UInt64(letters * 8)
        } else {
          isPlain = false
        }
        letters += 1
        position += length
      }
      guard letters > 1 else {
        if letters == 0 { position += 1 }
        continue
      }
      return Word(folded: isPlain ? folded : 0, isName: isName(at: start))
    }
    return nil
  }

  /// How many ASCII letters stand at the present place, where they are less than eight and a sign of
  /// ASCII ends them: so are most words.
  private func shortRun() -> Int? {
    guard position + 8 <= text.count else { return nil }
    let small = eightBytes(at: position).folded.marks(
      from: UInt8(ascii: "a"), through: UInt8(ascii: "z"))
    let length = (~small & EightBytes.marks).trailingZeroBitCount / 8
    return length < 8 && text[position + length] < 0x80 ? length : nil
  }

  private func eightBytes(at position: Int) -> EightBytes {
    text.baseAddress.map { EightBytes(at: $0 + position) } ?? EightBytes(0)
  }

  private func isName(at start: Int) -> Bool {
    let (first, second) = (classes[Int(text[start])], classes[Int(text[start + 1])])
    return first & ByteClass.upper != 0 && second & ByteClass.letter != 0
      && second & ByteClass.upper == 0
  }

  /// The bytes of the letter at the present place, which is counted; nil where there is none.
  private mutating func letter() -> (length: Int, isASCII: Bool)? {
    let byte = text[position]
    guard byte >= 0x80 else {
      guard classes[Int(byte)] & ByteClass.letter != 0 else { return nil }
      latinLetters += 1
      return (1, true)
    }
    let script = Script(byte, position + 1 < text.count ? text[position + 1] : 0)
    switch script {
    case .latin: latinLetters += 1
    case .other: otherLetters += 1
    case .none: return nil
    }
    return (min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, text.count - position), false)
  }
}

/// Which letters a character of UTF-8 belongs to, from its first two bytes: near enough to tell whole texts
/// apart.
private enum Script {
  case latin, other
  /// Signs, blanks, marks and emoji.
  case none

  init(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (0xC3...0xC9, _), (0xE1, 0xB8...0xBB): self = .latin
    // From Greek on; the blocks of signs and of CJK stops are left out.
    case (0xCE...0xDF, _), (0xE0, _), (0xE1, _), (0xE3, 0x81...), (0xE4...0xED, _): self = .other
    case (0xEF, 0xA4...0xBB), (0xF0, 0xA0...0xBF): self = .other
    default: self = .none
    }
  }
}
