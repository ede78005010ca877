// What encodings do to texts: what is repaired, what is counted, and what is left alone.

import News
import Testing

@testable import Scoring

struct RepairTests {
  private func repaired(_ text: String, title: String = "") -> (text: String, damage: TextDamage) {
    let (article, damage) = Repair.audited(.text(text, title: title))
    return (String(decoding: article.text, as: UTF8.self), damage)
  }

  private func damage(_ change: (inout TextDamage) -> Void) -> TextDamage {
    var damage = TextDamage()
    change(&damage)
    return damage
  }

  @Test(arguments: [
    ("Kerryâ€™s â€œplanâ€\u{9D}", "Kerry’s “plan”", 3), ("cafÃ© in EspaÃ±a", "café in España", 2),
    ("PaweÅ\u{82} DÄ\u{99}bski", "Paweł Dębski", 2), ("JOHNSONâ\u{80}\u{99}S", "JOHNSON’S", 1),
  ])
  func `UTF-8 read as Windows-1252 is repaired`(text: String, right: String, count: Int) {
    let found = repaired(text)
    #expect(found.text == right)
    #expect(found.damage == damage { $0.mojibake = count })
  }

  @Test func `Signs of Windows-1252 that became control characters are repaired`() {
    let found = repaired("Carolina\u{92}s \u{93}plan\u{94} \u{96} it failed\u{85} \u{81}")
    #expect(found.text == "Carolina’s “plan” – it failed… \u{81}")
    #expect(found.damage == damage { $0.windows1252 = 5 })
  }

  @Test func `Entities and invisible signs are counted, in titles as well`() {
    let found = repaired("A &amp; B, so\u{AD}me &#8217;", title: "C &amp; D\u{200B}")
    #expect(found.text == "A & B, some ’")
    #expect(
      found.damage
        == damage {
          $0.entities = 3
          $0.invisible = 2
        })
  }

  @Test(arguments: [
    ("it&#146;s", "it’s"), ("&#x93;plan&#x94;", "“plan”"), ("caf&eacute;", "café"),
    ("&pound;5", "£5"), ("so&#8203;me", "some"), ("so&shy;me", "some"), ("&#169;", "©"),
  ])
  func `Entities are what browsers take them for`(text: String, right: String) {
    let found = repaired(text)
    #expect(found.text == right)
    #expect(found.damage.invisible == 0)
    #expect(found.damage.entities == text.count { $0 == "&" })
  }

  @Test(arguments: ["&#1;", "&#xD800;", "&nosuch;", "&;", "& so; on"])
  func `What is no entity stays`(text: String) {
    #expect(repaired(text).text == text)
  }

  @Test(arguments: [
    ("Jose\u{301} Mene\u{301}ndez", "José Menéndez", 2),
    ("Nguye\u{302}\u{303}n", "Nguyễn", 2), ("Pawe\u{142} D\u{119}bski", "Paweł Dębski", 0),
    ("x\u{301}, \u{301}", "x\u{301}, \u{301}", 0), ("\u{301}a", "\u{301}a", 0),
    ("A\u{30A}ngstro\u{308}m", "Ångström", 2), ("И\u{306}од", "Йод", 1),
  ])
  func `Accents behind their letters become one character with them`(
    text: String, right: String, count: Int
  ) {
    let found = repaired(text, title: text)
    #expect(found.text.unicodeScalars.elementsEqual(right.unicodeScalars))
    #expect(found.damage == damage { $0.accents = 2 * count })
  }

  @Test(arguments: ["Élan, Ångström, Ærø – “so” it’s €5 © ™ Â", "R&D; Q&A; AT&T", "", "x"])
  func `What is no damage stays and is not counted`(text: String) {
    let found = repaired(text)
    #expect(found.text == text)
    #expect(found.damage == TextDamage())
  }

  @Test(arguments: [
    ("The President s speech was long", 1), ("They don t know", 1),
    ("They can t and Won t know", 2),
    ("I dont know, it didnt work", 2), ("Isnt it Trump s plan? They havent said", 3),
  ])
  func `Lost apostrophes are counted and left alone`(text: String, count: Int) {
    // Wherever the eight bytes start that are looked at together.
    for blanks in 0..<9 {
      let found = repaired(String(repeating: "-", count: blanks) + " " + text + " now.")
      #expect(found.damage == damage { $0.lostApostrophes = count })
      #expect(found.text.hasSuffix(text + " now."))
    }
  }

  @Test(arguments: [
    "It’s its own government that went", "Plan B s", "a s b", "vitamin t shirt", "1 s 2", "s t s t",
    "They want what the plant can not grow, as was his wont, in cant", "don't doesn’t isn't ",
  ])
  func `Whole words are no lost apostrophes`(text: String) {
    #expect(repaired("- " + text + " .").damage == TextDamage())
  }
}
