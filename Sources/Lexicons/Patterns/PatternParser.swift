// The grammar of patterns, read from left to right with one function a rule; words and slots have files of their own.

import News

/// What is wrong with a pattern, and where.
package struct PatternError: Error, Hashable, Sendable {
  /// How many characters of the cell stand before the fault.
  package var offset: Int
  /// What is wrong, with the text quoted, and what to write instead.
  package var message: String

  package init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }
}

/// Whether a pattern may have slots, and if not, where it stands.
package enum SlotUse: Sendable {
  case allowed
  /// A pattern of names.csv, which is itself what fills slots.
  case refusedInNames
  /// A pattern of an `unless` or `requires` cell.
  case refusedInConditions
}

extension Pattern {
  /// The pattern that an editor wrote.
  package init(parsing text: String, slots: SlotUse = .allowed) throws(PatternError) {
    if let words = PlainWords(text) {
      self.init(words)
      return
    }
    let scalars = Array(text.unicodeScalars)
    var parser = PatternParser(scalars, in: scalars.indices, slots: slots)
    self = try parser.parsePattern()
  }
}

/// A reader of one pattern, which may be a stretch of a longer cell.
struct PatternParser {
  /// The whole cell: offsets of errors count from its start.
  let scalars: [Unicode.Scalar]
  let start: Int
  let end: Int
  let slots: SlotUse
  var position: Int
  /// The roles of the slots read so far; nil is `{actor}`.
  var roles: [Role?] = []
  /// Where the brackets stand that are still open, outermost first.
  private var openBrackets: [Int] = []

  private static let deepestNesting = 10

  init(_ scalars: [Unicode.Scalar], in range: Range<Int>, slots: SlotUse) {
    self.scalars = scalars
    start = range.lowerBound
    end = range.upperBound
    position = start
    self.slots = slots
  }

  /// The sign to be read next; nil at the end.
  var next: Unicode.Scalar? { position < end ? scalars[position] : nil }

  mutating func parsePattern() throws(PatternError) -> Pattern {
    skipBlanks()
    guard let first = next else { throw fault(Messages.emptyPattern) }
    if "=+-@".unicodeScalars.contains(first) { throw fault(Messages.formulaStart(first)) }
    let pattern = try parseTerms()
    guard next == nil else { throw fault(Messages.closesNothing(text(position..<position + 1))) }
    guard pattern.hasLiteral else {
      throw fault(Messages.noLiteral(text(start..<end)), at: start)
    }
    return pattern
  }

  // pattern = term { " " [ gap " " ] term }
  private mutating func parseTerms() throws(PatternError) -> Pattern {
    var steps: [Pattern.Step] = []
    var gap: (words: Int, offset: Int)?
    repeat {
      let offset = position
      if let words = try parseGap() {
        if steps.isEmpty { throw fault(Messages.gapFirst, at: offset) }
        if gap != nil { throw fault(Messages.gapTwice, at: offset) }
        gap = (words, offset)
      } else {
        steps.append(Pattern.Step(gap: gap?.words ?? 0, term: try parseTerm()))
        gap = nil
      }
    } while try skipToNextTerm()
    if let gap { throw fault(Messages.gapLast, at: gap.offset) }
    return Pattern(steps: steps)
  }

  /// Whether another term follows; a term must end before a blank, a branch before `|` or its bracket.
  private mutating func skipToNextTerm() throws(PatternError) -> Bool {
    guard let sign = next else { return false }
    guard case .blank = PatternSign(sign) else {
      if isBranchEnd(sign), sign != "|" || !openBrackets.isEmpty { return false }
      throw faultBehindTerm(sign)
    }
    let blank = position
    skipBlanks()
    guard let following = next else { return false }
    if following == "|" || (isBranchEnd(following) && !openBrackets.isEmpty) {
      throw fault(Messages.blankBeside(following), at: blank)
    }
    return !isBranchEnd(following)
  }

