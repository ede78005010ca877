// Findings become problems: each looked up in its file, and no more of them than anyone reads.

/// The problems of a folder as they are shown.
enum ProblemList {
  /// How many findings of a file are shown: nobody mends more at once, and looking up a place costs
  /// a walk over the file.
  private static let mostPerFile = 500

  static func locate(_ findings: [Finding], in tables: [LexiconTable]) -> [LexiconProblem] {
    let byFile = Dictionary(grouping: findings) { $0.origin.file }
    return tables.flatMap { table in
      // Errors first, so that none is hidden behind many warnings.
      let found = (byFile[table.path] ?? []).sorted {
        ($0.severity == .error ? 0 : 1, $0.origin.line) < (
          $1.severity == .error ? 0 : 1, $1.origin.line
        )
      }
      var problems = found.prefix(mostPerFile).map { table.problem($0) }
      if found.count > mostPerFile {
        let message = Messages.manyProblems(found.count, shown: mostPerFile)
        let isError = found.contains { $0.severity == .error }
        problems.append(
          LexiconProblem(
            file: table.shownPath, message: message, severity: isError ? .error : .warning))
      }
      return problems
    }
  }
}
