// The inflected forms behind `~`: regular English, irregular rows, two spellings.

import Lexicons
import Testing

/// A word with the forms it must have.
struct Inflected: CustomTestStringConvertible, Sendable {
  let lemma: String
  /// Third person, past, participle, -ing, plural; several forms are parted by `|`.
  let forms: [String]

  init(_ lemma: String, _ third: String, _ past: String, _ ing: String, plural: String? = nil) {
    self.lemma = lemma
    forms = [third, past, past, ing, plural ?? third]
  }

  var testDescription: String { lemma }
}

@Suite struct InflectorTests {
  private static let order: [InflectedForm] = [.third, .past, .participle, .ing, .plural]

  @Test(arguments: [
    Inflected("walk", "walks", "walked", "walking"),
    Inflected("attack", "attacks", "attacked", "attacking"),
    Inflected("bomb", "bombs", "bombed", "bombing"),
    Inflected("kill", "kills", "killed", "killing"),
    Inflected("shoot", "shoots", "shooted", "shooting"),
    Inflected("raid", "raids", "raided", "raiding"),
    Inflected("visit", "visits", "visited", "visiting"),
    Inflected("open", "opens", "opened", "opening"),
    Inflected("fix", "fixes", "fixed", "fixing"),
    Inflected("show", "shows", "showed", "showing"),
    Inflected("play", "plays", "played", "playing"),
  ])
  func `Most words only add an ending`(word: Inflected) { expect(word) }

  @Test(arguments: [
    Inflected("liberate", "liberates", "liberated", "liberating"),
    Inflected("argue", "argues", "argued", "arguing"),
    Inflected("use", "uses", "used", "using"),
    Inflected("agree", "agrees", "agreed", "agreeing"),
    Inflected("dye", "dyes", "dyed", "dyeing"),
    Inflected("canoe", "canoes", "canoed", "canoeing"),
    Inflected("die", "dies", "died", "dying"),
    Inflected("vie", "vies", "vied", "vying"),
    Inflected("movie", "movies", "movied", "movieing"),
  ])
  func `A final e is kept only where it is heard`(word: Inflected) { expect(word) }

  @Test(arguments: [
    Inflected("carry", "carries", "carried", "carrying"),
    Inflected("deny", "denies", "denied", "denying"),
    Inflected("army", "armies", "armied", "armying"),
    Inflected("deploy", "deploys", "deployed", "deploying"),
    Inflected("convey", "conveys", "conveyed", "conveying"),
  ])
  func `A y behind a consonant becomes i`(word: Inflected) { expect(word) }

  @Test(arguments: [
    Inflected("pass", "passes", "passed", "passing"),
    Inflected("clash", "clashes", "clashed", "clashing"),
    Inflected("launch", "launches", "launched", "launching"),
    Inflected("tax", "taxes", "taxed", "taxing"),
    Inflected("buzz", "buzzes", "buzzed", "buzzing"),
    Inflected("focus", "focuses", "focused", "focusing"),
    Inflected("quiz", "quizzes", "quizzed", "quizzing"),
    Inflected("photograph", "photographs", "photographed", "photographing"),
  ])
  func `Sibilants take a syllable`(word: Inflected) { expect(word) }

  @Test(arguments: [
    Inflected("stop", "stops", "stopped", "stopping"),
    Inflected("plan", "plans", "planned", "planning"),
    Inflected("ban", "bans", "banned", "banning"),
    Inflected("grab", "grabs", "grabbed", "grabbing"),
    Inflected("rob", "robs", "robbed", "robbing"),
    Inflected("quip", "quips", "quipped", "quipping"),
    Inflected("stun", "stuns", "stunned", "stunning"),
    Inflected("plot", "plots", "plotted", "plotting"),
    Inflected("gun", "guns", "gunned", "gunning"),
    Inflected("yell", "yells", "yelled", "yelling"),
    Inflected("fail", "fails", "failed", "failing"),
    Inflected("sow", "sows", "sowed", "sowing"),
  ])
  func `One syllable with one vowel doubles its consonant`(word: Inflected) { expect(word) }

  @Test(arguments: [
    Inflected("panic", "panics", "panicked", "panicking"),
    Inflected("traffic", "traffics", "trafficked", "trafficking"),
    Inflected("echo", "echoes|echos", "echoed", "echoing"),
    Inflected("veto", "vetoes|vetos", "vetoed", "vetoing"),
    Inflected("radio", "radios", "radioed", "radioing"),
  ])
  func `A final c and o are written as they sound`(word: Inflected) { expect(word) }

  @Test(arguments: [
    Inflected("travel", "travels", "travelled|traveled", "travelling|traveling"),
    Inflected("signal", "signals", "signalled|signaled", "signalling|signaling"),
    Inflected("cancel", "cancels", "cancelled|canceled", "cancelling|canceling"),
    Inflected("fuel", "fuels", "fuelled|fueled", "fuelling|fueling"),
    Inflected("dial", "dials", "dialled|dialed", "dialling|dialing"),
    Inflected("appeal", "appeals", "appealed", "appealing"),
    Inflected("detail", "details", "detailed", "detailing"),
  ])
  func `A final l is double in Britain and single in America`(word: Inflected) { expect(word) }

