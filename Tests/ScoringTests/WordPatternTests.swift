// One word of a pattern: case, wildcards, hyphens, inflection, spelling, alternatives.

import Lexicons
import Testing

@testable import Scoring

private func matches(
  _ pattern: String, _ text: String, exact: Bool = false, inflections: [String] = []
) throws -> Bool {
  try TinyLexicons.matches(pattern, text, exact: exact, inflections: inflections)
}

struct CaseTests {
  @Test func `A word matches in any case`() throws {
    for text in ["A regime fell.", "The REGIME fell.", "Regime forces fell."] {
      #expect(try matches("regime", text))
    }
  }

  @Test func `Exact matches as written`() throws {
    #expect(try matches("US", "The US left.", exact: true))
    #expect(try !matches("US", "It left us.", exact: true))
    #expect(try !matches("Will", "They will leave.", exact: true))
  }

  @Test func `An exact word keeps its capitals in its inflected forms`() throws {
    #expect(try matches("NGO~", "An NGO left.", exact: true))
    #expect(try matches("NGO~", "The NGOs left.", exact: true))
    #expect(try matches("Tory~", "The Tories left.", exact: true))
    #expect(try !matches("Tory~", "The tories left.", exact: true))
  }

  @Test func `Letters beyond ASCII match in any case`() throws {
    #expect(try matches("élysée", "The ÉLYSÉE denied it."))
    #expect(try matches("МОСКВА", "Это Москва."))
    #expect(try matches("σίσυφος", "Ο ΣΊΣΥΦΟΣ."))
  }
}

struct WildcardTests {
  @Test(arguments: [
    ("terror*", "terrorism", true), ("terror*", "terror", true),
    ("terror*", "counterterror", false), ("*ism", "terrorism", true), ("*ism", "isms", false),
    ("wom?n", "women", true), ("wom?n", "womn", false), ("wom?n", "womxen", false),
    ("*crat*", "democrats", true), ("a*b*c", "aXbYc", true), ("a*b*c", "acb", false),
    ("?", "a", true), ("x?", "x1", true), ("é*", "Élysée", true), ("*n't", "don’t", true),
    ("*n't", "don't", true), ("1*", "1948", true), ("*é", "Élysé", true), ("?é", "éé", true),
  ])
  func `Wildcards stay inside one word`(_ pattern: String, _ word: String, _ fits: Bool) throws {
    // A pattern needs a literal word beside wildcards that stand for anything.
    #expect(try matches("see \(pattern)", "We see \(word) today.") == fits)
  }

  @Test func `An exact wildcard matches as written`() throws {
    #expect(try matches("Terror*", "The Terrorists left.", exact: true))
    #expect(try !matches("Terror*", "The terrorists left.", exact: true))
    // Also where another pattern knows the word in any case.
    let known = TinyLexicons(sentiment: ["Terror*,1,,,exact", "see terrorists,1"])
    #expect(try known.score("The terrorists left.").evidence(.tone).isEmpty)
    #expect(try known.score("The TERRORISTS left.").evidence(.tone).isEmpty)
    #expect(try known.score("The Terrorists left.").evidence(.tone).count == 1)
  }
}

struct WordMarkTests {
  @Test func `A gap goes over the apostrophe of a plural`() throws {
    #expect(try matches("push ... on", "They push workers on."))
    #expect(try matches("push ... on", "They push workers' men on."))
  }

  @Test func `An exact word may have an apostrophe of any shape`() throws {
    #expect(try matches("Sana'a", "He left Sana'a.", exact: true))
    #expect(try matches("Sana'a", "He left Sana’a.", exact: true))
  }

  @Test func `An exact wildcard holds for letters beyond ASCII as well`() throws {
    #expect(try matches("El*", "He left Elysee.", exact: true))
    #expect(try matches("El*", "He left Elysée.", exact: true))
    #expect(try !matches("el*", "He left Elysée.", exact: true))
  }
}

struct HyphenTests {
  @Test(arguments: ["A cease-fire held.", "A cease fire held.", "A ceasefire held."])
  func `A hyphen matches hyphen, blank or nothing`(_ text: String) throws {
    #expect(try matches("cease-fire", text))
    #expect(try matches("cease-fire~", text))
  }

  @Test func `A blank matches a hyphen but never nothing`() throws {
    #expect(try matches("cease fire", "A cease-fire held."))
    #expect(try matches("cease fire", "A cease\u{2010}fire held."))
    #expect(try !matches("cease fire", "A ceasefire held."))
  }

  @Test func `Neither matches a comma, a quote or a stop`() throws {
    for text in ["They cease, fire.", "They “cease” fire.", "They cease. Fire!", "Cease – fire."] {
      #expect(try !matches("cease-fire", text))
      #expect(try !matches("cease fire", text))
    }
  }

