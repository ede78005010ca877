// A row of inflections.csv.

/// The forms of a word that regular English would get wrong.
package struct IrregularForms: Hashable, Sendable {
  package enum WordClass: String, CaseIterable, Sendable { case verb, noun }

  /// The word in lower case.
  package let lemma: String
  package let wordClass: WordClass
  /// Forms in lower case, one or several (`burned`, `burnt`); nil where the regular form holds.
  package let third: [String]?
  package let past: [String]?
  /// Nil where it is like the past.
  package let participle: [String]?
  package let ing: [String]?
  package let plural: [String]?

  /// An empty list of forms means that the regular form holds.
  package init(
    lemma: String, wordClass: WordClass, third: [String] = [], past: [String] = [],
    participle: [String] = [], ing: [String] = [], plural: [String] = []
  ) {
    func folded(_ forms: [String]) -> [String]? {
      forms.isEmpty ? nil : forms.map(\.simplyFolded)
    }
    self.lemma = lemma.simplyFolded
    self.wordClass = wordClass
    self.third = folded(third)
    self.past = folded(past)
    self.participle = folded(participle)
    self.ing = folded(ing)
    self.plural = folded(plural)
  }
}
