// Everything that is said about an import: where, what, and what to do instead.

/// The wording of the report and of failures.
enum Messages {}

// The file as a whole.
extension Messages {
  static func unreadable(_ path: String, _ reason: String) -> String {
    "cannot read \"\(path)\": \(reason)"
  }

  static let emptyFile = "the file is empty"
  static let binary = "the file is not text; export the lexicon as plain text in UTF-8"
  static let utf16 = "the file is in UTF-16; save it in UTF-8"

  static func windowsEncoding(lines: Int) -> String {
    "\(lines == 1 ? "this line is" : "this line and \(lines - 1) more are")"
      + " no UTF-8 and \(lines == 1 ? "was" : "were") read as Windows-1252"
  }

  static func noEntries(_ path: String, _ format: ForeignFormat, isOther: Bool) -> String {
    "\(path): \(isOther ? "few entries are" : "no entry is") written as in \(format.title): \(form(of: format))"
  }

  static func tryInstead(_ format: ForeignFormat, file: String) -> String {
    "the file looks like \(format.title); try `slant import \(format.rawValue) \(file)`"
  }

  static func looksLike(_ format: ForeignFormat) -> String {
    "the file looks like \(format.title); if that is what it is, import it as `\(format.rawValue)`"
  }

  /// How an entry of a format is written.
  static func form(of format: ForeignFormat) -> String {
    switch format {
    case .liwc: "`word TAB number TAB number`, below categories between two lines `%`"
    case .vader: "`word TAB mean`, and mostly ` TAB deviation TAB ratings`"
    case .afinn: "`word TAB number`"
    case .nrc: "`word TAB emotion TAB number from 0 to 1`"
    case .lexicoder:
      "`<cnode name=\"category\"><pnode name=\"word\"/>`, or `+category` and a word a line"
    case .quanteda: "`category: [word, word]`"
    }
  }

  static func notWellFormed(_ path: String, line: Int, _ reason: String) -> String {
    let advice = reason.contains("EntityRef") ? "; write `&amp;` for the sign `&`" : ""
    return "\(path):\(line): the XML is not well-formed: \(reason)\(advice)"
  }

  static func noYAML(_ path: String, line: Int, _ reason: String) -> String {
    "\(path):\(line): the YAML cannot be read: \(reason)"
  }

  static let noCategories = "no category stands here; write `category:` and its words in a list"
  static let nestedTooDeep = "more than 50 categories stand inside each other"
  static let keyIsNoText = "a key is no text; write `category:` before a list of words"

  static func unknownCategory(_ name: String, file: String, suggestion: String?) -> String {
    "\(file) has no category `\(name)`"
      + (suggestion.map { "; did you mean `\($0)`?" } ?? "; --categories lists those that it has")
  }
}

// Lines that cannot be read.
extension Messages {
  static func wrongForm(_ line: String, form: String) -> String {
    "`\(line.withSingleBlanks)` is no entry; one is written \(form)"
  }

  static func noRating(_ rating: String, of word: String) -> String {
    "the rating `\(rating)` of `\(word)` is no number; write one such as `-1.5`"
  }

  static func ratingOutOfScale(
    _ rating: String, of word: String, _ scale: ClosedRange<Double>
  ) -> String {
    "the rating \(rating) of `\(word)` is out of its scale;"
      + " write a number from \(Int(scale.lowerBound)) to \(Int(scale.upperBound))"
  }

  static let emptyEntry = "an entry is empty"
  static let namelessEntry = "a pnode has no name; write `<pnode name=\"word\"/>`"

  static func unknownElement(_ name: String) -> String {
    "<\(name)> is neither cnode nor pnode; its name and attributes are lost"
  }

  static func alias(_ name: String) -> String {
    "`*\(name)` is a reference in YAML; put the word between quotes: \"*\(name)\""
  }
}

// Oddities that cost no entry.
extension Messages {
  static func header(_ line: String) -> String {
    "`\(line.withSingleBlanks)` was taken for the names of columns"
  }

  static func repeatedEmotion(_ emotion: String, of word: String) -> String {
    "`\(word)` has `\(emotion)` twice; the larger number counts"
  }

  static let missingPercent = "no `%` stands before the categories; they are taken to begin here"
  static let unclosedCategories =
    "no `%` stands behind the categories; entries are taken to begin here"
  static let strayPercent = "a third `%` has no meaning and is left out"

