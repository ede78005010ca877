// What outlets chose between: labels of an actor, frames of a concept, brought into one form.

import Aggregates
import Lexicons
import Scoring

/// The choices of one kind, by topic, voice and outlet.
struct Choices: Sendable {
  enum Kind: String, Sendable { case frame, name }

  let kind: Kind
  /// The actors or concepts that are worded.
  let topics: [String]
  /// The labels or frames, by their numbers in the rulebook.
  let choices: [String]
  let choiceRanks: [Int]
  /// By the bytes of the topic, then voice.
  let groups: [ChoiceGroup]
  private let examples: [OutletChoiceVoice: ExampleRow]

  /// In which voice an example is looked for when all voices are meant.
  private static let exampleVoices = [1, 0, 2, 3, 4]

  /// The sentence that shows a choice best.
  func example(outlet: Int, choice: Int, voice: Int) -> String {
    let voices = voice == VoiceSums.all ? Choices.exampleVoices : [voice]
    for voice in voices {
      let key = OutletChoiceVoice(outlet: outlet, choice: choice, voice: voice)
      if let example = examples[key] { return example.text }
    }
    return ""
  }
}

/// All outlets that word a topic in one voice.
struct ChoiceGroup: Sendable {
  var topic: Int
  var topicRank: Int
  var voice: Int
  /// By the bytes of the outlet's name.
  var outlets: [OutletChoices] = []
}

/// What one outlet chose for a topic in one voice.
struct OutletChoices: Sendable {
  let outlet: Int
  let outletRank: Int
  /// How many articles have the topic; nil where that is not known.
  let knownArticles: Int?
  /// The hits of all choices.
  private(set) var total = 0
  /// By the bytes of the choice.
  private(set) var uses: [ChoiceUse] = []

  init(outlet: Int, outletRank: Int, knownArticles: Int?) {
    self.outlet = outlet
    self.outletRank = outletRank
    self.knownArticles = knownArticles
  }

  /// Adds a choice; they come in the order of their ranks.
  mutating func add(_ use: ChoiceUse) {
    uses.append(use)
    total += use.hits
  }

  /// How many articles are behind `total`; where that is not known, those of the commonest choice.
  var articles: Int { knownArticles ?? uses.map(\.articles).max() ?? 0 }
}

/// A choice with its hits.
struct ChoiceUse: Sendable {
  var choice: Int
  /// The place of the choice by the bytes of its name.
  var rank: Int
  var hits: Int
  var articles: Int
}

extension Choices {
  /// The labels of actors.
  static func names(_ totals: Totals, _ rulebook: Rulebook, _ outletRanks: [Int]) -> Choices {
    let grouping = ChoiceGrouping(
      topics: rulebook.actors.map(\.actor), topicOf: rulebook.labels.map(\.actor),
      choices: rulebook.labels.map(\.label), outletRanks: outletRanks
    ) { outlet, actor, voice in
      let key = OutletActorVoice(outlet: outlet, actor: actor, voice: voice)
      return totals.actorVoices[key]?.articles
    }
    return Choices(kind: .name, grouping, totals.labels.choices, totals.labelExamples)
  }

  /// The frames of concepts.
  static func frames(_ totals: Totals, _ rulebook: Rulebook, _ outletRanks: [Int]) -> Choices {
    let concepts = Set(rulebook.frames.map(\.concept)).sorted(by: ByteOrder.precedes)
    let numbers = Dictionary(uniqueKeysWithValues: concepts.enumerated().map { ($1, $0) })
    // Totals do not say in how many articles a concept stands: its commonest frame has to do.
    let grouping = ChoiceGrouping(
      topics: concepts, topicOf: rulebook.frames.map { numbers[$0.concept, default: 0] },
      choices: rulebook.frames.map(\.frame), outletRanks: outletRanks
    ) { _, _, _ in nil }
    return Choices(kind: .frame, grouping, totals.frames.choices, totals.frameExamples)
  }

  private init(
    kind: Kind, _ grouping: ChoiceGrouping, _ cells: [OutletChoiceVoice: ChoiceTotals],
    _ examples: [OutletChoiceVoice: ExampleRow]
  ) {
    self.kind = kind
    topics = grouping.topics
    choices = grouping.choices
    choiceRanks = grouping.choiceRanks
    groups = grouping.groups(of: cells)
    self.examples = examples
  }
}
