// What each sign of a pattern is to its grammar, before it is known where it stands.

/// A sign of a pattern, classified.
enum PatternSign {
  case blank
  /// `|`, or a bracket of any kind: it ends a word.
  case structure
  case hyphen
  case tilde
  case anyMany
  case anyOne
  case backslash
  /// `…`, which spreadsheets make of three dots.
  case ellipsis
  /// A letter, digit, `%` or currency sign.
  case letter(Unicode.Scalar)
  /// `'`, `.` or `,`: part of a word, but no word by itself.
  case point(Unicode.Scalar)
  /// `&` between letters or `/` between digits: part of a word there, and nowhere else.
  case joint(Unicode.Scalar)
  /// A quotation mark of any shape.
  case quotation
  /// A dash that is no hyphen.
  case dash
  /// A sign that nobody sees, such as a zero-width space.
  case invisible
  case other
}

extension PatternSign {
  /// Whether a joint makes one word of two signs: texts are cut at any other.
  static func joins(
    _ joint: Unicode.Scalar, _ before: Unicode.Scalar?, _ behind: Unicode.Scalar?
  ) -> Bool {
    [before, behind].allSatisfy { neighbour in
      switch neighbour {
      case .some("0"..."9"): joint == "/"
      case .some("a"..."z"), .some("A"..."Z"): joint == "&"
      default: false
      }
    }
  }

  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? PatternSign(ascii: scalar) : PatternSign(beyondASCII: scalar)
  }

  private init(ascii scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "%", "$": self = .letter(scalar)
    case "'", ".", ",": self = .point(scalar)
    case "&", "/": self = .joint(scalar)
    case " ", "\t", "\n", "\r": self = .blank
    case "|", "(", ")", "[", "]", "{", "}": self = .structure
    case "-": self = .hyphen
    case "~": self = .tilde
    case "*": self = .anyMany
    case "?": self = .anyOne
    case "\\": self = .backslash
    case "\"": self = .quotation
    case "\0"..."\u{1F}", "\u{7F}": self = .invisible
    default: self = .other
    }
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2026: self = .ellipsis
    case 0x2018, 0x2019, 0x02BC: self = .point("'")
    case 0x2010, 0x2011: self = .hyphen
    case 0x2012...0x2015, 0x2212: self = .dash
    case 0x201A...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: self = .quotation
    default: self = PatternSign(category: scalar.properties.generalCategory, of: scalar)
    }
  }

  private init(category: Unicode.GeneralCategory, of scalar: Unicode.Scalar) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .currencySymbol:
      self = .letter(scalar)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .blank
    case .format, .control, .surrogate, .privateUse, .unassigned: self = .invisible
    default: self = .other
    }
  }
}