  static func repeatedCategory(_ number: Int, first: String) -> String {
    "category \(number) is named twice; the first name, `\(first)`, counts"
  }

  static func emptyCategory(_ name: String) -> String {
    "`\(name)` has nothing behind its colon: a category without entries"
  }

  static let regularExpressions =
    "the dictionary says that its patterns are regular expressions;"
    + " only `*` is understood, so read what was written"

  static func severalFamilies(_ text: String, _ first: String, _ other: String) -> String {
    "`\(text)` is \(first) and \(other); the row says \(first), write another for \(other)"
  }
}

// Entries without a row of their own.
extension Messages {
  static func notCarriedOver(_ reason: String) -> String { "not carried over: \(reason)" }

  static func noWord(_ text: String) -> String {
    "`\(text)` has no letter or digit, so it is no word"
  }

  static func strangeSign(_ sign: Unicode.Scalar, in text: String) -> String {
    let shown =
      sign.properties.generalCategory == .control || sign.properties.generalCategory == .format
      ? "U+" + String(sign.value, radix: 16, uppercase: true) : String(sign)
    return "`\(text)` has `\(shown)`, which is no part of a word in a text"
  }

  static func looseHyphen(_ text: String) -> String {
    "`\(text)` is a part of a word: it has a hyphen with nothing beside it"
  }

  static func noPattern(_ text: String, _ reason: String) -> String {
    "`\(text)` is no pattern: \(reason)"
  }

  static func findsNothing(_ text: String) -> String {
    "`\(text)` would find nothing: in a text its signs part words"
  }

  static let tooLarge = "the entry has too many hyphens for one pattern"

  /// Nil for a membership without a condition.
  static func conditional(_ text: String, _ membership: Membership) -> String? {
    membership.condition.map {
      "`\(text)` is `\(membership.category)` only \($0); write a row for that by hand"
    }
  }

  static func condition(_ condition: LIWCCode.Condition, name: (Int) -> String) -> String {
    func list(_ categories: [Int]) -> String {
      categories.map { "`\(name($0))`" }.joined(separator: " or ")
    }
    return switch condition {
    case .behind(let categories): "behind a word of \(list(categories))"
    case .notBehind(let categories): "where no word of \(list(categories)) stands before it"
    case .before(let word): "before `\(word)`"
    case .notBefore(let word): "where no `\(word)` follows"
    }
  }

  static func repeated(
    _ text: String, first: Int, settled: (weight: String, isMean: Bool)?
  ) -> String {
    let repeated = "`\(text)` stands at line \(first) already"
    guard let settled else { return repeated }
    return repeated + " with another weight; the row has "
      + (settled.isMean ? "the mean, " : "the stronger, ") + settled.weight
  }

  static func contradictory(
    _ text: String, positive: (line: Int, category: String?),
    negative: (line: Int, category: String?)
  ) -> String {
    func place(_ vote: (line: Int, category: String?)) -> String {
      if positive.line == negative.line { return vote.category.map { "`\($0)`" } ?? "" }
      return (vote.category.map { "`\($0)`, " } ?? "") + "line \(vote.line)"
    }
    return "`\(text)` is both positive (\(place(positive))) and negative (\(place(negative)));"
      + " write the row that you mean"
  }

  static func weightless(_ text: String) -> String { "`\(text)` has the weight 0" }

  static func present(_ text: String, _ place: String) -> String {
    "`\(text)` stands in the lexicons already, at \(place)"
  }

  static func unweighed(_ category: String, count: Int, isLanguage: Bool) -> String {
    let lack = isLanguage ? "family" : "weight"
    let name = category.isEmpty ? "in no category" : "in `\(category)`, which has no \(lack)"
    return notCarriedOver("\(count) \(count == 1 ? "entry" : "entries") \(name)")
  }
}

// The sum.
extension Messages {
  static let noWeight = "in no category that counts"

  static func cause(_ cause: Leftover.Cause) -> String {
    switch cause {
    case .damaged: "damaged"
    case .unsayable: "that no pattern can say"
    case .contradictory: "positive and negative at once"
    case .weightless: "of weight 0"
    case .repeated: "repeated"
    case .present: "there already"
    }
  }

  static func summary(read: Int, written: Int, causes: [(name: String, count: Int)]) -> String {
    let lost = causes.reduce(0) { $0 + $1.count }
    let parts = causes.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }
    let detail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    return "read \(read) = written \(written) + not carried over \(lost)\(detail)"
  }
}