  @Test(arguments: [
    ("organise", "organize organizes organized organizing organises"),
    ("criticize", "criticise criticises criticised criticising"),
    ("analyse", "analyze analyzes analyzed analyzing"),
    ("paralyze", "paralyse paralyses paralysed paralysing"),
    ("organisation", "organization organizations"),
    ("demobilized", "demobilised"),
    ("labour", "labor labors labored laboring laboured"),
    ("favor", "favour favours favoured favouring"),
    ("neighbour", "neighbor neighbors"),
    ("neighborhood", "neighbourhood neighbourhoods"),
    ("dishonourable", "dishonorable"),
    ("favourite", "favorite favorites"),
    ("behavior", "behaviour behaviours"),
    ("traveller", "traveler travelers"),
    ("councilor", "councillor councillors"),
    ("fulfil", "fulfill fulfils fulfills fulfilled fulfilling"),
    ("enroll", "enrol enrols enrolls enrolled enrolling"),
    ("enrolment", "enrollment enrollments"),
  ])
  func `Both spellings of a word are found`(lemma: String, wanted: String) {
    let texts = Inflector().forms(of: lemma).map(\.text)
    for text in wanted.split(separator: " ") { #expect(texts.contains(String(text))) }
  }

  @Test(arguments: [
    ("rise", "rize"), ("prize", "prise"), ("size", "sise"), ("four", "for"), ("hour", "hor"),
    ("tour", "tor"), ("ad", "added"), ("seller", "seler"), ("for", "four"), ("orbit", "ourbit"),
  ])
  func `Words with one spelling get no other`(lemma: String, wrong: String) {
    #expect(!Inflector().forms(of: lemma).map(\.text).contains(wrong))
  }

  private let irregular = Inflector([
    IrregularForms(lemma: "drive", wordClass: .verb, past: ["drove"], participle: ["driven"]),
    IrregularForms(lemma: "strike", wordClass: .verb, past: ["struck"]),
    IrregularForms(
      lemma: "cut", wordClass: .verb, past: ["cut"], participle: ["cut"], ing: ["cutting"]),
    IrregularForms(lemma: "burn", wordClass: .verb, past: ["burned", "burnt"]),
    IrregularForms(lemma: "be", wordClass: .verb, third: ["is"], past: ["was", "were"]),
    IrregularForms(lemma: "Man", wordClass: .noun, plural: ["Men"]),
    IrregularForms(lemma: "man", wordClass: .verb),
    IrregularForms(lemma: "sheep", wordClass: .noun, plural: ["sheep"]),
    IrregularForms(lemma: "unit", wordClass: .noun),
    IrregularForms(lemma: "neighbour", wordClass: .noun),
  ])

  @Test func `An irregular participle is no past, a single past form is both`() {
    #expect(forms(of: "drive")["drove"] == .past)
    #expect(forms(of: "drive")["driven"] == .participle)
    #expect(forms(of: "drive")["drived"] == nil)
    #expect(forms(of: "strike")["struck"] == [.past, .participle])
    #expect(forms(of: "walk")["walked"] == [.past, .participle])
    #expect(forms(of: "burn")["burnt"] == [.past, .participle])
  }

  @Test func `One text may be several forms`() {
    #expect(forms(of: "cut")["cut"] == [.base, .past, .participle])
    #expect(forms(of: "strike")["strikes"] == [.third, .plural])
    #expect(forms(of: "sheep")["sheep"] == [.base, .plural])
  }

  @Test func `Rows for nouns and verbs complete each other, in any case`() {
    #expect(forms(of: "MAN")["men"] == .plural)
    #expect(forms(of: "man")["manned"] == [.past, .participle])
    #expect(forms(of: "be")["were"] == [.past, .participle])
    #expect(forms(of: "be")["is"] == .third)
  }

  @Test func `A word that is only a noun has no verb forms under any spelling`() {
    #expect(forms(of: "unit") == ["unit": .base, "units": .plural])
    #expect(
      forms(of: "neighbor") == [
        "neighbor": .base, "neighbors": .plural, "neighbour": .base, "neighbours": .plural,
      ])
  }

  @Test func `The word itself comes first and every text once`() {
    for lemma in ["drive", "cut", "organise", "fulfil", "Ünal", "o'clock", "x"] {
      let texts = irregular.forms(of: lemma).map(\.text)
      #expect(texts.first == lemma.lowercased())
      #expect(Set(texts).count == texts.count)
    }
  }

  private func forms(of lemma: String) -> [String: InflectedForm] {
    Dictionary(uniqueKeysWithValues: irregular.forms(of: lemma).map { ($0.text, $0.form) })
  }

  private func expect(_ word: Inflected, sourceLocation: SourceLocation = #_sourceLocation) {
    let forms = Inflector().forms(of: word.lemma)
    for (form, wanted) in zip(Self.order, word.forms) {
      let found = forms.filter { $0.form.contains(form) }.map(\.text)
      #expect(
        found == wanted.split(separator: "|").map(String.init), sourceLocation: sourceLocation)
    }
    #expect(forms.first?.text == word.lemma, sourceLocation: sourceLocation)
    #expect(forms.first?.form.contains(.base) == true, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("centre", "center"), ("defense", "defence"), ("theater", "theatre"), ("practise", "practice"),
    ("programme", "program"), ("judgement", "judgment"),
  ])
  func `British and American words are found together`(lemma: String, other: String) {
    #expect(Inflector().forms(of: lemma).map(\.text).contains(other))
  }

  @Test func `A common word does not find the rare one that is spelt otherwise`() {
    #expect(!Inflector().forms(of: "check").map(\.text).contains("cheque"))
  }
}
