// How many words a wording takes at the least: one-word rows are what any word list has.

import Lexicons

extension Pattern {
  /// The words of the shortest wording; a mention in a slot is none of them, and hyphens join.
  var leastWords: Int { steps.reduce(0) { $0 + $1.term.leastWords } }
}

extension Pattern.Term {
  fileprivate var leastWords: Int {
    switch self {
    case .words: 1
    case .slot, .optional: 0
    case .branches(let patterns): patterns.map(\.leastWords).min() ?? 0
    }
  }
}
