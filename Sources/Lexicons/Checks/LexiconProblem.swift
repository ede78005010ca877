// What the loader finds wrong in a folder of lexicons, as values.

/// One thing that is wrong in a lexicon folder, and where.
package struct LexiconProblem: Error, Hashable, Sendable {
  package enum Severity: String, Sendable { case error, warning }

  /// The path of the file, the folder as it was given first: `lexicons/frames.csv`.
  package var file: String
  /// The line from 1; nil where the whole file or folder is meant.
  package var line: Int?
  /// The character in that line from 1; nil where the whole line is meant.
  package var column: Int?
  /// What is wrong, with the value quoted, and what to write instead.
  package var message: String
  package var severity: Severity

  package init(
    file: String, line: Int? = nil, column: Int? = nil, message: String, severity: Severity = .error
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.severity = severity
  }
}

extension LexiconProblem: CustomStringConvertible {
  /// The problem as compilers print theirs: `lexicons/frames.csv:41:3: error: ...`.
  package var description: String {
    let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): \(severity.rawValue): \(message)"
  }
}

extension LexiconProblem: Comparable {
  /// In order of place, so that a list reads from the top of each file to its end.
  package static func < (left: LexiconProblem, right: LexiconProblem) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0, left.message)
      < (right.file, right.line ?? 0, right.column ?? 0, right.message)
  }
}

/// Why lexicons could not be loaded: every problem of every file, in order of place.
package struct LexiconErrors: Error, Hashable, Sendable {
  package var problems: [LexiconProblem]

  package init(problems: [LexiconProblem]) { self.problems = problems.sorted() }
}

extension LexiconErrors: CustomStringConvertible {
  /// One line a problem.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
