// The record of one article: everything that the tables need of it, as whole numbers and chosen sentences.

package import News
package import Scoring

/// What is kept of an article once it has been scored.
///
/// Tables are functions of the set of records.
package struct ArticleRecord: Sendable {
  package var key: ContentKey
  package var id: String
  package var outlet: String
  package var date: Day?
  package var url: String
  package var place: Place
  package var title: String
  package var origin: String
  package var words: Int
  package var sentences: Int
  package var removedLines: Int
  /// Sums by voice: `Voice` by raw value, then all.
  package var voices: [VoiceSums]
  package var sources: [SourceCell] = []
  package var actors: [ActorCell]
  package var labels: [ChoiceCell]
  package var frames: [ChoiceCell]
  package var rows: [RowCell]
  package var cleaning: [CleaningCell]
  package var evidence: ArticleEvidence
  package var examples: [ExampleRow]
  /// What copies and stories are found by.
  package var likeness = Likeness()
}

/// Sums over the mentions of one actor in one voice (or in all: `VoiceSums.all`).
package struct ActorCell: Hashable, Sendable {
  package var actor: Int
  package var voice: Int
  package var sums: ActorSums
}

package struct ActorSums: Hashable, Sendable {
  package var mentions = 0
  /// The sum of stances, in points.
  package var stance = 0
  package var agents = 0
  package var targets = 0

  package init() {}

  package mutating func add(_ other: ActorSums) {
    mentions += other.mentions
    stance += other.stance
    agents += other.agents
    targets += other.targets
  }
}

/// How often a label or a frame was chosen in one voice.
package struct ChoiceCell: Hashable, Sendable {
  /// The number of the actor or concept that is worded.
  package var topic: Int
  /// The number of the label or frame in the rulebook.
  package var choice: Int
  package var voice: Int
  package var hits: Int
}

/// How often one speaker is quoted, and with what reporting verbs.
package struct SourceCell: Hashable, Sendable {
  package var source: Source
  package var sums: SourceSums
}

package struct SourceSums: Hashable, Sendable {
  package var quotes = 0
  package var words = 0
  /// Quotes by the stance of the reporting verb, which not all have.
  package var neutral = 0
  package var doubt = 0
  package var endorse = 0

  package init() {}

  package mutating func add(_ other: SourceSums) {
    quotes += other.quotes
    words += other.words
    neutral += other.neutral
    doubt += other.doubt
    endorse += other.endorse
  }
}

package struct RowCell: Hashable, Sendable {
  /// The number of the row in the rulebook.
  package var row: Int
  package var hits: Int
}

/// Lines that one rule took out of an article.
package struct CleaningCell: Hashable, Sendable {
  package var rule: String
  package var lines = 0
  package var bytes = 0
  /// The shortest of the lines.
  package var example: String
}

/// A row of evidence.csv, but for what its record says.
///
/// Ranges are bytes of the text that it comes with.
package struct EvidenceRow: Hashable, Sendable {
  package var kind: Evidence.Kind
  package var choice: Int
  package var actor: Int
  package var voice: Voice
  /// What decides which rows a capped cell keeps.
  package var rank: UInt64
  package var sentence: Int
  package var position: Int
  package var speaker: Speaker
  package var row: Int
  package var role: Role
  package var weight: Int
  package var score: Int
  package var context: Range<Int>
  package var match: Range<Int>
}

/// A sentence that shows a choice.
package struct ExampleRow: Hashable, Sendable {
  package enum Kind: Int, Sendable { case label, frame }

  package var kind: Kind
  package var choice: Int
  package var voice: Voice
  /// The lower, the better an example.
  package var rank: UInt64
  package var text: String
  /// The bytes of `text` that make the choice.
  package var match: Range<Int>
}

extension ArticleRecord {
  /// The sum of the tones of the article's sentences, in points.
  package var toneSum: Int { voices[VoiceSums.all].tone }

  /// The mean tone in points, rounded half away from zero; nil without a sentence.
  var tone: Int? {
    guard sentences > 0 else { return nil }
    let half = toneSum < 0 ? -sentences : sentences
    return (2 * toneSum + half) / (2 * sentences)
  }
}
