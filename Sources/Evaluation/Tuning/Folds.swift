// Sentences in five parts, each predicted by what was fitted to the others.

import Scoring

enum Folds {
  static let count = 5

  /// The part of a text: by its hash, so that neither order nor other texts matter.
  static func number(of text: String) -> Int {
    Int(ContentHash.key(of: Array(text.utf8)).low % UInt64(count))
  }
}
