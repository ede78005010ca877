// The lexicon files of a folder: which there are, and their bytes.

/// What a folder of lexicons holds, before any of it is understood.
struct LexiconFolder {
  /// The folder as it was given, without a slash at its end.
  let name: String
  /// The lexicon files, in order of path.
  private(set) var files: [LexiconFile] = []
  private(set) var problems: [LexiconProblem] = []
  /// What they were held against, where the folder says it.
  private(set) var validations: [Validation] = []

  /// Reads every lexicon file of a folder; what cannot be read becomes a problem.
  init(reading path: String) {
    name = LexiconFolder.withoutSlash(path)
    for entry in entries(of: "") { take(entry) }
    if files.isEmpty, problems.allSatisfy({ $0.severity == .warning }) {
      problems.append(LexiconProblem(file: name, message: Messages.noLexicons))
    }
    files.sort { $0.path < $1.path }
  }

  private static func withoutSlash(_ path: String) -> String {
    let rest = path.reversed().drop { $0 == "/" }
    return rest.isEmpty ? path : String(rest.reversed())
  }

  private mutating func take(_ entry: String) {
    guard FileSystem.isFolder("\(name)/\(entry)") else { return takeFile(entry) }
    guard LexiconKind(rawValue: entry) != nil else { return warnOfFolder(entry) }
    for inner in entries(of: "/" + entry) {
      let path = "\(entry)/\(inner)"
      let isFolder = LexiconKind(path: path) == nil && FileSystem.isFolder("\(name)/\(path)")
      if isFolder { warnOfFolder(path) } else { takeFile(path) }
    }
  }

  private mutating func entries(of subfolder: String) -> [String] {
    switch FileSystem.entries(of: name + subfolder) {
    case .success(let names): return names
    case .failure(let error):
      let message = error.isMissing ? Messages.noFolder : Messages.unreadable(error.reason)
      problems.append(LexiconProblem(file: name + subfolder, message: message))
      return []
    }
  }

  private mutating func takeFile(_ path: String) {
    if path == Validation.file, case .success(let bytes) = FileSystem.bytes(of: "\(name)/\(path)") {
      validations = Validation.read(bytes)
      return
    }
    guard LexiconKind(path: path) != nil else { return warn(about: path) }
    switch FileSystem.bytes(of: "\(name)/\(path)") {
    case .success(let bytes): files.append(LexiconFile(path: path, bytes: bytes))
    case .failure(let error):
      let message = Messages.unreadable(error.reason)
      problems.append(LexiconProblem(file: "\(name)/\(path)", message: message))
    }
  }

  /// Folders of other things may stand in the folder, but tables in them are likely meant to be lexicons.
  private mutating func warnOfFolder(_ path: String) {
    let hasTables = entries(of: "/" + path).contains { $0.simplyFolded.hasSuffix(".csv") }
    guard hasTables else { return }
    let kinds = LexiconKind.allCases.map(\.rawValue)
    problems.append(
      LexiconProblem(
        file: "\(name)/\(path)",
        message: Messages.unknownFolder(suggestion: DidYouMean.closest(to: path, among: kinds)),
        severity: .warning))
  }

  /// A README or a licence may stand in the folder; any other file is likely meant to be a lexicon.
  private mutating func warn(about path: String) {
    let isProse = path.hasSuffix(".md") || path.hasSuffix(".txt") || !path.contains(".")
    guard !isProse else { return }
    let known = LexiconKind.allCases.map { $0.rawValue + ".csv" }
    let suggestion = DidYouMean.closest(to: path, among: known)
    problems.append(
      LexiconProblem(
        file: "\(name)/\(path)", message: Messages.unknownFile(suggestion: suggestion),
        severity: .warning))
  }
}

extension LexiconKind {
  /// The kind of the file at a path inside the lexicon folder: `frames.csv` or `frames/syria.csv`.
  package init?(path: String) {
    guard path.simplyFolded.hasSuffix(".csv") else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: self.init(rawValue: String(path.dropLast(4)))
    case 2: self.init(rawValue: String(parts[0]))
    default: return nil
    }
  }
}
