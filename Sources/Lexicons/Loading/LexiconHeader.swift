// The header row of a lexicon file: which columns stand where, and which are missing or misspelt.

/// The columns of a file, as its header names them.
struct LexiconHeader {
  /// The names as written, without blanks around them.
  private let names: [String]
  /// Where each known column stands, from 0; the first place where it stands twice.
  let columns: [Column: Int]
  private let required: [Column]
  private let optional: [Column]

  init(_ header: [String], kind: LexiconKind) {
    names = header.map { $0.withoutOuterBlanks }
    required = kind.requiredColumns
    optional = kind.optionalColumns
    var columns: [Column: Int] = [:]
    for (index, name) in names.enumerated() {
      guard let column = Column(named: name.simplyFolded) else { continue }
      columns[column] = columns[column] ?? index
    }
    self.columns = columns
  }

  /// Whether a column is missing that no row can do without.
  var isIncomplete: Bool { required.contains { columns[$0] == nil } }

  func problems(file: String, line: Int) -> [LexiconProblem] {
    if columns.isEmpty, !unknownNames.isEmpty, !isMisspelt {
      let message = Messages.noHeader(found: unknownNames, required: required.map(\.name))
      return [LexiconProblem(file: file, line: line, message: message)]
    }
    let errors = missing.map { LexiconProblem(file: file, line: line, message: $0) }
    let repeats = repeated.map { LexiconProblem(file: file, line: line, message: $0) }
    let warnings = misspelt.map {
      LexiconProblem(file: file, line: line, message: $0, severity: .warning)
    }
    return errors + repeats + warnings
  }

  /// Whether a required column is nearly there.
  private var isMisspelt: Bool {
    required.contains { DidYouMean.closest(to: $0.name, among: unknownNames) != nil }
  }

  private var unknownNames: [String] {
    names.filter { !$0.isEmpty && Column(named: $0.simplyFolded) == nil }
  }

  private var missing: [String] {
    required.filter { columns[$0] == nil }.map { column in
      Messages.missingColumn(
        column.name, found: names.filter { !$0.isEmpty },
        suggestion: DidYouMean.closest(to: column.name, among: unknownNames))
    }
  }

  private var repeated: [String] {
    var seen: Set<String> = []
    return names.filter { name in
      Column(named: name.simplyFolded) != nil && !seen.insert(name.simplyFolded).inserted
    }.map { Messages.repeatedColumn($0) }
  }

  /// An unknown column is the editor's own, unless its name is nearly that of one that is absent.
  private var misspelt: [String] {
    guard !isIncomplete else { return [] }
    let absent = optional.filter { columns[$0] == nil }.map(\.name)
    return unknownNames.compactMap { name in
      DidYouMean.closest(to: name, among: absent).map {
        Messages.ignoredColumn(name, suggestion: $0)
      }
    }
  }
}
