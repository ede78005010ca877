// The rules of the grammar for one word: its parts, wildcards, escapes and the inflection mark.

/// A word while it is being read.
private struct WordDraft {
  var parts: [Pattern.Part] = []
  var glyphs: [Pattern.Glyph] = []
  var inflects = false
  var hasWildcard = false
  /// Whether some part is empty.
  var hasLooseHyphen = false
  /// False as long as there are only points: `..` is no word.
  var hasSubstance = false

  mutating func appendLetter(_ scalar: Unicode.Scalar) {
    glyphs.append(.literal(scalar))
    hasSubstance = true
  }

  mutating func appendWildcard(_ glyph: Pattern.Glyph) {
    glyphs.append(glyph)
    hasSubstance = true
    hasWildcard = true
  }

  mutating func closePart() {
    hasLooseHyphen = hasLooseHyphen || glyphs.isEmpty
    parts.append(Pattern.Part(glyphs: glyphs))
    glyphs.removeAll(keepingCapacity: true)
  }

  /// What is wrong with the finished word; its text is only asked for where something is.
  func fault(of word: () -> String) -> String? {
    if hasLooseHyphen { return Messages.looseHyphen(word()) }
    if !hasSubstance { return Messages.onlyPoints(word()) }
    return inflects && hasWildcard ? Messages.tildeWithWildcard(word()) : nil
  }
}

extension PatternParser {
  // word = part { "-" part } [ "~" ]
  mutating func parseWord() throws(PatternError) -> Pattern.Word {
    let offset = position
    var draft = WordDraft()
    try refuseOpeningQuote()
    while try parseSign(into: &draft) {}
    draft.closePart()
    if let message = draft.fault(of: { text(offset..<position) }) {
      throw fault(message, at: offset)
    }
    return Pattern.Word(parts: draft.parts, inflects: draft.inflects)
  }

  /// Whether the word goes on.
  private mutating func parseSign(into draft: inout WordDraft) throws(PatternError) -> Bool {
    guard let scalar = next else { return false }
    if isThreeDots(at: position) { throw fault(Messages.gapInWord("...")) }
    switch PatternSign(scalar) {
    case .blank, .structure: return false
    case .letter(let letter): draft.appendLetter(letter)
    case .point(let point): draft.glyphs.append(.literal(point))
    case .joint(let joint):
      guard PatternSign.joins(joint, sign(at: position - 1), sign(at: position + 1)) else {
        throw fault(Messages.looseJoint(joint))
      }
      draft.glyphs.append(.literal(joint))
    case .anyMany: draft.appendWildcard(.anyMany)
    case .anyOne: draft.appendWildcard(.anyOne)
    case .hyphen: draft.closePart()
    case .tilde: try parseTilde(into: &draft)
    case .backslash: try parseEscape(into: &draft)
    case .ellipsis: throw fault(Messages.gapInWord("…"))
    case .quotation: throw fault(Messages.quotationMark(scalar))
    case .dash: throw fault(Messages.dash(scalar))
    case .invisible: throw fault(Messages.invisible(scalar))
    case .other: throw fault(Messages.strangeSign(scalar))
    }
    position += 1
    return true
  }

  private func sign(at place: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place) ? scalars[place] : nil
  }

  private func parseTilde(into draft: inout WordDraft) throws(PatternError) {
    if draft.glyphs.isEmpty, draft.parts.isEmpty { throw fault(Messages.tildeAlone) }
    // The gap of `drive~...` is the fault, and the next sign explains it.
    let isBeforeGap = isThreeDots(at: position + 1)
    guard position + 1 == wordEnd || isBeforeGap else {
      throw fault(Messages.tildeInside(text(position..<wordEnd)))
    }
    draft.inflects = true
  }

  private mutating func parseEscape(into draft: inout WordDraft) throws(PatternError) {
    position += 1
    guard let escaped = next else { throw fault(Messages.loneBackslash, at: position - 1) }
    if case .blank = PatternSign(escaped) {
      throw fault(Messages.loneBackslash, at: position - 1)
    }
    draft.appendLetter(escaped)
  }

  /// Spreadsheets make `‘regime’` of `'regime'`; inside a word the same sign is an apostrophe (Sana‘a).
  private func refuseOpeningQuote() throws(PatternError) {
    if let first = next, first == "\u{2018}" { throw fault(Messages.quotationMark(first)) }
  }
}
