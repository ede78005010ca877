// Which hits stand when several rows match the same words.

import Testing

@testable import Scoring

struct CompetitionTests {
  private func winners(_ rows: [String], _ text: String) throws -> [String] {
    let found = try TinyLexicons(sentiment: rows).score(text)
    return found.evidence(.tone).map { item in
      let words = String(decoding: found.text[item.match], as: UTF8.self)
      return "\(words) \(item.weight / 10_000)"
    }
  }

  @Test func `The leftmost wins`() throws {
    let won = try winners(
      ["big old city,1", "old city hall here,2"], "See the big old city hall here.")
    #expect(won == ["big old city 1"])
  }

  @Test func `Of hits that start together the one with most literal words wins`() throws {
    let won = try winners(
      ["old ... hall,1", "old city hall,2"], "See the old city hall here.")
    #expect(won == ["old city hall 2"])
    let longGap = try winners(
      ["old ...6 here,1", "old city hall,2"], "See the old city hall was here.")
    #expect(longGap == ["old city hall 2"])
  }

  @Test func `Of equally many words the shortest span wins`() throws {
    let won = try winners(["old ... here,1", "old city,2"], "See the old city hall here.")
    #expect(won == ["old city 2"])
  }

  @Test func `Of equal spans the earlier line wins`() throws {
    #expect(try winners(["old cit*,1", "old city,2"], "See the old city.") == ["old city 1"])
    #expect(try winners(["old city,2", "old cit*,1"], "See the old city.") == ["old city 2"])
  }

  @Test func `What does not overlap stands side by side`() throws {
    let won = try winners(["old,1", "city,2", "old city,3"], "An old town, an old city, a city.")
    #expect(won == ["old 1", "old city 3", "city 2"])
  }

  @Test func `Lexicons do not compete with each other`() throws {
    let found = try TinyLexicons(
      names: ["old city,city,name"], sentiment: ["old,1"], frames: ["city,c,f"],
      language: ["old,loaded,1"]
    ).score("See the old city.")
    #expect(found.matches(.name) == ["old city"])
    #expect(found.matches(.tone) == ["old"])
    #expect(found.matches(.frame) == ["city"])
    #expect(found.matches(.language) == ["old"])
  }

  @Test func `Frames compete inside their concept`() throws {
    let found = try TinyLexicons(
      frames: ["old city,place,a", "city,place,b", "city,size,c"]
    ).score("See the old city.")
    #expect(found.frames == ["a narration", "c narration"])
  }

  @Test func `Language competes inside its family`() throws {
    let found = try TinyLexicons(
      language: ["old city,loaded,1", "city,loaded,1", "city,hedge,1"]
    ).score("See the old city.")
    #expect(found.matches(.language).sorted() == ["city", "old city"])
  }

  @Test func `A word may be hit inside a mention`() throws {
    let found = try TinyLexicons(names: ["evil empire,empire,name"], sentiment: ["evil,-3"])
      .score("They fought the evil empire.")
    #expect(found.roles == ["empire other"])
    #expect(found.matches(.tone) == ["evil"])
  }
}
