// Tokens: words and signs as byte ranges of the cleaned text, sixteen bytes each.

import News

/// A word or a sign.
///
/// Ranges are bytes of the cleaned text; nothing is copied.
struct Token: BitwiseCopyable {
  /// Where the word or sign starts.
  var start: UInt32
  /// Where it ends; a possessive `'s` and the stop of an abbreviation stand behind the end.
  var end: UInt32
  /// The vocabulary's number for the word; 0 where no lexicon knows it.
  var form: UInt32
  var flags: Flags
  /// Which sign it is; `.none` for words.
  var sign: Sign
  var voice: Voice

  var isWord: Bool { sign == .none }
  var isNarration: Bool { voice.number == Voice.narration.number }

  /// Whether it is this word, in small letters or with a capital.
  func says(_ word: StaticString, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isWord, Int(end - start) == word.utf8CodeUnitCount else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { offset in
      text[Int(start) + offset] | 0x20 == word.utf8Start[offset]
    }
  }

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    static let number = Flags(rawValue: 1)
    /// The first letter is a capital.
    static let capital = Flags(rawValue: 2)
    /// Every letter is a capital, and there are two at least.
    static let allCapitals = Flags(rawValue: 4)
    /// Followed by `'s`, or a plural followed by an apostrophe.
    static let possessive = Flags(rawValue: 8)
    /// A hyphen stands between the token before and this one.
    static let hyphenated = Flags(rawValue: 16)
    /// A blank stands before it, or the start of the paragraph.
    static let spaced = Flags(rawValue: 32)
    /// A stop inside, as in `U.S`.
    static let innerStop = Flags(rawValue: 64)
    /// A stop right behind it belongs to the word, as in `Mr.` and `U.S.`, and is no token.
    static let stopped = Flags(rawValue: 128)
    /// Some pattern of names.csv may start here.
    static let startsName = Flags(rawValue: 256)
    /// Some pattern of another lexicon may start here.
    static let startsWording = Flags(rawValue: 512)
    /// A question asks it instead of saying it.
    static let asked = Flags(rawValue: 1024)
    /// A stop right behind it would belong to the word: an abbreviation, an initial, `U.S`.
    static let takesStop = Flags(rawValue: 2048)
    /// Five letters or more end as past forms do: "seized", not "freed".
    static let endsInEd = Flags(rawValue: 4096)
    /// As "seizing" does.
    static let endsInIng = Flags(rawValue: 8192)
    /// As most adverbs do.
    static let endsInLy = Flags(rawValue: 16384)
  }

  enum Sign: UInt8, BitwiseCopyable {
    case none
    case stop, question, exclamation, ellipsis
    case comma, semicolon, colon, dash
    case openBracket, closeBracket
    /// `"`: which side it stands on is found from its neighbours.
    case straightDouble, openDouble, closeDouble
    case openSingle
    /// `'` or `’` that belongs to no word.
    case apostrophe
    case other

    var endsSentence: Bool { rawValue >= Sign.stop.rawValue && rawValue <= Sign.ellipsis.rawValue }
  }
}

/// A run of tokens with a meaning: a sentence, a paragraph.
struct TokenRange: Hashable, BitwiseCopyable {
  private let start: UInt32
  private let end: UInt32

  init(_ first: Int, _ last: Int) {
    start = UInt32(truncatingIfNeeded: first)
    end = UInt32(truncatingIfNeeded: last)
  }

  @inline(__always)
  var first: Int { Int(start) }
  /// One past the last token.
  @inline(__always)
  var last: Int { Int(end) }

  var indices: Range<Int> { first..<last }

  func contains(_ index: Int) -> Bool { first <= index && index < last }

  func overlaps(_ other: TokenRange) -> Bool { first < other.last && other.first < last }
}

extension Token.Sign {
  var isQuotationMark: Bool {
    switch self {
    case .straightDouble, .openDouble, .closeDouble, .openSingle, .apostrophe: true
    default: false
    }
  }
}
