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
  /// `agent` and `target` of frames, which then weigh nothing.
  case frameRoles
  /// `agent` and `target` of sentiment: its weight then reaches actors by relation alone.
  case sentimentRoles
  /// Rows of sentiment that take two words or more.
  case sentimentPhrases

  package static let all =
    [nothing] + StanceModel.attachmentNames.map(attachment)
    + ShifterContent.Effect.allCases.map(effect)
    + [shifters, frameRoles, sentimentRoles, sentimentPhrases]

  package var name: String {
    switch self {
    case .nothing: "nothing"
    case .attachment(let number): number
    case .effect(let effect): effect.rawValue
    case .shifters: "shifters"
    case .frameRoles: "frame_roles"
    case .sentimentRoles: "sentiment_roles"
    case .sentimentPhrases: "sentiment_phrases"
    }
  }

  /// Macro-F1 of stance without this kind of rule.
  package func macroF1(
    _ codings: [StanceCoding], _ lexicons: Lexicons
  ) throws(Rulebook.RowTooLarge) -> Figure {
    StanceMeasure(codings, try Rulebook(without(lexicons))).measured([.macroF1])[0]
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
