// scoring.csv: the few numbers of the scoring model, with the values that hold where a row is missing.

/// The numbers of the scoring model.
///
/// Names in scoring.csv are the property names in snake_case.
package struct ScoringNumbers: Hashable, Sendable {
  /// How much a hit counts for its agent or target.
  package var predicateWeight = 1.0
  /// How much a hit inside the noun phrase of a mention counts for it.
  package var modifierWeight = 1.0
  /// How much a hit counts for the subject that a form of be joins it to.
  package var complementWeight = 1.0
  /// How much a hit counts for the owner of what it words.
  package var possessionWeight = 0.7
  /// How much a hit behind the verb of a clause counts for the subject of the clause.
  package var subjectWeight = 0.5
  /// How much a hit near a mention in its clause counts for it.
  package var neighbourWeight = 0.5
  /// Up to how many words away a mention is near.
  package var neighbourReach = 6.0
  /// How much a hit further away in the clause counts for a mention.
  package var clauseWeight = 0.3
  /// How much a hit in another clause or voice of the sentence counts for a mention.
  package var sentenceWeight = 0.3
  /// How much a hit in what an actor says counts for that actor.
  package var speechWeight = 0.1
  /// What the weight of a hit is multiplied by where a question asks it.
  package var questionFactor = 0.8
  /// n in S/sqrt(S^2+n), for tone.
  package var toneNormaliser = 15.0
  /// n in T/sqrt(T^2+n), for stance.
  package var stanceNormaliser = 15.0
  /// From which tone on a sentence is positive.
  package var positiveThreshold = 0.05
  /// Up to which tone a sentence is negative.
  package var negativeThreshold = -0.05
  /// From which stance on a mention counts as spoken well of, where it is held against hand-coded data.
  package var positiveStance = 0.05
  /// Up to which stance a mention counts as spoken ill of.
  package var negativeStance = -0.05
  /// What a hit of each family of language.csv counts for whether a sentence is biased.
  package var loadedWeight = 1.0
  package var hedgeWeight = 0.0
  package var factiveWeight = 0.0
  package var assertiveWeight = 0.0
  package var implicativeWeight = 0.0
  package var intensifierWeight = 1.0
  /// The sum of these from which on a sentence is biased, where it is held against hand-coded data.
  package var biasedThreshold = 1.0
  /// How much the valence of a mention's label counts.
  package var labelWeight = 1.0
  /// How many words between quotation marks may be scare quotes.
  package var scareWords = 3.0
  /// What share of the shorter article's wording another must have for the two to be copies.
  package var copyShare = 0.6
  /// Within how many days of each other copies are printed.
  package var copyDays = 7.0
  /// How much alike two reports of one event are, 0 to 1.
  package var storyLikeness = 0.24
  /// Within how many days of the first report others tell the same event.
  package var storyDays = 3.0
  /// Fewer articles than this: `few-articles`.
  package var minArticles = 5.0
  /// Fewer mentions than this: `few-mentions`.
  package var minMentions = 5.0
  /// Fewer hits than this: `few-hits`.
  package var minHits = 5.0
  /// Fewer quotes than this in all outlets: a speaker that is no actor has no row of sources.csv.
  package var minQuotes = 2.0

  package init() {}
}
