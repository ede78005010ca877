// What scoring finds in one article: whole numbers, and the hits that prove them.

package import Lexicons
package import News

/// The scored article: facts in order of appearance, not yet summed.
package struct ScoredArticle: Sendable {
  package var key: ContentKey
  /// `a-` and sixteen hex digits.
  package var id: String
  /// A number of title and text by which hits are drawn as if by lot, whatever the outlet is called.
  package var lot: UInt64
  package var outlet: String
  package var date: Day?
  package var url: String
  package var title: String
  package var place: Place
  /// The agency whose text it is; empty for the outlet's own.
  package var origin: String
  package var words = 0
  package var sentences = 0
  /// The sums by voice: `Voice` by raw value, then all.
  package var voices = [VoiceSums](repeating: VoiceSums(), count: VoiceSums.count)
  package var mentions: [MentionFact] = []
  package var frames: [FrameFact] = []
  /// The numbers of the rows that were hit, one entry a hit.
  package var rowHits: [UInt32] = []
  package var evidence: [Evidence] = []
  package var quotes: [QuoteFact] = []
  package var removed: [LabelledLine] = []
  /// What copies and stories are found by.
  package var likeness = Likeness()
}

extension ScoredArticle {
  /// Takes over the memory of an article, but not what is in it.
  mutating func takeRoom(of other: consuming ScoredArticle) {
    (mentions, frames, rowHits, evidence) = (
      other.mentions, other.frames, other.rowHits, other.evidence
    )
    other.letGo()
    mentions.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    rowHits.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
  }

  /// Leaves what it has to others who have it too.
  private mutating func letGo() { (mentions, frames, rowHits, evidence) = ([], [], [], []) }
}

/// What an article is known by: equal for copies of one text by one outlet.
package struct ContentKey: Hashable, Comparable, Sendable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package static func < (left: ContentKey, right: ContentKey) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// Sums over the sentences and words of one voice.
package struct VoiceSums: Hashable, Sendable {
  /// Five voices, and all.
  package static let count = 6
  package static let all = 5

  package var sentences = 0
  package var words = 0
  /// The sum of the tones of the sentences, in points.
  package var tone = 0
  package var positive = 0
  package var negative = 0
  /// Hits of the loaded and the hedge family.
  package var loaded = 0
  package var hedges = 0

  package init() {}
}

/// A mention with its scores.
package struct MentionFact: Sendable {
  package var actor: Int
  package var label: Int
  package var voice: Voice
  package var role: Role
  /// The stance toward the actor in this sentence, from what stands in the mention's voice; points.
  package var stance: Int
  /// The same from every voice of the sentence.
  package var stanceOfAll: Int
}

package struct FrameFact: Sendable {
  package var frame: Int
  package var voice: Voice
}

/// A hit as evidence: what it is counted for, where it stands, what it weighs.
package struct Evidence: Sendable {
  /// What a row of evidence.csv is counted for.
  package enum Kind: UInt8, CaseIterable, Sendable {
    /// A mention: naming.csv and the mentions of the actor tables.
    case name
    /// A frame hit: framing.csv.
    case frame
    /// What bears on an actor: the stance columns.
    case stance
    /// What bears on a sentence: the tone columns.
    case tone
    /// A hit of a language family.
    case language
    /// What somebody is quoted with: sources.csv.
    case quote
  }

  package var kind: Kind
  /// The number of the sentence in the article, from 1; the headline is the first.
  package var sentence: Int
  package var voice: Voice
  package var speaker: Speaker
  /// The number of the row in `Rulebook.rows`.
  package var row: Int
  package var choice: Choice
  /// The number of the actor; -1 where the hit bears on none.
  package var actor: Int
  package var role: Role
  /// The weight in the lexicon, in points.
  package var weight: Int
  /// What the hit adds, in points.
  package var score: Int
  /// Bytes of the cleaned text.
  package var match: Range<Int>
  package var context: Range<Int>
  /// The position of the hit in the article, for ordering and sampling.
  package var position: Int
  /// How the actor hangs together with the hit where it has no role in it.
  package var relation: Relation?
}

extension Evidence {
  /// What was chosen, as a number into the tables of the rulebook.
  package enum Choice: Hashable, Sendable {
    case none
    case label(Int)
    case frame(Int)
    case family(LanguageContent.Family)
    case positive, negative
    case attribution(AttributionContent.Stance)
  }
}

extension Evidence.Kind: CustomStringConvertible {
  package var description: String {
    switch self {
    case .name: "name"
    case .frame: "frame"
    case .stance: "stance"
    case .tone: "tone"
    case .language: "language"
    case .quote: "quote"
    }
  }
}
