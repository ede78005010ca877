// How much segmenting finds: what its speed is measured with.

package import Lexicons
package import News

/// Counts over the sentences and voices of articles.
package struct VoiceCounts: Sendable {
  /// Words and signs.
  package var tokens = 0
  package var sentences = 0
  /// Quotations that somebody says, and indirect speech.
  package var spans = 0

  package init() {}

  package mutating func add(_ other: VoiceCounts) {
    tokens += other.tokens
    sentences += other.sentences
    spans += other.spans
  }
}

extension Scorer {
  /// Finds the sentences and voices of an article, and only counts them.
  package mutating func countVoices(of article: Article) -> VoiceCounts {
    var counts = VoiceCounts()
    guard (try? find(in: article)) != nil else { return counts }
    counts.tokens = segments.tokens.count
    counts.sentences = segments.sentences.count
    counts.spans = matches.speech.count
    return counts
  }
}

extension Lexicons {
  /// The rows that have a say in sentences and in who speaks; those that only weigh or count have none.
  package var forVoices: Lexicons {
    var lexicons = self
    lexicons.sentiment = []
    lexicons.frames = []
    lexicons.language = []
    lexicons.shifters = []
    return lexicons
  }
}
