// One article told sentence by sentence: what stands behind `slant explain` and `slant kwic`.

package import Lexicons
package import News

/// An article with everything that was found in it, for people to read.
package struct Explanation: Sendable {
  package var article: ScoredArticle
  /// The cleaned text; every range below is bytes of it.
  package var text: [UInt8]
  package var sentences: [ExplainedSentence]

  /// The words of a range.
  package func words(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// A sentence with its voices, mentions and hits.
package struct ExplainedSentence: Sendable {
  /// The number in the article, from 1; a headline is the first.
  package var number: Int
  package var bytes: Range<Int>
  /// Runs of one voice, in order; together they hold every word of the sentence.
  package var voices: [ExplainedVoice] = []
  package var mentions: [ExplainedMention] = []
  /// The hits that count, in order of place.
  package var hits: [ExplainedHit] = []
  /// The marks of its questions, which are shifters of what they ask.
  package var questions: [ExplainedShifter] = []
  /// Rows that match here too, and why they do not count.
  package var losers: [LostHit] = []
  /// The sum of all tone effects, in points, and the tone that it gives.
  package var toneSum = 0
  package var tone = 0
  package var stances: [ExplainedStance] = []
}

/// A stretch of a sentence in one voice.
package struct ExplainedVoice: Sendable {
  package var bytes: Range<Int>
  package var voice: Voice
  package var speaker: Speaker
}

/// Where a sentence names an actor.
package struct ExplainedMention: Sendable {
  package var bytes: Range<Int>
  /// The number of the actor in `Rulebook.actors`.
  package var actor: Int
  /// The number of the label in `Rulebook.labels`.
  package var label: Int
  /// The number of the row in `Rulebook.rows`.
  package var row: Int
  package var voice: Voice
  package var role: Role
  /// What the label adds to the stance toward the actor, in points.
  package var points: Int
}

/// A hit that counts.
package struct ExplainedHit: Sendable {
  package var bytes: Range<Int>
  /// The number of the row in `Rulebook.rows`.
  package var row: Int
  package var voice: Voice
  package var speaker: Speaker
  /// The actors in its roles: numbers in `Rulebook.actors`, nil where no followed actor has the role.
  package var agent: Int?
  package var target: Int?
  /// The actor in an `{actor}` slot.
  package var other: Int?
  /// The shifters that act on it.
  package var shifters: [ExplainedShifter] = []
  package var effects: [ExplainedEffect] = []
}

/// A shifter that acts on a hit, or the mark of the question that asks it.
package struct ExplainedShifter: Sendable {
  package var bytes: Range<Int>
  /// Where its row stands; nil for a question of which scoring.csv says nothing.
  package var origin: RowOrigin?
  /// What the weight of the hit is multiplied by.
  package var factor: Double
}

/// What a hit adds to a sum: weight x attachment x shifters.
package struct ExplainedEffect: Sendable {
  /// The number of the actor toward whom it counts; nil for the tone of the sentence.
  package var actor: Int?
  package var role: Role
  /// How the actor stands to the hit where it has no role in it.
  package var relation: Relation?
  /// The weight in the lexicon, in points.
  package var weight: Int
  /// What is added, in points.
  package var score: Int
}

/// The stance toward an actor: the sum over all voices of the sentence, and what it comes to.
package struct ExplainedStance: Sendable {
  package var actor: Int
  /// In points.
  package var sum: Int
  package var stance: Int
}

/// A row that matches without being counted.
package struct LostHit: Sendable {
  package enum Reason: Sendable {
    /// A row of the same kind is further left, has more words, is shorter or stands earlier: its number.
    case outdone(by: Int)
    /// A pattern of the row's `unless` stands here.
    case cancelled
    /// No pattern of the row's `requires` stands in the article.
    case requirementMissing
    /// A slot of the pattern finds no actor here, or its gap would leave a voice.
    case slotEmpty
  }

  package var bytes: Range<Int>
  package var row: Int
  package var reason: Reason
}

extension Rulebook {
  /// Who speaks, as reports name them: an actor's id, or the words of the text; empty for nobody known.
  package func speaker(_ speaker: Speaker, _ told: Explanation) -> String {
    switch speaker {
    case .unknown: ""
    case .actor(let number): actors[number].actor
    case .description(let bytes): told.words(bytes)
    }
  }
}
