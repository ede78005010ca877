// Every inflected form of a word, and which form it is: regular English rules, and inflections.csv for the rest.

/// Which forms of its lemma a word may be.
///
/// A form can be several: `cut` is base, past and participle.
package struct InflectedForm: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Infinitive, imperative and plain present.
  package static let base = InflectedForm(rawValue: 1)
  /// Third person singular present.
  package static let third = InflectedForm(rawValue: 2)
  package static let past = InflectedForm(rawValue: 4)
  /// Past participle: what passives need.
  package static let participle = InflectedForm(rawValue: 8)
  package static let ing = InflectedForm(rawValue: 16)
  package static let plural = InflectedForm(rawValue: 32)
}

/// Gives the forms of a word: what `~` in a pattern stands for.
package struct Inflector: Sendable {
  /// The rows of inflections.csv by lemma in lower case.
  private let verbs: [String: IrregularForms]
  private let nouns: [String: IrregularForms]

  /// An inflector that knows irregular words, and regular English for the rest.
  package init(_ irregular: [IrregularForms] = []) {
    func byLemma(_ wordClass: IrregularForms.WordClass) -> [String: IrregularForms] {
      let rows = irregular.filter { $0.wordClass == wordClass }
      return Dictionary(rows.map { ($0.lemma, $0) }) { first, _ in first }
    }
    verbs = byLemma(.verb)
    nouns = byLemma(.noun)
  }

  /// Every form of a word as a verb and as a noun, in lower case, the word itself first.
  ///
  /// `~` does not know word classes, so `strike` gives strikes as third person and plural at once. A
  /// word that inflections.csv has as a noun and not as a verb has no verb forms: `unit` is not found
  /// in united. The other spellings of the word (organise, organize) come with all their forms. Texts
  /// are unique.
  package func forms(of lemma: String) -> [(text: String, form: InflectedForm)] {
    var list = FormList()
    let spellings = SpellingVariants.of(lemma.simplyFolded)
    let isOnlyNoun =
      spellings.contains { nouns[$0] != nil } && !spellings.contains { verbs[$0] != nil }
    for spelling in spellings {
      let regular = RegularForms(of: spelling)
      let plural = nouns[spelling]?.plural ?? regular.plural
      list.add([spelling], .base)
      if isOnlyNoun {
        list.add(plural, .plural)
        continue
      }
      let verb = verbs[spelling]
      list.add(verb?.third ?? regular.third, .third)
      list.add(plural, .plural)
      list.add(verb?.past ?? regular.past, .past)
      list.add(verb?.participle ?? verb?.past ?? regular.past, .participle)
      list.add(verb?.ing ?? regular.ing, .ing)
    }
    return list.forms
  }
}

/// Forms in the order in which they were found, each text once.
private struct FormList {
  private(set) var forms: [(text: String, form: InflectedForm)] = []

  mutating func add(_ texts: [String], _ form: InflectedForm) {
    for text in texts where !text.isEmpty {
      if let place = forms.firstIndex(where: { $0.text == text }) {
        forms[place].form.insert(form)
      } else {
        forms.append((text, form))
      }
    }
  }
}
