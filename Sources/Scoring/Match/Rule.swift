// Rules: what a match in the trie stands for. Every row of a lexicon is one, and so are its conditions.

import CByteMasks
package import Lexicons

/// A row that can be hit, or a condition of a row.
struct Rule: BitwiseCopyable {
  enum Meaning: BitwiseCopyable {
    /// A row of names.csv: (number of the actor, number of the label).
    case name(actor: Int, label: Int, valence: Double)
    case sentiment(SentimentContent)
    /// A row of frames.csv: the number of the (concept, frame).
    case frame(Int, agent: Double?, target: Double?)
    case language(LanguageContent.Family)
    case attribution(AttributionContent.Stance)
    case shifter(ShifterContent)
    /// Cancels hits of the rule that it overlaps or touches.
    case unless(rule: UInt32)
    /// Fulfils a requirement when it stands in the article.
    case requirement(Int)
  }

  var meaning: Meaning
  /// Hits of one group compete: a lexicon, a concept, a family.
  ///
  /// Conditions have none: -1.
  @Narrow var group: Int
  /// The number of the row in `Rulebook.rows`; -1 for conditions.
  @Narrow var row: Int
  /// The number of the requirement that must be fulfilled; -1 where there is none.
  @Narrow var requirement: Int
  /// Whether some pattern may cancel it.
  var hasUnless: Bool

  /// Whether agent and target count: for frames, and for sentiment that implies something for them.
  var givesRoles: Bool {
    switch meaning {
    case .frame: true
    case .sentiment(let content): content.agent != nil || content.target != nil
    default: false
    }
  }
}

extension Packed<Rule> {
  /// Asks for the rules of some hits, which will be looked at soon.
  func prefetch(_ hits: UnsafeMutableBufferPointer<Hit>) {
    for hit in hits { CByteMasks.prefetch(pointer + Int(hit.rule)) }
  }
}

/// What every hit is asked about its rule: rules are many, and to look at one is to wait for memory.
struct RuleTraits: BitwiseCopyable {
  /// The group in which hits compete; -1 for what cancels hits, and below that requirements.
  var group: Int32 = -1
  /// Whether some pattern may cancel a hit.
  var hasUnless = false
  /// Whether something else must stand in the article.
  var isConditional = false
  /// Whether a hit says who does something or whom it is done to.
  var givesRoles = false

  init() {}

  init(_ rule: Rule) {
    group = Int32(truncatingIfNeeded: rule.group)
    if case .requirement(let number) = rule.meaning {
      group = Int32(truncatingIfNeeded: -2 - number)
    }
    hasUnless = rule.hasUnless
    isConditional = rule.requirement >= 0
    givesRoles = rule.givesRoles
  }

  var isCondition: Bool { group < 0 }

  /// The number of the requirement that it fulfils.
  var requirement: Int? { group < -1 ? -2 - Int(group) : nil }
}

/// Who competes with whom: a lexicon, a family of language, a concept of frames.
enum Group {
  static let names = 0
  static let sentiment = 1
  static let attribution = 2
  static let shifters = 3
  /// The first family; one group each.
  static let language = 4
  /// The first concept; one group each.
  static let frames = 16
}

/// A lexicon row as reports cite it.
package struct CitedRow: Sendable {
  package var lexicon: LexiconKind
  package var origin: RowOrigin
  /// The pattern as the editor wrote it.
  package var pattern: String
  /// Sentences that the row's author says it matches, and must not match; empty for none.
  package var example: String
  package var counterexample: String
}
