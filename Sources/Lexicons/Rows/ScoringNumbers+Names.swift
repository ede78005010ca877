// The numbers of the scoring model by the names that scoring.csv gives them.

extension ScoringNumbers {
  /// A number of the model: its name in scoring.csv, where it is kept, and what it may be.
  package struct Field {
    package let name: String
    package let path: WritableKeyPath<ScoringNumbers, Double>
    package let range: ClosedRange<Double>
  }

  /// Every number, in the order of the properties.
  package static var fields: [Field] {
    let factor = -100.0...100
    let count = 0.0...1_000_000
    let normaliser = 0.001...1_000_000
    let threshold = -1.0...1
    return [
      Field(name: "predicate_weight", path: \.predicateWeight, range: factor),
      Field(name: "modifier_weight", path: \.modifierWeight, range: factor),
      Field(name: "complement_weight", path: \.complementWeight, range: factor),
      Field(name: "possession_weight", path: \.possessionWeight, range: factor),
      Field(name: "subject_weight", path: \.subjectWeight, range: factor),
      Field(name: "neighbour_weight", path: \.neighbourWeight, range: factor),
      Field(name: "neighbour_reach", path: \.neighbourReach, range: count),
      Field(name: "clause_weight", path: \.clauseWeight, range: factor),
      Field(name: "sentence_weight", path: \.sentenceWeight, range: factor),
      Field(name: "speech_weight", path: \.speechWeight, range: factor),
      Field(name: "question_factor", path: \.questionFactor, range: factor),
      Field(name: "tone_normaliser", path: \.toneNormaliser, range: normaliser),
      Field(name: "stance_normaliser", path: \.stanceNormaliser, range: normaliser),
      Field(name: "positive_threshold", path: \.positiveThreshold, range: threshold),
      Field(name: "negative_threshold", path: \.negativeThreshold, range: threshold),
      Field(name: "positive_stance", path: \.positiveStance, range: threshold),
      Field(name: "negative_stance", path: \.negativeStance, range: threshold),
      Field(name: "loaded_weight", path: \.loadedWeight, range: factor),
      Field(name: "hedge_weight", path: \.hedgeWeight, range: factor),
      Field(name: "factive_weight", path: \.factiveWeight, range: factor),
      Field(name: "assertive_weight", path: \.assertiveWeight, range: factor),
      Field(name: "implicative_weight", path: \.implicativeWeight, range: factor),
      Field(name: "intensifier_weight", path: \.intensifierWeight, range: factor),
      Field(name: "biased_threshold", path: \.biasedThreshold, range: factor),
      Field(name: "label_weight", path: \.labelWeight, range: factor),
      Field(name: "scare_words", path: \.scareWords, range: count),
      Field(name: "copy_share", path: \.copyShare, range: 0.1...1),
      Field(name: "copy_days", path: \.copyDays, range: count),
      Field(name: "story_likeness", path: \.storyLikeness, range: 0.01...1),
      Field(name: "story_days", path: \.storyDays, range: count),
      Field(name: "min_articles", path: \.minArticles, range: count),
      Field(name: "min_mentions", path: \.minMentions, range: count),
      Field(name: "min_hits", path: \.minHits, range: count),
      Field(name: "min_quotes", path: \.minQuotes, range: count),
    ]
  }

  /// What a hit of a family counts for whether a sentence is biased.
  package static func weight(
    of family: LanguageContent.Family
  ) -> KeyPath<ScoringNumbers, Double> {
    switch family {
    case .loaded: \.loadedWeight
    case .hedge: \.hedgeWeight
    case .factive: \.factiveWeight
    case .assertive: \.assertiveWeight
    case .implicative: \.implicativeWeight
    case .intensifier: \.intensifierWeight
    }
  }
}
