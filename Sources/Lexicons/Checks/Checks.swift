// The list of checks that a folder of lexicons must pass.

/// Every check of the rows together.
enum Checks {
  private static var all: [any Check] {
    [
      UnknownActors(), ConflictingActors(), ConflictingOutlets(), DuplicatePatterns(),
      DuplicateNames(),
    ]
  }

  /// What is wrong, findings of the rows' readers included.
  ///
  /// A damaged cell is told once, as damaged: whatever else is wrong with it comes of that.
  static func findings(in draft: Draft) -> [Finding] {
    let damage = SpreadsheetDamage().findings(in: draft)
    let damaged = Set(damage.filter { $0.severity == .error }.map(\.cellOfRow))
    let rest = draft.findings + all.flatMap { $0.findings(in: draft) }
    return damage + rest.filter { !damaged.contains($0.cellOfRow) }
  }
}
