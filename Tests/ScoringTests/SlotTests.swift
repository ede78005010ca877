// Slots: where the noun phrase with the actor stands, and which mention fills it.

import Testing

@testable import Scoring

private let names = [
  "army,army,army", "rebel~,rebels,rebels", "Kerry,kerry,name", "Russia,russia,name",
]

private func scored(_ pattern: String, _ text: String) throws -> Found {
  try TinyLexicons(
    names: names, frames: ["\(pattern),concept,frame,1,-1"],
    inflections: [
      "beat,verb,beats,beat,beaten,beating", "drive,verb,drives,drove,driven,driving",
    ]
  ).score(text)
}

struct SlotTests {
  @Test func `A slot before the verb is its subject`() throws {
    let found = try scored("{agent} attack~", "The army attacked the town of Hollin.")
    #expect(found.roles == ["army agent"])
    #expect(found.matches(.frame) == ["attacked"])
  }

  @Test func `A slot before the verb is by whom it was done in the passive`() throws {
    let found = try scored("{agent} attack~", "The town was attacked by the army.")
    #expect(found.roles == ["army agent"])
  }

  @Test func `A slot behind the verb is its object`() throws {
    let found = try scored("attack~ {target}", "Planes attacked the last remaining rebels there.")
    #expect(found.roles == ["rebels target"])
  }

  @Test func `A slot behind the verb is its subject in the passive`() throws {
    let found = try scored("attack~ {target}", "The rebels were attacked on Monday.")
    #expect(found.roles == ["rebels target"])
  }

  @Test func `A slot behind a preposition is what follows it`() throws {
    let found = try scored("turn~ against {target}", "Villagers turned against the rebels.")
    #expect(found.roles == ["rebels target"])
  }

  @Test func `A slot inside is between its words`() throws {
    let found = try scored("drive~ {target} from", "They drove dozens of rebels from the town.")
    #expect(found.roles == ["rebels target"])
    #expect(found.matches(.frame) == ["drove dozens of rebels from"])
  }

  @Test func `A target before the verb is the subject of what happens to it`() throws {
    let found = try scored("{target} collapse~", "The army collapsed within days.")
    #expect(found.roles == ["army target"])
    #expect(found.bearings(on: "army") == ["collapsed target -10000"])
  }

  @Test func `Two slots need two mentions`() throws {
    let pattern = "{agent} attack~ {target}"
    #expect(
      try scored(pattern, "The army attacked the rebels.").roles
        == ["army agent", "rebels target"])
    #expect(
      try scored(pattern, "The rebels were attacked by the army.").roles
        == ["rebels target", "army agent"])
    #expect(try scored(pattern, "The army attacked the town.").frames.isEmpty)
  }

  @Test func `A slot with an id takes that actor alone`() throws {
    let pattern = "attack~ {target:rebels}"
    #expect(try scored(pattern, "Planes attacked rebels.").frames.count == 1)
    #expect(try scored(pattern, "Planes attacked Russia.").frames.isEmpty)
  }

  @Test func `An actor slot gives no role but needs its mention`() throws {
    let found = try scored("talks with {actor}", "He left for talks with Russia on Monday.")
    #expect(found.frames == ["frame narration"])
    #expect(found.roles == ["russia other"])
    #expect(try scored("talks with {actor}", "He left for talks with farmers.").frames.isEmpty)
  }

  @Test func `A slot at a distance stands behind a gap`() throws {
    let pattern = "pressure ... {target}"
    #expect(try scored(pattern, "They put pressure on the rebels.").roles == ["rebels target"])
    let far = "There was pressure from one or two or more of the big powers and rebels."
    #expect(try scored(pattern, far).frames.isEmpty)
  }
}

struct GrammarOfRolesTests {
  @Test func `Numbers without slots find agent and target`() throws {
    let found = try scored("beat~", "The army beat the rebels.")
    #expect(found.roles == ["army agent", "rebels target"])
    #expect(found.bearings(on: "army") == ["beat agent 10000"])
    #expect(found.bearings(on: "rebels") == ["beat target -10000"])
  }

  @Test func `A mention behind a preposition is no subject`() throws {
    let found = try scored("attack~", "Farmers from Russia attacked the rebels.")
    #expect(found.roles == ["russia other", "rebels target"])
  }

  @Test func `By names no agent where the verb is not passive`() throws {
    let found = try scored("arrive~", "The rebels arrived by boat.")
    #expect(found.roles == ["rebels agent"])
  }

  @Test func `By and a participle name the agent behind a noun`() throws {
    let found = try scored("attack~", "He saw a convoy attacked by rebels.")
    #expect(found.roles == ["rebels agent"])
  }

  @Test func `The subject of an infinitive chain is the one before it`() throws {
    let found = try scored("attack~", "The army wants to attack the rebels.")
    #expect(found.roles == ["army agent", "rebels target"])
  }

  @Test func `An apposition between commas is skipped`() throws {
    let found = try scored("attack~", "Kerry, the top diplomat, attacked the rebels.")
    #expect(found.roles == ["kerry agent", "rebels target"])
  }

  @Test func `An attack on somebody has them as its target`() throws {
    let found = try scored("attack~", "The army's attack on the rebels failed.")
    #expect(found.roles == ["army agent", "rebels target"])
  }

  @Test func `A who opens a clause whose subject stands before it`() throws {
    let found = try scored("attack~", "Kerry met rebels who attacked the convoy.")
    #expect(found.roles == ["kerry other", "rebels agent"])
  }
}
