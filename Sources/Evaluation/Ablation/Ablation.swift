// What each kind of rule is worth for stance: the lexicons without it, held against the same codings.

package import Lexicons
package import Scoring

/// A kind of rule that is taken out of the lexicons, while all others stay.
package enum Ablation: Hashable, Sendable {
  case nothing
  /// A number of scoring.csv that says how much of a weight reaches an actor; it becomes 0.
  case attachment(String)
  /// The shifters of one effect.
  case effect(ShifterContent.Effect)
  case shifters
  /// What a question does to the weights of what it asks.
  case questions
  /// He, she, they and it as mentions of actors.
  case pronouns
  /// `agent` and `target` of frames, which then weigh nothing.
  case frameRoles
  /// `agent` and `target` of sentiment: its weight then reaches actors by relation alone.
  case sentimentRoles
  /// Rows of sentiment that take two words or more.
  case sentimentPhrases

  package static let all =
    [nothing] + StanceModel.attachmentNames.map(attachment)
    + ShifterContent.Effect.allCases.map(effect)
    + [shifters, questions, pronouns, frameRoles, sentimentRoles, sentimentPhrases]

  package var name: String {
    switch self {
    case .nothing: "nothing"
    case .attachment(let number): number
    case .effect(let effect): effect.rawValue
    case .shifters: "shifters"
    case .questions: "questions"
    case .pronouns: "pronouns"
    case .frameRoles: "frame_roles"
    case .sentimentRoles: "sentiment_roles"
    case .sentimentPhrases: "sentiment_phrases"
    }
  }

  /// Stance as the lexicons have it without this kind of rule.
  package func measure(
    _ codings: [StanceCoding], _ lexicons: Lexicons
  ) throws(Rulebook.RowTooLarge) -> AblationMeasure {
    AblationMeasure(StanceMeasure(codings, try Rulebook(without(lexicons))))
  }

  /// The lexicons that are left.
  func without(_ lexicons: Lexicons) -> Lexicons {
    var left = lexicons
    switch self {
    case .nothing: break
    case .attachment(let number):
      for field in ScoringNumbers.fields where field.name == number {
        left.scoring[keyPath: field.path] = 0
      }
    case .effect(let effect): left.shifters.removeAll { $0.content.effect == effect }
    case .shifters: left.shifters = []
    case .questions: left.scoring.questionFactor = 1
    case .pronouns:
      // Without a kind an actor is meant by no pronoun.
      for index in left.actors.indices {
        (left.actors[index].kind, left.actors[index].pronoun) = ("", nil)
      }
    case .frameRoles:
      for index in left.frames.indices {
        (left.frames[index].content.agent, left.frames[index].content.target) = (nil, nil)
      }
    case .sentimentRoles:
      for index in left.sentiment.indices {
        (left.sentiment[index].content.agent, left.sentiment[index].content.target) = (nil, nil)
      }
    case .sentimentPhrases: left.sentiment.removeAll { $0.pattern.leastWords > 1 }
    }
    return left
  }
}
