// The lexicon files of a folder: which there are, of which kind, and their bytes.

import Glibc

/// What a folder of lexicons holds, before any of it is understood.
struct LexiconFolder {
  /// The folder as it was given, without a slash at its end.
  let name: String
  /// The lexicon files with their kinds, in order of path.
  private(set) var files: [(file: LexiconFile, kind: LexiconKind)] = []
  private(set) var problems: [LexiconProblem] = []

  /// Reads every lexicon file of a folder; what cannot be read becomes a problem.
  init(reading path: String) {
    name = LexiconFolder.withoutSlash(path)
    guard let entries = FileSystem.entries(of: path) else {
      problems = [LexiconProblem(file: name, message: Messages.noFolder)]
      return
    }
    for entry in entries { take(entry) }
    if files.isEmpty, problems.allSatisfy({ $0.severity == .warning }) {
      problems.append(LexiconProblem(file: name, message: Messages.noLexicons))
    }
    files.sort { $0.file.path < $1.file.path }
  }

  private static func withoutSlash(_ path: String) -> String {
    let rest = path.reversed().drop { $0 == "/" }
    return rest.isEmpty ? path : String(rest.reversed())
  }

  private mutating func take(_ entry: String) {
    if FileSystem.isFolder("\(name)/\(entry)") {
      guard let kind = LexiconKind(rawValue: entry) else { return }
      for inner in FileSystem.entries(of: "\(name)/\(entry)") ?? [] {
        if inner.hasSuffix(".csv") {
          read("\(entry)/\(inner)", as: kind)
        } else {
          warn(about: inner, at: "\(entry)/\(inner)")
        }
      }
    } else if entry.hasSuffix(".csv"), let kind = LexiconKind(rawValue: String(entry.dropLast(4))) {
      read(entry, as: kind)
    } else {
      warn(about: entry, at: entry)
    }
  }

  private mutating func read(_ path: String, as kind: LexiconKind) {
    switch FileSystem.bytes(of: "\(name)/\(path)") {
    case .success(let bytes): files.append((LexiconFile(path: path, bytes: bytes), kind))
    case .failure(let error):
      let message = Messages.unreadable(error.reason)
      problems.append(LexiconProblem(file: "\(name)/\(path)", message: message))
    }
  }

  /// A README or a licence may stand in the folder; any other file is likely meant to be a lexicon.
  private mutating func warn(about entry: String, at path: String) {
    let isProse = entry.hasSuffix(".md") || entry.hasSuffix(".txt") || !entry.contains(".")
    guard !isProse else { return }
    let known = LexiconKind.allCases.map { $0.rawValue + ".csv" }
    let suggestion = DidYouMean.closest(to: entry, among: known)
    problems.append(
      LexiconProblem(
        file: "\(name)/\(path)", message: Messages.unknownFile(suggestion: suggestion),
        severity: .warning))
  }
}
