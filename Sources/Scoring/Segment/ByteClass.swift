// What a byte of text may be, by table: the first question asked of every byte.

/// Tables over the 256 bytes.
///
/// A byte from 0x80 on is part of a character that is decoded apart.
enum ByteClass {
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  static let blank: UInt8 = 4
  static let high: UInt8 = 8
  static let upper: UInt8 = 16
  static let word: UInt8 = letter | digit

  /// The class bits of each byte.
  static let table: [UInt8] = (0...255).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter | upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case 0x09...0x0D, 0x20: blank
    case 0x80...: high
    default: 0
    }
  }

  /// ASCII letters to lower case, every other byte to itself.
  static let fold: [UInt8] = (0...255).map { code in
    (0x41...0x5A).contains(code) ? UInt8(code) + 0x20 : UInt8(code)
  }

  /// Every byte to itself.
  static let same: [UInt8] = (0...255).map { UInt8($0) }

  /// The sign that an ASCII byte stands for, where it is neither letter, digit nor blank.
  static let sign: [Token.Sign] = (0...255).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    case UInt8(ascii: "\""): .straightDouble
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "`"): .openSingle
    default: .other
    }
  }

  /// What a byte says of a token right behind it, where it is no token itself: a blank, or a hyphen
  /// inside a word.
  static let lead: [Token.Flags] = (0...255).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "-"): .hyphenated
    case 0x09...0x0D, 0x20: .spaced
    default: []
    }
  }
}

/// The tables of `ByteClass` as pointers, for the innermost loops.
struct ByteTables {
  let classes: UnsafePointer<UInt8>
  let fold: UnsafePointer<UInt8>
  let leads: UnsafePointer<Token.Flags>
  let signs: UnsafePointer<Token.Sign>

  private static let packed = (
    Packed(ByteClass.table), Packed(ByteClass.fold), Packed(ByteClass.lead),
    Packed(ByteClass.sign)
  )

  init() {
    let (classes, fold, leads, signs) = ByteTables.packed
    self.signs = signs.pointer
    self.classes = classes.pointer
    self.fold = fold.pointer
    self.leads = leads.pointer
  }
}
