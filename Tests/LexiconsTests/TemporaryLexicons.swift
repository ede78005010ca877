// A folder of lexicons that lives as long as a test.

import Foundation
import Lexicons

/// A temporary folder with the files that a test names.
final class TemporaryLexicons {
  let folder: String

  /// Writes files by their path inside the folder.
  init(_ files: [String: String]) throws {
    folder = NSTemporaryDirectory() + "lexicons-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(Data(text.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ bytes: Data, to path: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  func load() throws(LexiconErrors) -> (lexicons: Lexicons, warnings: [LexiconProblem]) {
    try Lexicons.load(folder: folder)
  }

  /// What is printed about the folder, which stands as `lexicons`.
  func messages() -> [String] {
    func printed(_ problems: [LexiconProblem]) -> [String] {
      problems.map { $0.description.replacingOccurrences(of: folder, with: "lexicons") }
    }
    do {
      return printed(try load().warnings)
    } catch {
      return printed(error.problems)
    }
  }
}
