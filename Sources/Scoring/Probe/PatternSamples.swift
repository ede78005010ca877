// Texts that a pattern stands for, made from the pattern itself.

package import Lexicons

/// Makes the shortest texts of patterns without slots.
package struct PatternSamples {
  private let symbols: SymbolTable
  /// More texts than this are not made of one row.
  private static let most = 200

  package init(inflector: Inflector) { symbols = SymbolTable(inflector: inflector) }

  /// The wordings of a row, each gap empty or a word wide, wildcards standing for nothing; none for a
  /// row with slots, whose roles take a whole sentence.
  package func texts<Content>(of row: Row<Content>) -> [String] {
    let unfolding = Unfolding(symbols: symbols, isExact: row.isExact, actorNumbers: [:])
    guard let flats = try? unfolding.flatPatterns(of: row.pattern) else { return [] }
    var texts: [String] = []
    for flat in flats where texts.count < Self.most {
      guard flat.outer.isEmpty, let own = self.texts(of: flat) else { return [] }
      texts += own
    }
    return texts
  }

  /// The wordings of one sequence; nil where it has a slot.
  private func texts(of flat: FlatPattern) -> [String]? {
    var texts = [""]
    for step in flat.steps {
      let choices: [String]
      switch step {
      case .word(let symbol, _): choices = words(of: symbols.tests[Int(symbol)])
      case .gap: choices = ["", "these"]
      case .slot: return nil
      }
      texts = texts.flatMap { start in
        choices.map { start.isEmpty || $0.isEmpty ? start + $0 : "\(start) \($0)" }
      }
      if texts.count > Self.most { texts.removeLast(texts.count - Self.most) }
    }
    return texts
  }

  private func words(of test: WordTest) -> [String] {
    test.exact.map(\.text) + test.folded.map(\.text) + test.globs.map { sample(of: $0) }
  }

  private func sample(of glob: Glob) -> String {
    var text = String.UnicodeScalarView()
    for glyph in glob.glyphs {
      switch glyph {
      case .literal(let scalar): text.append(scalar)
      case .anyOne: text.append("a")
      case .anyMany where glob.glyphs.count == 1: break
      case .anyMany: text.append("1")
      }
    }
    return text.isEmpty ? "x" : String(text)
  }
}
