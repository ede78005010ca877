// From a folder of CSV files to lexicons: read, understand each row, then check that the rows go together.

extension Lexicons {
  /// Reads a folder of lexicons.
  /// - Parameter path: the folder, as messages name it too.
  /// - Returns: the lexicons, and what is odd about the files but no error.
  /// - Throws: every problem of every file, warnings too, if at least one of them is an error.
  package static func load(
    folder path: String
  ) throws(LexiconErrors) -> (lexicons: Lexicons, warnings: [LexiconProblem]) {
    let folder = LexiconFolder(reading: path)
    var loaded = try read(folder.files, folder: folder.name, problems: folder.problems)
    loaded.lexicons.validations = folder.validations
    return loaded
  }

  /// Reads a folder of lexicons in which files may still be empty, as a shell leaves one that is about to be
  /// written.
  /// - Throws: every problem of every file, warnings too, if at least one of them is an error.
  package static func load(folderBeingWritten path: String) throws(LexiconErrors) -> Lexicons {
    let folder = LexiconFolder(reading: path)
    let files = folder.files.filter { !$0.bytes.isEmpty }
    return try read(files, folder: folder.name, problems: folder.problems).lexicons
  }

  /// Reads lexicon files that are in memory already; files of no kind are left aside.
  /// - Parameters:
  ///   - files: the files with their paths inside the folder.
  ///   - folder: the folder as messages name it.
  ///   - problems: what is known to be wrong with the folder before its files are looked at.
  /// - Returns: the lexicons, and what is odd about the files but no error.
  /// - Throws: every problem of every file, warnings too, if at least one of them is an error.
  package static func read(
    _ files: [LexiconFile], folder: String = "lexicons", problems: [LexiconProblem] = []
  ) throws(LexiconErrors) -> (lexicons: Lexicons, warnings: [LexiconProblem]) {
    var problems = problems
    var draft = Draft()
    for file in files {
      guard let kind = LexiconKind(path: file.path) else { continue }
      let table = LexiconTable(file, kind: kind, folder: folder, problems: &problems)
      draft.read(table, kind: kind)
    }
    problems += ProblemList.locate(Checks.findings(in: draft), in: draft.tables)
    guard problems.allSatisfy({ $0.severity == .warning }) else {
      throw LexiconErrors(problems: problems)
    }
    return (Lexicons(draft, files: files), problems.sorted())
  }

  private init(_ draft: Draft, files: [LexiconFile]) {
    self.init(
      outlets: draft.outlets, actors: [], names: draft.names, sentiment: draft.sentiment,
      frames: draft.frames, language: draft.language, attribution: draft.attribution,
      shifters: draft.shifters, noise: draft.noise,
      abbreviations: draft.abbreviations.map(\.value),
      inflector: Inflector(draft.inflections.map(\.value)), scoring: ScoringNumbers(),
      scoringOrigins: [:], files: files)
    var seen: Set<ActorContent> = []
    actors = draft.actors.map(\.value).filter { seen.insert($0).inserted }
    for row in draft.scoring {
      scoring[keyPath: row.value.field.path] = row.value.value
      scoringOrigins[row.value.field.name] = row.origin
    }
  }
}
