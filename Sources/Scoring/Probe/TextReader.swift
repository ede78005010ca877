// Reads a text without cleaning or summing: what the lexicons find where. Evaluation looks at this.

import Lexicons
import News

/// Reads texts one after another, with buffers that it keeps.
package struct TextReader {
  package let rulebook: Rulebook
  let lookup: WordLookup
  private(set) var clean = CleanText()
  var segments = Segments()
  var matches: Matches

  package init(rulebook: Rulebook) {
    self.rulebook = rulebook
    lookup = WordLookup(index: rulebook.words)
    matches = Matches(rulebook: rulebook)
  }

  /// What stands in the paragraphs of one article; `requires` looks at all of them.
  ///
  /// Ranges are bytes of the paragraphs joined with LF.
  package mutating func read(_ paragraphs: [[UInt8]]) -> TextReading {
    cut(paragraphs)
    matches.find(in: &segments, clean.bytes, lookup)
    return matches.reading(of: segments, clean.bytes, lookup)
  }

  /// Where the sentences of a paragraph stand in its bytes; what is between two belongs to the first.
  package mutating func sentences(of paragraph: [UInt8]) -> [Range<Int>] {
    cut([paragraph])
    let starts = segments.sentences.map { Int(segments.tokens[$0.first].start) }
    return zip(starts, starts.dropFirst() + [paragraph.count]).map { $0..<$1 }
  }

  mutating func cut(_ paragraphs: [some Collection<UInt8>]) {
    clean.removeAll()
    for paragraph in paragraphs { clean.append(paragraph, isHeadline: false) }
    segments.cut(clean, lookup)
  }
}

/// What the lexicons find in a text, in order of appearance.
package struct TextReading: Sendable {
  package var names: [FoundName] = []
  /// The hits of sentiment and frames, by sentence.
  package var wordings: [FoundWording] = []
}

/// A name of an actor.
package struct FoundName: Sendable {
  /// The number of the row in `Rulebook.rows`.
  package var row: Int
  /// The number of the actor in `Rulebook.actors`.
  package var actor: Int
  /// What the row says that the name implies, -4 to 4.
  package var valence: Double
  package var bytes: Range<Int>
}

/// A hit of sentiment or frames.
package struct FoundWording: Sendable {
  /// The number of the row in `Rulebook.rows`.
  package var row: Int
  package var isFrame: Bool
  package var bytes: Range<Int>
  /// What the row implies for the sentence; nil for frames, and where the cell is empty.
  package var weight: Double?
  /// What the row implies for the one who does it, and for the one it is done to.
  package var agent: Double?
  package var target: Double?
  /// What shifters multiply these by; 1 where none reaches it.
  package var shift: Double
  /// The numbers of the actors that fill the roles; nil where no mention does.
  package var agentActor: Int?
  package var targetActor: Int?
}
