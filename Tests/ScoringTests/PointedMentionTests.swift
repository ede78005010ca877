// Mentions that somebody points at: named or not, they are scored as a run scores its own.

import Lexicons
import Testing

@testable import Scoring

private let lexicons = TinyLexicons(
  names: ["army,army,army", "rebel~,rebels,rebels", "terrorist~,rebels,terrorists,-4"],
  sentiment: ["brutal,-3", "murder~,-3,-3.5,-0.5", "brave,2"],
  attribution: ["say~,neutral"], shifters: ["not,negate,-0.7,4"],
  inflections: ["say,verb,says,said,said,saying"])

struct PointedMentionTests {
  /// The reading of the mention between ⟨ and ⟩.
  private func read(_ marked: String) throws -> MentionReading? {
    let start = try #require(marked.utf8.firstIndex(of: 0xE2))
    let first = marked.utf8.distance(from: marked.utf8.startIndex, to: start)
    let words = try #require(marked.split(separator: "⟨").last?.split(separator: "⟩").first)
    let text = marked.replacing("⟨", with: "").replacing("⟩", with: "")
    var reader = TextReader(rulebook: try lexicons.rulebook())
    return reader.reading(ofMentionAt: first..<first + words.utf8.count, in: Array(text.utf8))
  }

  private func bearings(_ marked: String) throws -> [String] {
    let rulebook = try lexicons.rulebook()
    return try #require(try read(marked)).bearings.filter { $0.row >= 0 }
      .map { "\(rulebook.rows[$0.row].pattern) \($0.role) \($0.score)" }
  }

  @Test func `Somebody whom no name knows has roles and neighbours`() throws {
    #expect(try bearings("⟨Smith⟩ murdered the rebels.") == ["murder~ agent -35000"])
    #expect(try bearings("The rebels murdered ⟨him⟩.") == ["murder~ target -5000"])
    #expect(try bearings("They met the brave ⟨Mr Smith⟩.") == ["brave other 20000"])
    #expect(try read("They met ⟨Mr Smith⟩.")?.stance == 0)
  }

  @Test func `A name that holds the mention says who it is`() throws {
    let reading = try #require(try read("They met ⟨the terrorists⟩."))
    let rulebook = try lexicons.rulebook()
    #expect(rulebook.actors[reading.actor].actor == "rebels")
    #expect(reading.stance == -7184)
  }

  @Test func `A name inside the mention of somebody else is no mention`() throws {
    let reading = try #require(try read("The brutal ⟨rebel leader⟩ murdered rebels."))
    #expect(try reading.actor == lexicons.rulebook().actors.count)
    #expect(reading.bearings.filter { $0.kind == .stance }.map(\.score) == [-30_000, -35_000])
  }

  @Test(arguments: [
    "The army did not murder brave ⟨rebels⟩.", "The brutal ⟨army⟩ murdered terrorists and rebels.",
    "The army said that brutal ⟨rebels⟩ had murdered men.",
  ])
  func `A name is scored as in a run`(_ marked: String) throws {
    let plain = marked.replacing("⟨", with: "").replacing("⟩", with: "")
    let reading = try #require(try read(marked))
    let run = try lexicons.score(plain).article.mentions.last { $0.actor == reading.actor }
    #expect(reading.stance == run?.stanceOfAll)
    #expect(reading.stance != 0)
  }

  @Test func `Only its own sentence bears on a mention`() throws {
    let reading = try #require(try read("Brave rebels left.\nThe ⟨rebels⟩ came. Brutal rebels."))
    #expect(reading.sentence == 2)
    #expect(reading.stance == 0)
  }

  @Test func `Where no word stands there is no mention`() throws {
    #expect(try read("They left⟨.⟩") == nil)
  }

  @Test func `Bearings add up to the stance`() throws {
    let reading = try #require(try read("The brutal ⟨leader⟩ did not murder brave rebels."))
    let sum = reading.bearings.reduce(0) { $0 + $1.score }
    #expect(sum == -30_000 + 24_500 - 7_000)
    #expect(reading.stance == Points.normalised(sum, 15))
  }
}
