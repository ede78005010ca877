// The wording of everything that can be wrong in a lexicon: the value quoted, then what to write instead.

/// The sentences that editors read; each quotes what they wrote between backticks.
enum Messages {}

// Patterns as a whole.
extension Messages {
  static let emptyPattern = "the pattern is empty; write at least one word"

  static func formulaStart(_ sign: Unicode.Scalar) -> String {
    "a spreadsheet takes `\(sign)` at the start of a cell for a formula; write `\\\(sign)`"
      + " for the sign itself, or leave it out"
  }

  static func noLiteral(_ pattern: String) -> String {
    "`\(pattern)` has no word of its own; write at least one word outside of [ ] and { }"
      + " that is more than a wildcard"
  }

  static func missingBlank(_ following: String) -> String {
    "`\(following)` touches what stands before it; put a blank between"
  }
}

// Brackets, branches and gaps.
extension Messages {
  static func hyphenAfterBracket(_ rest: String) -> String {
    "`\(rest)` stands after a bracket; write a blank for the hyphen, it finds both"
  }

  static func closesNothing(_ bracket: String) -> String {
    "`\(bracket)` closes no bracket; delete it, or write `\\\(bracket)` for the sign itself"
  }

  static func unclosed(_ bracket: Unicode.Scalar) -> String {
    "`\(bracket)` is never closed; write the `\(closing(bracket))` that belongs to it"
  }

  static func wrongBracket(_ sign: Unicode.Scalar, expected: Unicode.Scalar) -> String {
    "`\(sign)` closes a bracket of another kind; write `\(expected)`"
  }

  static let nestedTooDeep = "more than 10 brackets stand inside each other; write several rows"

  static let emptyAlternative =
    "an alternative is empty; write a word on either side of `|`,"
    + " and [ ] around what may be left out"

  static func blankBeside(_ sign: Unicode.Scalar) -> String {
    "a blank stands beside `\(sign)`; write `a|b` and `(a b|c d)` without blanks there"
  }

  static let barOutsideBrackets =
    "outside of brackets `|` parts single words; write `(a b|c d)` for longer alternatives"

  static let gapFirst = "a gap stands first; write a word or slot before it"

  static let gapLast = "a gap stands last; write a word or slot after it"

  static let gapTwice = "two gaps stand side by side; write one, such as `...6`"

  static func badGap(_ gap: String) -> String {
    "`\(gap)` is no gap; write `...` for up to 3 words or `...6` with one digit from 1 to 9,"
      + " blanks on both sides"
  }

  private static func closing(_ bracket: Unicode.Scalar) -> Unicode.Scalar {
    switch bracket {
    case "(": ")"
    case "[": "]"
    default: "}"
    }
  }
}

// Words.
extension Messages {
  static func gapInWord(_ dots: String) -> String {
    "`\(dots)` touches a word; put blanks on both sides of a gap"
  }

  static func looseHyphen(_ word: String) -> String {
    "`\(word)` has a hyphen with nothing beside it; write a word part on both sides"
  }

  static func onlyPoints(_ word: String) -> String {
    "`\(word)` is no word; for a gap write `...` with blanks on both sides"
  }

  static let tildeAlone = "`~` stands alone; write it at the end of a word, such as `drive~`"

  static func tildeInside(_ rest: String) -> String {
    "`\(rest)` goes on after `~`; write `~` at the end of the word"
  }

  static let tildeAfterBracket =
    "`~` stands after a bracket; write it at the end of each word, such as `(seize~|take~ over)`"

  static func tildeWithWildcard(_ word: String) -> String {
    "`\(word)` has a wildcard and `~`; write one of them, `drive~` or `driv*`"
  }

  static let loneBackslash =
    "`\\` stands before nothing; write `\\\\` for a backslash, or the sign it is to protect"

  static func quotationMark(_ sign: Unicode.Scalar) -> String {
    "`\(sign)` is a quotation mark; leave it out, for words are found with and without"
      + " (an apostrophe is written `'`)"
  }

