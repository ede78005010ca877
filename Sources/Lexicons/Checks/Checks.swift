// The list of checks that a folder of lexicons must pass.

/// Every check of the rows together.
enum Checks {
  private static var all: [any Check] {
    [
      UnknownActors(), ConflictingActors(), ConflictingOutlets(), DuplicatePatterns(),
      DuplicateNames(),
    ]
  }

  static func findings(in draft: Draft) -> [Finding] { all.flatMap { $0.findings(in: draft) } }
}