  @Test(arguments: [
    "A no-fly-zone.", "A no fly zone.", "A no-fly zone.", "A noflyzone.", "A nofly zone.",
    "A no flyzone.",
  ])
  func `Each hyphen of a word matches on its own`(_ text: String) throws {
    #expect(try matches("no-fly-zone", text))
  }

  @Test func `Inflection bears on the last part`() throws {
    #expect(try matches("air-strike~", "Two air-strikes hit."))
    #expect(try matches("air-strike~", "Two airstrikes hit."))
    #expect(try matches("air-strike~", "Two air strikes hit."))
    #expect(try !matches("air-strike~", "Two airs strike."))
  }
}

struct InflectionTests {
  @Test(arguments: ["drive", "drives", "driving", "drove", "driven"])
  func `A tilde finds every inflection`(_ form: String) throws {
    let irregular = ["drive,verb,drives,drove,driven,driving"]
    #expect(try matches("drive~", "They \(form) on.", inflections: irregular))
  }

  @Test(arguments: [
    ("organise~", "organized"), ("organize~", "organises"), ("labour~", "labor"),
    ("honor~", "honoured"), ("analyse~", "analyzing"), ("stop~", "stopped"),
    ("travel~", "traveling"), ("army~", "armies"),
  ])
  func `A tilde finds British and American spellings`(_ pattern: String, _ form: String) throws {
    #expect(try matches(pattern, "They \(form) on."))
  }

  @Test func `A possessive is seen through`() throws {
    for text in ["The army's men.", "The army’s men.", "THE ARMY'S MEN."] {
      #expect(try matches("army men", text))
    }
    #expect(try matches("worker~ union", "The workers' union met."))
    #expect(try matches("worker~ union", "The workers’ union met."))
  }
}

struct AlternativeTests {
  @Test func `A bar between words binds closer than a blank`() throws {
    #expect(try matches("old rebel|insurgent camp", "An old rebel camp."))
    #expect(try matches("old rebel|insurgent camp", "An old insurgent camp."))
    #expect(try !matches("old rebel|insurgent camp", "An old rebel."))
    #expect(try !matches("old rebel|insurgent camp", "An insurgent."))
  }

  @Test func `Brackets hold longer alternatives`() throws {
    let irregular = ["take,verb,takes,took,taken,taking"]
    let pattern = "(seize~|take~ control of) the city"
    #expect(try matches(pattern, "They seized the city."))
    #expect(try matches(pattern, "They took control of the city.", inflections: irregular))
    #expect(try !matches(pattern, "They took the city.", inflections: irregular))
  }

  @Test func `Square brackets may be left out`() throws {
    for text in ["Near the city.", "Near a city.", "Near city."] {
      #expect(try matches("near [the|a] city", text))
    }
    #expect(try !matches("near [the|a] city", "Near this city."))
  }

  @Test func `A gap before something left out goes on to what follows`() throws {
    #expect(try matches("storm~ ... [the] city", "They stormed it and the city."))
    #expect(try matches("storm~ ... [the] city", "They stormed our old city."))
    #expect(try matches("storm~ ([the] ... city)", "They stormed our old city."))
  }

  /// Going back to every star took seconds for six of them, and hours for thirty.
  @Test func `Many wildcards in one word take no time`() throws {
    let long = String(repeating: "a", count: 400)
    #expect(try !matches(String(repeating: "*a", count: 30) + "*c", "They saw \(long) there."))
    #expect(try matches(String(repeating: "*a", count: 30) + "*c", "They saw \(long)c there."))
    #expect(try matches("a*b?c*", "They saw aXbYcZ there."))
    #expect(try !matches("a*b?c", "They saw aXbYcZ there."))
  }

  @Test func `An abbreviation with stops may be the first part of a word`() throws {
    #expect(try matches("U.S.-led", "The U.S.-led coalition left."))
    #expect(try matches("US|U.S. led coalition", "The U.S.-led coalition left."))
    #expect(try matches("U.S.-led", "The US-led coalition left.") == false)
  }

  @Test func `A word with hyphens that is irregular as a whole has its own forms`() throws {
    let irregular = ["passer-by,noun,,,,,passers-by"]
    #expect(try matches("passer-by~", "Two passers-by saw it.", inflections: irregular))
    #expect(try matches("passer-by~", "Two passersby saw it.", inflections: irregular))
    #expect(try !matches("passer-by~", "Two passer-bys saw it.", inflections: irregular))
  }

  @Test func `A plural possessive stands beside its noun, in a quotation too`() throws {
    #expect(try matches("rebel~ big army", "They saw the rebels’ big army."))
    #expect(try matches("rebel~ big army", "He said: “I saw the rebels’ big army.”"))
  }
}

struct WordTraitsTests {
  @Test(arguments: [
    (WordTraits.base, InflectedForm.base), (.third, .third), (.past, .past),
    (.participle, .participle), (.ing, .ing),
  ])
  func `An inflected form is a trait of its word`(_ trait: WordTraits, _ form: InflectedForm) {
    #expect(WordTraits(form) == trait)
  }
}
