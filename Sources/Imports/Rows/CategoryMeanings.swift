// What categories become: by what an editor chose, or else by names that tell.

package import Lexicons

/// What an editor chose for the categories of a file.
package enum CategoryChoice: Sendable {
  /// Rows for sentiment.csv: weights by name, beside those of the names that tell.
  case weights([NamedChoice<Double>])
  /// Rows for language.csv: families by name, and nothing else.
  case families([NamedChoice<LanguageContent.Family>])
}

/// What becomes of a category of some name, or of a path such as `affect/anger`.
package struct NamedChoice<Value: Sendable>: Sendable {
  package var name: String
  package var value: Value

  package init(name: String, value: Value) {
    self.name = name
    self.value = value
  }
}

/// The meaning of every category of a file.
struct CategoryMeanings {
  enum Meaning: Hashable {
    case weight(Double)
    case family(LanguageContent.Family)
  }

  /// A meaning, and whether an editor chose it.
  struct Found {
    var meaning: Meaning
    var isChosen: Bool
  }

  private var chosen: [String: Meaning] = [:]
  private var known: [String: Meaning] = [:]

  /// - Throws: where a choice names a category that the file does not have.
  init(
    _ choice: CategoryChoice, of reading: Reading, file: String
  ) throws(ImportFailure) {
    let names: [String]
    switch choice {
    case .weights(let weights):
      names = weights.map(\.name)
      for choice in weights { chosen[Self.key(choice.name)] = .weight(choice.value) }
      known = Self.polarities(reading.polarity).mapValues { .weight($0) }
    case .families(let families):
      names = families.map(\.name)
      for choice in families { chosen[Self.key(choice.name)] = .family(choice.value) }
    }
    try Self.check(names, against: reading, file: file)
  }

  /// What a category means: the innermost name that has a meaning decides; nil where none has.
  func meaning(of path: CategoryPath) -> Found? {
    for depth in stride(from: path.names.count, to: 0, by: -1) {
      let whole = Self.key(path.names.prefix(depth).joined(separator: "/"))
      let name = Self.key(path.names[depth - 1])
      if let meaning = chosen[whole] ?? chosen[name] {
        return meaning == .weight(0) ? nil : Found(meaning: meaning, isChosen: true)
      }
      if let meaning = known[name] { return Found(meaning: meaning, isChosen: false) }
    }
    return nil
  }
}

extension CategoryMeanings {
  /// Names in any case, with blanks or hyphens as they please.
  private static func key(_ name: String) -> String {
    String(name.simplyFolded.map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  private static func check(
    _ names: [String], against reading: Reading, file: String
  ) throws(ImportFailure) {
    let paths = Set(reading.entries.flatMap { $0.memberships.map(\.category) })
    let all = paths.flatMap { path in
      path.names.indices.flatMap { index in
        [path.names[index], path.names[...index].joined(separator: "/")]
      }
    }
    let keys = Set(all.map(key))
    guard let unknown = names.first(where: { !keys.contains(key($0)) }) else { return }
    let suggestion = DidYouMean.closest(to: unknown, among: Set(all).sorted())
    throw .usage(Messages.unknownCategory(unknown, file: file, suggestion: suggestion))
  }

  /// What names of categories mean by themselves.
  private static func polarities(_ polarity: Reading.Polarity) -> [String: Double] {
    switch polarity {
    case .plain: byWeight(positive: 1.5, negative: -1.5)
    // Where entries have an intensity of 0 to 1, a weight is that of intensity 1. Trust, anticipation
    // and surprise are left out: `police` and `king` have much trust.
    case .intensity:
      byWeight(positive: 4, negative: -4).merging([
        "joy": 4, "anger": -4, "disgust": -4, "fear": -4, "sadness": -4,
      ]) { first, _ in first }
    }
  }

  private static func byWeight(positive: Double, negative: Double) -> [String: Double] {
    let positives = [
      "positive", "pos", "posemo", "positive_emotion", "positive_emotions", "emo_pos", "tone_pos",
      // Negated negative words.
      "neg_negative",
    ]
    let negatives = [
      "negative", "neg", "negemo", "negative_emotion", "negative_emotions", "emo_neg", "tone_neg",
      "neg_positive",
    ]
    return Dictionary(
      positives.map { ($0, positive) } + negatives.map { ($0, negative) },
      uniquingKeysWith: { first, _ in first })
  }
}
