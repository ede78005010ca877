// From a folder of CSV files to lexicons: read, understand each row, then check that the rows go together.

extension Lexicons {
  /// Reads a folder of lexicons.
  /// - Throws: every problem of every file, warnings too, if at least one of them is an error.
  package static func load(
    folder path: String
  ) throws(LexiconErrors) -> (lexicons: Lexicons, warnings: [LexiconProblem]) {
    let folder = LexiconFolder(reading: path)
    var problems = folder.problems
    var draft = Draft()
    var tables: [LexiconTable] = []
    for (file, kind) in folder.files {
      let table = LexiconTable(file, kind: kind, folder: folder.name, problems: &problems)
      guard let table else {
        draft.noteUnread(kind)
        continue
      }
      draft.read(table)
      tables.append(table)
    }
    let findings = draft.findings + Checks.all.flatMap { $0.findings(in: draft) }
    problems += ProblemList.locate(findings, in: tables)
    if problems.contains(where: { $0.severity == .error }) {
      throw LexiconErrors(problems: problems)
    }
    return (Lexicons(draft, files: folder.files.map(\.file)), problems.sorted())
  }

  private init(_ draft: Draft, files: [LexiconFile]) {
    self.init(
      outlets: draft.outlets, actors: [], names: draft.names, sentiment: draft.sentiment,
      frames: draft.frames, language: draft.language, attribution: draft.attribution,
      shifters: draft.shifters, noise: draft.noise,
      abbreviations: draft.abbreviations.map(\.value),
      inflector: Inflector(draft.inflections.map(\.value)), scoring: ScoringNumbers(),
      files: files)
    var seen: Set<ActorContent> = []
    actors = draft.actors.map(\.value).filter { seen.insert($0).inserted }
    for row in draft.scoring { scoring[keyPath: row.value.field.path] = row.value.value }
  }
}
