// All lexicons compiled: what every worker shares and none changes.

package import Lexicons
import News

/// A choice of words for an event: a frame of a concept.
package struct FrameChoice: Hashable, Comparable, Sendable {
  package var concept: String
  package var frame: String

  package static func < (left: FrameChoice, right: FrameChoice) -> Bool {
    (left.concept, left.frame) < (right.concept, right.frame)
  }
}

/// A choice of name for an actor.
package struct LabelChoice: Hashable, Comparable, Sendable {
  /// The number of the actor in `Rulebook.actors`.
  package var actor: Int
  package var label: String

  package static func < (left: LabelChoice, right: LabelChoice) -> Bool {
    (left.actor, left.label) < (right.actor, right.label)
  }
}

/// The lexicons in the form that articles are scored with.
package final class Rulebook: Sendable {
  /// Sorted by id; numbers of actors are positions here.
  package let actors: [ActorContent]
  package let labels: [LabelChoice]
  package let frames: [FrameChoice]
  /// The concepts of frames, sorted.
  package let concepts: [String]
  /// For each frame the number of its concept.
  package let conceptOf: [Int]
  /// What each label implies, in points: the valence of its first row that has one.
  package let labelValences: [Int]
  /// How much better each frame speaks of who does it than of whom it is done to, in points: by the first
  /// of its rows that says something of either.
  package let frameLeanings: [Int]
  /// Every row that can be hit, in order of lexicon, file and line.
  package let rows: [CitedRow]
  package let noise: [LineRow<LineLabel>]
  package let numbers: ScoringNumbers
  /// The row of scoring.csv that says what a question does to weights; nil where none does.
  package let questionOrigin: RowOrigin?
  /// By relation how much of a weight it lets through.
  let weights: Packed<Double>
  let outlets: OutletIndex
  let rules: Packed<Rule>
  let requirementCount: Int
  let words: WordIndex
  let namesTrie: PatternTrie
  let wordingsTrie: PatternTrie

  /// A row that cannot be compiled: where it stands and why.
  package struct RowTooLarge: Error {
    package let origin: RowOrigin
    package let pattern: String
    package let limit: Int
  }

  /// Compiles lexicons.
  ///
  /// - Throws: `RowTooLarge` for a pattern that stands for thousands of sequences.
  package init(_ lexicons: Lexicons) throws(RowTooLarge) {
    actors = lexicons.actors.sorted { $0.actor < $1.actor }
    let actorNumbers = Dictionary(
      actors.enumerated().map { ($1.actor, $0) }, uniquingKeysWith: { first, _ in first })
    labels = Set(
      lexicons.names.map {
        LabelChoice(actor: actorNumbers[$0.content.actor, default: 0], label: $0.content.label)
      }
    ).sorted()
    frames = Set(
      lexicons.frames.map { FrameChoice(concept: $0.content.concept, frame: $0.content.frame) }
    ).sorted()
    (concepts, conceptOf) = Rulebook.concepts(of: frames)
    labelValences = Rulebook.valences(of: labels, lexicons.names, actorNumbers)
    frameLeanings = Rulebook.leanings(of: frames, lexicons.frames)
    var compiler = RuleCompiler(inflector: lexicons.inflector, actorNumbers: actorNumbers)
    do {
      try RuleFiling(
        actorNumbers: actorNumbers, labels: labels, frames: frames, conceptOf: conceptOf
      ).file(lexicons, into: &compiler)
    } catch {
      throw RowTooLarge(origin: error.origin, pattern: error.pattern, limit: error.limit)
    }
    (words, namesTrie, wordingsTrie) = compiler.finish(abbreviations: lexicons.abbreviations)
    rules = Packed(compiler.rules)
    rows = compiler.rows
    requirementCount = compiler.requirementCount
    noise = lexicons.noise.filter { $0.pattern != nil }
    numbers = lexicons.scoring
    questionOrigin = lexicons.scoringOrigins["question_factor"]
    weights = Packed(Relation.allCases.map { lexicons.scoring.weight(of: $0) })
    outlets = OutletIndex(lexicons.outlets)
  }

  private static func concepts(of frames: [FrameChoice]) -> ([String], conceptOf: [Int]) {
    var concepts: [String] = []
    let conceptOf = frames.map { frame in
      if concepts.last != frame.concept { concepts.append(frame.concept) }
      return concepts.count - 1
    }
    return (concepts, conceptOf)
  }

  private static func valences(
    of labels: [LabelChoice], _ rows: [Row<NameContent>], _ actorNumbers: [String: Int]
  ) -> [Int] {
    var valences: [LabelChoice: Int] = [:]
    for row in rows where row.content.valence != 0 {
      let label = LabelChoice(
        actor: actorNumbers[row.content.actor, default: 0], label: row.content.label)
      if valences[label] == nil { valences[label] = Points.rounded(row.content.valence) }
    }
    return labels.map { valences[$0, default: 0] }
  }

  private static func leanings(
    of frames: [FrameChoice], _ rows: [Row<FrameContent>]
  ) -> [Int] {
    var leanings: [FrameChoice: Int] = [:]
    for row in rows where row.content.agent != nil || row.content.target != nil {
      let frame = FrameChoice(concept: row.content.concept, frame: row.content.frame)
      let leaning = (row.content.agent ?? 0) - (row.content.target ?? 0)
      if leanings[frame] == nil { leanings[frame] = Points.rounded(leaning) }
    }
    return frames.map { leanings[$0, default: 0] }
  }

  /// The outlet that a name or an address stands for, as reports show it.
  package func outlet(named name: String, url: String) -> String {
    outlets.outlet(named: name, url: url)
  }

  /// The row of outlets.csv for an outlet of the reports; nil for one that it does not know.
  package func outletContent(_ outlet: String) -> OutletContent? { outlets.contents[outlet] }
}

