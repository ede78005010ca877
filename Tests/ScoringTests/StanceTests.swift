// Stance: what bears on an actor, and that the evidence adds up to it.

import News
import Testing

@testable import Scoring

private let lexicons = TinyLexicons(
  names: ["army,army,army", "rebel~,rebels,rebels", "terrorist~,rebels,terrorists,-4"],
  sentiment: ["brutal,-3", "murder~,-3,-3.5,-0.5", "brave,2", "ceremony,1"],
  frames: ["liberate~,territory,liberated,2,", "drive~ {target} from,territory,driven,,-1"],
  attribution: ["say~,neutral"], shifters: ["not,negate,-0.7,4"],
  inflections: ["drive,verb,drives,drove,driven,driving", "say,verb,says,said,said,saying"])

struct StanceTests {
  @Test func `A wording before its mention bears on it whole`() throws {
    let found = try lexicons.score("They met brutal rebels.")
    #expect(found.bearings(on: "rebels") == ["brutal other -30000"])
    #expect(found.stances(of: "rebels") == [Points.normalised(-30_000, 15)])
  }

  @Test func `A neighbour in the clause bears in part`() throws {
    let found = try lexicons.score("The rebels held a ceremony.")
    #expect(found.bearings(on: "rebels") == ["ceremony other 5000"])
  }

  @Test func `Beyond its reach or its clause it bears less`() throws {
    #expect(
      try lexicons.score("The rebels started a b c d e f ceremony.").bearings(on: "rebels")
        == ["ceremony other 5000"])
    #expect(
      try lexicons.score("Rebels in a b c d e f ceremony.").bearings(on: "rebels")
        == ["ceremony other 3000"])
    #expect(
      try lexicons.score("The rebels left a b c d e f; a ceremony began.").bearings(on: "rebels")
        == ["ceremony other 3000"])
  }

  @Test func `What others do to each other bears nothing on bystanders in another clause`() throws {
    let found = try lexicons.score("The rebels left when the army murdered a witness.")
    #expect(found.bearings(on: "rebels").isEmpty)
    #expect(found.bearings(on: "army") == ["murdered agent -35000"])
  }

  @Test func `What a label implies is part of the stance`() throws {
    #expect(try lexicons.score("They met terrorists.").stances(of: "rebels") == [-7184])
    #expect(try lexicons.score("They met rebels.").stances(of: "rebels") == [0])
  }

  @Test func `Agent and target bear what their columns say`() throws {
    let found = try lexicons.score("The army murdered rebels.")
    #expect(found.bearings(on: "army") == ["murdered agent -35000"])
    #expect(found.bearings(on: "rebels") == ["murdered target -5000"])
  }

  @Test func `A shifter shifts what bears on an actor`() throws {
    let found = try lexicons.score("The army did not murder rebels.")
    #expect(found.bearings(on: "army") == ["murder agent 24500"])
  }
}

struct StanceEvidenceTests {
  @Test(arguments: [
    "The army murdered brave rebels.", "The brutal army did not drive rebels from the town.",
    "The army liberated the town and met brave terrorists and rebels.",
    "The army said that brutal rebels had murdered men.",
    "“The brave army liberated the town from brutal terrorists,” the army said.",
    "The army met rebels. The brutal army murdered rebels. Brave rebels murdered terrorists.",
  ])
  func `The scores of the evidence add up to every stance`(_ text: String) throws {
    let found = try lexicons.score(text)
    #expect(!found.article.mentions.isEmpty)
    let names = found.evidence(.name)
    #expect(names.count == found.article.mentions.count)
    for (mention, name) in zip(found.article.mentions, names) {
      let bearing = found.article.evidence.filter {
        ($0.kind == .name || $0.kind == .stance) && $0.actor == mention.actor
          && $0.sentence == name.sentence
      }
      let sum = bearing.reduce(0) { $0 + $1.score }
      #expect(Points.normalised(sum, 15) == mention.stanceOfAll)
    }
  }

  @Test func `The scores of tone evidence add up to the tone of each sentence`() throws {
    let found = try lexicons.score("The brutal army murdered men. A brave ceremony. Not brave.")
    let sums = [1, 2, 3].map { number in
      found.evidence(.tone).filter { $0.sentence == number }.reduce(0) { $0 + $1.score }
    }
    #expect(sums == [-60_000, 30_000, -14_000])
    #expect(found.tone == sums.reduce(0) { $0 + Points.normalised($1, 15) })
  }
}
