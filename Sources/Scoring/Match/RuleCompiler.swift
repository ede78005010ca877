// From lexicon rows to the packed form: symbols, word forms, rules and the two tries.

import Lexicons
import News

/// Compiles rows in the order in which they are added.
///
/// `finish` packs the result.
struct RuleCompiler {
  let actorNumbers: [String: Int]

  private(set) var rules: [Rule] = []
  private(set) var rows: [CitedRow] = []
  private(set) var requirementCount = 0
  private let symbols: SymbolTable
  private var names = PatternTrieBuilder()
  private var wordings = PatternTrieBuilder()
  private var requirementNumbers: [[Pattern]: Int] = [:]

  init(inflector: Inflector, actorNumbers: [String: Int]) {
    symbols = SymbolTable(inflector: inflector)
    self.actorNumbers = actorNumbers
  }

  /// A row that would unfold into too many sequences.
  struct Refusal: Error {
    var origin: RowOrigin
    var pattern: String
    var limit: Int
  }

  /// Adds a row and the patterns of its conditions.
  mutating func add<Content>(
    _ row: Row<Content>, lexicon: LexiconKind, group: Int, meaning: Rule.Meaning
  ) throws(Refusal) {
    let isName = lexicon == .names
    let number = UInt32(rules.count)
    rules.append(
      Rule(
        meaning: meaning, group: group, row: rows.count, requirement: -1,
        hasUnless: !row.unless.isEmpty))
    rows.append(
      CitedRow(
        lexicon: lexicon, origin: row.origin, pattern: row.text, example: row.example,
        counterexample: row.counterexample))
    do {
      try add(row.pattern, rule: number, isExact: row.isExact, toNames: isName)
      for pattern in row.unless {
        try addCondition(pattern, .unless(rule: number), toNames: isName)
      }
      rules[Int(number)].requirement = try requirement(row.requires, toNames: isName)
    } catch {
      throw Refusal(origin: row.origin, pattern: row.text, limit: error.limit)
    }
  }

  private mutating func requirement(
    _ patterns: [Pattern], toNames: Bool
  ) throws(PatternTooLarge) -> Int {
    guard !patterns.isEmpty else { return -1 }
    if let known = requirementNumbers[patterns] { return known }
    let number = requirementCount
    requirementCount += 1
    requirementNumbers[patterns] = number
    for pattern in patterns {
      // Requirements stand in the names' trie, which has gone over the whole article first.
      try addCondition(pattern, .requirement(number), toNames: true)
    }
    return number
  }

  /// Conditions match in any case, also those of rows that do not.
  private mutating func addCondition(
    _ pattern: Pattern, _ meaning: Rule.Meaning, toNames: Bool
  ) throws(PatternTooLarge) {
    let number = UInt32(rules.count)
    rules.append(
      Rule(meaning: meaning, group: -1, row: -1, requirement: -1, hasUnless: false))
    try add(pattern, rule: number, isExact: false, toNames: toNames)
  }

  private mutating func add(
    _ pattern: Pattern, rule: UInt32, isExact: Bool, toNames: Bool
  ) throws(PatternTooLarge) {
    if !isExact, let words = pattern.plain {
      add(words, rule: rule, toNames: toNames)
      return
    }
    let unfolding = Unfolding(symbols: symbols, isExact: isExact, actorNumbers: actorNumbers)
    for flat in try unfolding.flatPatterns(of: pattern) {
      if toNames {
        names.add(flat, rule: rule)
      } else {
        wordings.add(flat, rule: rule)
      }
    }
  }

  /// Nearly all patterns stand for one sequence, whose words need no unfolding.
  private mutating func add(_ words: PlainWords, rule: UInt32, toNames: Bool) {
    let (symbols, head) = symbols.symbols(of: words)
    if toNames {
      names.add(words: symbols, head: head, rule: rule)
    } else {
      wordings.add(words: symbols, head: head, rule: rule)
    }
  }

  /// Packs everything that was added.
  func finish(
    abbreviations: [Abbreviation]
  ) -> (words: WordIndex, names: PatternTrie, wordings: PatternTrie) {
    let words = WordIndex(
      symbols: symbols, abbreviations: abbreviations,
      roots: (
        names.areRoots(symbolCount: symbols.count), wordings.areRoots(symbolCount: symbols.count)
      ))
    let forms = words.forms(symbolCount: symbols.count)
    return (
      words,
      PatternTrie(
        names, rules: rules, formsOfSymbols: forms, formCount: Int(words.formCount),
        opening: .startsName),
      PatternTrie(
        wordings, rules: rules, formsOfSymbols: forms, formCount: Int(words.formCount),
        opening: .startsWording)
    )
  }
}