extension Rulebook {
  /// What a row says, in the words of its lexicon: `territory/liberated`, `loaded`, `negate x -0.5`.
  ///
  /// Empty for names and sentiment, whose numbers depend on what they bear on.
  package func meaning(ofRow row: Int) -> String {
    guard let rule = rules.first(where: { $0.row == row }) else { return "" }
    switch rule.meaning {
    case .frame(let number, _, _): return "\(frames[number].concept)/\(frames[number].frame)"
    case .language(let family): return family.rawValue
    case .attribution(let stance): return stance.rawValue
    case .shifter(let content): return "\(content.effect.rawValue) x \(content.factor)"
    case .name, .sentiment, .unless, .requirement: return ""
    }
  }
}

/// Hands every row to the compiler with the group in which it competes.
private struct RuleFiling {
  let actorNumbers: [String: Int]
  let labels: [LabelChoice]
  let frames: [FrameChoice]
  let conceptOf: [Int]

  func file(
    _ lexicons: Lexicons, into compiler: inout RuleCompiler
  ) throws(RuleCompiler.Refusal) {
    try fileNames(lexicons.names, into: &compiler)
    for row in lexicons.sentiment {
      try compiler.add(
        row, lexicon: .sentiment, group: Group.sentiment, meaning: .sentiment(row.content))
    }
    try fileFrames(lexicons.frames, into: &compiler)
    for row in lexicons.language {
      let family = LanguageContent.Family.allCases.firstIndex(of: row.content.family) ?? 0
      try compiler.add(
        row, lexicon: .language, group: Group.language + family,
        meaning: .language(row.content.family))
    }
    for row in lexicons.attribution {
      try compiler.add(
        row, lexicon: .attribution, group: Group.attribution,
        meaning: .attribution(row.content.stance))
    }
    for row in lexicons.shifters {
      try compiler.add(
        row, lexicon: .shifters, group: Group.shifters, meaning: .shifter(row.content))
    }
  }

  private func fileNames(
    _ rows: [Row<NameContent>], into compiler: inout RuleCompiler
  ) throws(RuleCompiler.Refusal) {
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    for row in rows {
      let actor = actorNumbers[row.content.actor, default: 0]
      let label = numbers[LabelChoice(actor: actor, label: row.content.label), default: 0]
      try compiler.add(
        row, lexicon: .names, group: Group.names,
        meaning: .name(actor: actor, label: label, valence: row.content.valence))
    }
  }

  private func fileFrames(
    _ rows: [Row<FrameContent>], into compiler: inout RuleCompiler
  ) throws(RuleCompiler.Refusal) {
    let numbers = Dictionary(uniqueKeysWithValues: frames.enumerated().map { ($1, $0) })
    var groups: [String: Int] = [:]
    for (frame, concept) in zip(frames, conceptOf) {
      groups[frame.concept] = Group.frames + concept
    }
    for row in rows {
      let choice = FrameChoice(concept: row.content.concept, frame: row.content.frame)
      try compiler.add(
        row, lexicon: .frames, group: groups[choice.concept, default: 16],
        meaning: .frame(
          numbers[choice, default: 0], agent: row.content.agent, target: row.content.target))
    }
  }
}