  static func dash(_ sign: Unicode.Scalar) -> String {
    "`\(sign)` is a dash; write the hyphen `-`, or leave it out"
  }

  static func invisible(_ sign: Unicode.Scalar) -> String {
    let digits = String(sign.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "an invisible character (U+\(number)) stands here; delete it"
  }

  static func looseJoint(_ sign: Unicode.Scalar) -> String {
    let place = sign == "/" ? "digits (`9/11`)" : "letters (`AT&T`)"
    return "`\(sign)` is part of a word only between \(place), and texts are cut at any other;"
      + " write the words on one side of it"
  }

  static func strangeSign(_ sign: Unicode.Scalar) -> String {
    "`\(sign)` is no part of a word, and texts are cut there;"
      + " write the words on one side of it"
  }
}

// Slots.
extension Messages {
  static func unknownSlot(_ name: String, suggestion: String?) -> String {
    let advice =
      suggestion.map { "did you mean `{\($0)}`?" } ?? "write `{agent}`, `{target}` or `{actor}`"
    return "unknown slot `{\(name)}`; \(advice)"
  }

  static func badSlotID(_ id: String) -> String {
    "`\(id)` is no actor's id; write an id of actors.csv, such as `{target:rebels}`"
  }

  static func repeatedRole(_ role: String) -> String {
    "`{\(role)}` stands twice; write each role once"
  }

  static func pointAfterSlot(_ ending: String) -> String {
    "`\(ending)` stands after a slot; leave it out, a slot sees through 's and titles"
  }

  static let slotInNames = "a name has no slots; write the words that the actor is called by"

  static let slotInCondition =
    "`unless` and `requires` have no slots; write words, parted by `;`"
}

// Line patterns.
extension Messages {
  static let emptyLinePattern = "the pattern is empty; write the text of the line"

  static func onlyStars(_ pattern: String) -> String {
    "`\(pattern)` fits every line; write some text beside `*`"
  }
}

// Cells.
extension Messages {
  static func emptyCell(_ column: String, in kind: String) -> String {
    "`\(column)` is empty; every row of \(kind) needs it"
  }

  static func noNumber(_ column: String, _ value: String) -> String {
    "\(column) `\(value)` is no number; write one such as `-1.5`"
  }

  static func decimalComma(_ column: String, _ value: String) -> String {
    "\(column) `\(value)` has a decimal comma; write `\(value.replacingCommas)`"
  }

  static func outOfRange(
    _ column: String, _ value: String, _ range: ClosedRange<Double>
  ) -> String {
    "\(column) `\(value)` is out of range; write a number from \(plain(range.lowerBound))"
      + " to \(plain(range.upperBound))"
  }

  static func noWholeNumber(
    _ column: String, _ value: String, _ range: ClosedRange<Double>
  ) -> String {
    "\(column) `\(value)` is no whole number; write one from \(plain(range.lowerBound))"
      + " to \(plain(range.upperBound))"
  }

  static func unknownValue(
    _ column: String, _ value: String, allowed: [String], suggestion: String?
  ) -> String {
    guard let suggestion, allowed.count > 1 else {
      return "unknown \(column) `\(value)`; write \(listed(allowed))"
    }
    return "unknown \(column) `\(value)`; did you mean `\(suggestion)`? Allowed are "
      + listed(allowed, joint: " and ")
  }

  static func noAbbreviation(_ text: String) -> String {
    "`\(text)` is no abbreviation; write it as it stands in a text, without wildcards"
  }

  static func noForm(_ column: String, _ form: String) -> String {
    "\(column) `\(form)` is no word; write single words, several parted by `|`"
  }

  static func saysNothing(_ columns: [String]) -> String {
    "the row says nothing; write a number under \(listed(columns))"
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  /// The values as a reader lists them: `a`, `b` or `c`.
  static func listed(
    _ values: [String], joint: String = " or ", most: Int = .max
  ) -> String {
    let quoted = values.prefix(most).map { "`\($0)`" } + (values.count > most ? ["others"] : [])
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + joint + last
  }
}
