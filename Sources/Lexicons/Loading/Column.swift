// The columns of lexicon files, and which of them a kind cannot do without.

/// A column that has a meaning; any other is the editor's own.
///
/// Numbered, so that a table finds the cell of a column without hashing.
enum Column: Int, CaseIterable, Sendable {
  // Columns that every kind has.
  case pattern, `case`, status, unless, requires, example, counterexample, note
  // Columns of single kinds.
  case outlet, name, group, country, domain
  case actor, kind, side, pronoun
  case label, valence
  case weight, agent, target
  case concept, frame
  case family, stance
  case effect, factor, reach
  case before
  case lemma, `class`, third, past, participle, ing, plural
  case value
}

extension Column {
  /// The name as headers write it.
  var name: String { "\(self)" }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  init?(named name: String) {
    guard let column = Column.byName[name] else { return nil }
    self = column
  }

  /// What editors write for each other, and the sentences that test a row.
  var isProse: Bool { self == .example || self == .counterexample || self == .note }

  static let common: [Column] = [
    .pattern, .case, .status, .unless, .requires, .example, .counterexample, .note,
  ]
}

extension LexiconKind {
  /// Whether its patterns are matched against running text.
  var hasRunningPatterns: Bool {
    switch self {
    case .names, .sentiment, .frames, .language, .attribution, .shifters: true
    case .outlets, .actors, .noise, .abbreviations, .inflections, .scoring: false
    }
  }

  /// The columns without which no row of the kind can be read.
  var requiredColumns: [Column] {
    switch self {
    case .outlets: [.outlet]
    case .actors: [.actor]
    case .names: [.pattern, .actor, .label]
    case .sentiment: [.pattern, .weight]
    case .frames: [.pattern, .concept, .frame]
    case .language: [.pattern, .family]
    case .attribution: [.pattern, .stance]
    case .shifters: [.pattern, .effect, .factor, .reach]
    case .noise: [.pattern, .label]
    case .abbreviations: [.pattern, .before]
    case .inflections: [.lemma, .class]
    case .scoring: [.name, .value]
    }
  }

  /// The columns of the kind that a file may go without: their cells are then empty.
  var optionalColumns: [Column] {
    let own: [Column] =
      switch self {
      case .outlets: [.name, .group, .country, .domain]
      case .actors: [.name, .kind, .side, .pronoun]
      case .names: [.valence]
      case .sentiment, .frames: [.agent, .target]
      case .language: [.weight]
      case .inflections: [.third, .past, .participle, .ing, .plural]
      case .attribution, .shifters, .noise, .abbreviations, .scoring: []
      }
    return own + Column.common.filter { !requiredColumns.contains($0) }
  }
}
