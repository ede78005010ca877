// `unless` and `requires`: several patterns in one cell, parted by semicolons.

extension Pattern {
  /// The patterns of a cell, none of which may have a slot; none for an empty cell.
  package static func list(parsing text: String) throws(PatternError) -> [Pattern] {
    let scalars = Array(text.unicodeScalars)
    var patterns: [Pattern] = []
    for stretch in stretches(of: scalars) {
      var parser = PatternParser(scalars, in: stretch, slots: .refusedInConditions)
      patterns.append(try parser.parsePattern())
    }
    return patterns
  }

  /// What stands between semicolons that no backslash precedes, without the blanks around it.
  private static func stretches(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    var position = 0
    while position <= scalars.count {
      if position == scalars.count || scalars[position] == ";" {
        let stretch = withoutOuterBlanks(start..<position, of: scalars)
        if !stretch.isEmpty { stretches.append(stretch) }
        start = position + 1
      } else if scalars[position] == "\\", position + 1 < scalars.count {
        position += 1
      }
      position += 1
    }
    return stretches
  }

  private static func withoutOuterBlanks(
    _ range: Range<Int>, of scalars: [Unicode.Scalar]
  ) -> Range<Int> {
    let isVisible = { (index: Int) in
      if case .blank = PatternSign(scalars[index]) { false } else { true }
    }
    guard let first = range.first(where: isVisible), let last = range.last(where: isVisible)
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }
}