  /// What is wrong where neither a blank nor the end of a branch stands behind a term.
  private func faultBehindTerm(_ sign: Unicode.Scalar) -> PatternError {
    switch sign {
    case "|": fault(Messages.barOutsideBrackets)
    case "~": fault(Messages.tildeAfterBracket)
    case "-": fault(Messages.hyphenAfterBracket(text(position..<wordEnd)))
    case "}": fault(Messages.closesNothing("}"))
    default: fault(Messages.missingBlank(text(position..<max(wordEnd, position + 1))))
    }
  }

  private func isBranchEnd(_ sign: Unicode.Scalar) -> Bool {
    sign == "|" || sign == ")" || sign == "]"
  }

  // gap = ( "..." | "…" ) [ digit ]; nil where no gap stands here.
  private mutating func parseGap() throws(PatternError) -> Int? {
    let offset = position
    if next == "…" {
      position += 1
    } else if isThreeDots(at: position) {
      position += 3
    } else {
      return nil
    }
    let digits = position..<wordEnd
    position = digits.upperBound
    if digits.isEmpty { return 3 }
    guard digits.count == 1, let digit = Int(text(digits)), digit > 0 else {
      throw fault(Messages.badGap(text(offset..<position)), at: offset)
    }
    return digit
  }

  // term = alt | slot | "(" branches ")" | "[" branches "]"
  private mutating func parseTerm() throws(PatternError) -> Pattern.Term {
    switch next {
    case "(": return .branches(try parseBranches(closedBy: ")"))
    case "[": return .optional(try parseBranches(closedBy: "]"))
    case "{": return try parseSlot()
    case "|": throw fault(Messages.emptyAlternative)
    case ")", "]", "}": throw fault(Messages.closesNothing(text(position..<position + 1)))
    default: return .words(try parseAlternatives())
    }
  }

  // branches = pattern { "|" pattern }
  private mutating func parseBranches(
    closedBy closing: Unicode.Scalar
  ) throws(PatternError) -> [Pattern] {
    let opening = position
    openBrackets.append(opening)
    if openBrackets.count > Self.deepestNesting { throw fault(Messages.nestedTooDeep) }
    var branches: [Pattern] = []
    repeat {
      position += 1
      try refuseEmptyBranch(openedAt: opening)
      branches.append(try parseTerms())
    } while next == "|"
    guard let sign = next else { throw unclosed(opening) }
    guard sign == closing else {
      throw fault(Messages.wrongBracket(sign, expected: closing))
    }
    position += 1
    openBrackets.removeLast()
    return branches
  }

  private func refuseEmptyBranch(openedAt opening: Int) throws(PatternError) {
    guard let sign = next else { throw unclosed(opening) }
    if isBranchEnd(sign) { throw fault(Messages.emptyAlternative) }
    if case .blank = PatternSign(sign) {
      throw fault(Messages.blankBeside(scalars[position - 1]))
    }
  }

  // alt = word { "|" word }; between brackets `|` parts branches, so there it is one word.
  private mutating func parseAlternatives() throws(PatternError) -> [Pattern.Word] {
    var words = [try parseWord()]
    while openBrackets.isEmpty, next == "|" {
      position += 1
      guard let sign = next, sign != "|" else { throw fault(Messages.emptyAlternative) }
      if case .blank = PatternSign(sign) { throw fault(Messages.blankBeside("|")) }
      if "([{".unicodeScalars.contains(sign) { throw fault(Messages.barOutsideBrackets) }
      words.append(try parseWord())
    }
    return words
  }
}

// Steps that the rules share.
extension PatternParser {
  /// Where the word at the position ends: at a blank, a `|` or a bracket.
  var wordEnd: Int {
    scalars[position..<end].firstIndex { scalar in
      switch PatternSign(scalar) {
      case .blank, .structure: true
      default: false
      }
    } ?? end
  }

  mutating func skipBlanks() {
    while let scalar = next, case .blank = PatternSign(scalar) { position += 1 }
  }

  func isThreeDots(at index: Int) -> Bool {
    index + 2 < end && scalars[index] == "." && scalars[index + 1] == "."
      && scalars[index + 2] == "."
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  func fault(_ message: String, at index: Int? = nil) -> PatternError {
    PatternError(offset: text(0..<(index ?? position)).count, message: message)
  }

  func unclosed(_ opening: Int) -> PatternError {
    fault(Messages.unclosed(scalars[opening]), at: opening)
  }
}
