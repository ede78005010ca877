// The whole evaluation on one screen: lexicons, then every gold set that is there.

package import Lexicons
import Scoring

/// Measures lexicons against hand-coded data.
package struct Evaluation {
  /// The folder of the data: each gold set is a folder in it.
  private let data: String
  /// The folder beside the tests: for each gold set what maps its codings to ours, and names that only it knows.
  private let keys: String
  private let lexicons: [LexiconFile]

  /// - Throws: where the lexicons cannot be read.
  package init(data: String, keys: String, lexicons: String) throws(EvaluationError) {
    self.data = data
    self.keys = keys
    do {
      self.lexicons = try Lexicons.load(folder: lexicons).lexicons.files
    } catch {
      throw EvaluationError("\(lexicons): \(error)")
    }
  }

  /// What figures say of these lexicons, for the file beside them.
  package func validations(_ result: EvaluationResult) -> [Validation] {
    Subjects.validations(of: lexicons, result.figures)
  }

  /// Whether there is anything to measure.
  package static func isPossible(data: String) -> Bool {
    GoldFolder.isThere("\(data)/\(NewsWCL50.name)")
  }

  /// The figures of every gold set.
  package func result() throws(EvaluationError) -> EvaluationResult {
    var result = EvaluationResult()
    try measure(NewsWCL50.self, into: &result)
    try measure(NewsMTSC.self, into: &result)
    try measure(BABE.self, into: &result)
    try measure(RowsInUse.self, into: &result)
    try measure(SentenceGold.self, into: &result)
    try measure(WCXB.self, into: &result)
    try measure(BodyLines.self, into: &result)
    try measure(FlatPages.self, into: &result)
    try measure(LanguageGold.self, into: &result)
    try measure(StoryGold.self, into: &result)
    return result
  }

  private func measure(
    _ set: (some GoldSet).Type, into result: inout EvaluationResult
  ) throws(EvaluationError) {
    guard GoldFolder.isThere("\(data)/\(set.folder)") else { return }
    let rulebook = try rulebook(with: "\(keys)/\(set.name)/lexicons")
    var folder = GoldFolder(path: "\(data)/\(set.folder)")
    let measured = try set.init(&folder, keys: "\(keys)/\(set.name)", rulebook: rulebook).measured()
    result.figures += measured.figures
    result.misses += measured.misses
    result.hashes[set.name] = folder.hash
  }

  /// The lexicons with those that serve one gold set only.
  private func rulebook(with folder: String) throws(EvaluationError) -> Rulebook {
    var files = lexicons
    for kind in LexiconKind.allCases {
      let path = "\(folder)/\(kind.rawValue).csv"
      guard GoldFolder.isThere(path) else { continue }
      files.append(
        LexiconFile(path: "\(kind.rawValue)/gold.csv", bytes: try GoldFolder.read(path)))
    }
    do {
      return try Rulebook(Lexicons.read(files).lexicons)
    } catch let error as LexiconErrors {
      throw EvaluationError("\(folder): \(error)")
    } catch {
      throw EvaluationError("\(folder): a pattern is too large")
    }
  }
}

/// Hand-coded data that lexicons are measured on.
protocol GoldSet {
  /// The name of the set in figures.
  static var name: String { get }
  /// Its folder in the data; the name unless it says otherwise.
  static var folder: String { get }
  /// Reads what the figures need.
  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError)
  func measured() throws(EvaluationError) -> (figures: [Figure], misses: [Miss])
}

extension GoldSet {
  static var folder: String { name }
}
