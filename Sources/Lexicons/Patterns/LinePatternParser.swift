// Line patterns of outlets.csv and noise.csv: literal stretches with `*` between.

extension LinePattern {
  /// The line pattern that an editor wrote; a backslash before any sign means the sign itself.
  package init(parsing text: String) throws(PatternError) {
    let scalars = LinePattern.withoutOuterBlanks(text)
    guard let first = scalars.first else {
      throw PatternError(offset: 0, message: Messages.emptyLinePattern)
    }
    if "=+-@".unicodeScalars.contains(first) {
      throw PatternError(offset: 0, message: Messages.formulaStart(first))
    }
    let parts = LinePattern.split(scalars)
    let stretches = parts.filter { !$0.isEmpty }
    if stretches.isEmpty { throw PatternError(offset: 0, message: Messages.onlyStars(text)) }
    self.init(
      text: text, stretches: stretches, isAnchoredAtStart: parts.first?.isEmpty == false,
      isAnchoredAtEnd: parts.last?.isEmpty == false)
  }

  /// The folded texts between the stars; an empty one where a star stands at the start or end.
  private static func split(_ scalars: [Unicode.Scalar]) -> [String] {
    var parts = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in scalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      if scalar == "*", !isEscaped {
        parts.append(String.UnicodeScalarView())
      } else {
        parts[parts.count - 1].append(scalar.straightQuote.simplyFolded)
      }
      isEscaped = false
    }
    return parts.map { String($0) }
  }

  private static func withoutOuterBlanks(_ text: String) -> [Unicode.Scalar] {
    var rest = Substring(text).unicodeScalars
    while let first = rest.first, case .blank = PatternSign(first) { rest.removeFirst() }
    while let last = rest.last, case .blank = PatternSign(last) { rest.removeLast() }
    return Array(rest)
  }
}
