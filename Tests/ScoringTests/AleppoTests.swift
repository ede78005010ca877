// The sentences that slant was built for: who did what to whom at Aleppo, and in whose voice.

import Testing

@testable import Scoring

private let aleppo = TinyLexicons(
  names: [
    "army,army,army", "Syrian government forces,army,government-forces",
    "Syrian government,government,government", "regime,government,regime,-1.5",
    "rebel~,rebels,rebels", "terrorist~,rebels,terrorists,-4", "Kerry,kerry,name",
    "Russia,russia,name",
  ],
  frames: [
    "drive~ {target} from,territory,driven-from,,-1", "liberate~,territory,liberated,2",
    "recapture~,territory,recaptured,0.5",
    "recapture of,territory,recaptured,0.5",
  ],
  attribution: ["say~,neutral", "according to,neutral", "claim~,doubt"],
  inflections: [
    "drive,verb,drives,drove,driven,driving", "say,verb,says,said,said,saying",
  ])

struct DrivenFromTests {
  @Test(arguments: [
    "The army drove rebels from most of their territory.",
    "The army has driven the rebels from the city.",
    "The army has in the last two weeks driven rebels from most of their territory.",
    "The army is driving hundreds of rebels from the city.",
    "The army, which backs Assad, drove the last armed rebels from the city.",
  ])
  func `In the active the subject is the agent and the object the target`(_ text: String) throws {
    let found = try aleppo.score(text)
    #expect(found.frames == ["driven-from narration"])
    #expect(found.roles == ["army agent", "rebels target"])
    #expect(found.bearings(on: "rebels").map { $0.suffix(13) } == ["target -10000"])
    #expect(found.bearings(on: "army").isEmpty)
  }

  @Test(arguments: [
    "The rebels were driven from the city by the army.",
    "Hundreds of rebels have been driven from the city by the army.",
    "The rebels were finally driven from eastern Aleppo by the army on Saturday.",
  ])
  func `In the passive the subject is the target and by names the agent`(_ text: String) throws {
    let found = try aleppo.score(text)
    #expect(found.frames == ["driven-from narration"])
    #expect(found.roles == ["rebels target", "army agent"])
  }

  @Test(arguments: [
    "He met rebels who were driven from the city.",
    "The rebels, who were driven from the city, left for Idlib.",
    "The rebels that had been driven from the city left for Idlib.",
  ])
  func `In a relative clause the antecedent is the target`(_ text: String) throws {
    let found = try aleppo.score(text)
    #expect(found.frames == ["driven-from narration"])
    #expect(found.roles == ["rebels target"])
  }

  @Test func `Rebels of Reuters are the target and the forces the agent`() throws {
    let found = try aleppo.score(
      "Syrian government forces have in the last two weeks driven rebels from most of their"
        + " territory in what was once Syria’s most populous city.")
    #expect(found.roles == ["army agent", "rebels target"])
    #expect(found.voices == ["government-forces narration", "rebels narration"])
    #expect(found.matches(.frame) == ["driven rebels from"])
  }

  @Test func `Nobody is driven where the slot stays empty`() throws {
    let found = try aleppo.score("The army drove tanks from the city and met rebels there.")
    #expect(found.frames.isEmpty)
    #expect(found.roles == ["army other", "rebels other"])
  }
}

struct VoiceOfAleppoTests {
  @Test func `A trailing according to makes liberated indirect`() throws {
    let found = try aleppo.score(
      "The army liberated 15 more neighbourhoods, according to the defence ministry.")
    #expect(found.frames == ["liberated indirect"])
    #expect(found.voices == ["army indirect"])
    #expect(found.roles == ["army agent"])
    #expect(found.bearings(on: "army") == ["liberated agent 20000"])
  }

  @Test func `A leading according to makes the rest indirect`() throws {
    let found = try aleppo.score("According to Kerry, the army liberated 15 neighbourhoods.")
    #expect(found.frames == ["liberated indirect"])
    #expect(found.evidence(.frame).map(\.speaker) == [.actor(found.actor("kerry"))])
  }

  @Test func `What somebody said that is indirect`() throws {
    let found = try aleppo.score("Kerry said that the army had liberated the old city.")
    #expect(found.frames == ["liberated indirect"])
    #expect(found.voices == ["name narration", "army indirect"])
    #expect(found.evidence(.frame).map(\.speaker) == [.actor(found.actor("kerry"))])
  }

  @Test func `Recaptured by government forces is narration with its agent`() throws {
    let found = try aleppo.score("The city was recaptured by Syrian government forces on Monday.")
    #expect(found.frames == ["recaptured narration"])
    #expect(found.roles == ["army agent"])
    #expect(found.bearings(on: "army") == ["recaptured agent 5000"])
  }

  @Test func `Recaptured by behind a noun has the same agent`() throws {
    let found = try aleppo.score(
      "Residents fled a district recaptured by Syrian government forces.")
    #expect(found.frames == ["recaptured narration"])
    #expect(found.roles == ["army agent"])
  }

  @Test func `A regime that a speaker names is in the quotation`() throws {
    let found = try aleppo.score(
      "“It depends on the insistence of Russia on the Assad regime,” Kerry said.")
    #expect(found.voices == ["name quotation", "regime quotation", "name narration"])
    #expect(found.evidence(.name).first?.speaker == .actor(found.actor("kerry")))
  }

  @Test func `A regime of the outlet is narration`() throws {
    let found = try aleppo.score("The regime rejected the offer on Monday.")
    #expect(found.voices == ["regime narration"])
  }

  @Test func `Words of the title are in the voice of the headline`() throws {
    let found = try aleppo.score(
      "Talks went on for the whole of the day.", title: "Army liberated 15 more neighbourhoods")
    #expect(found.frames == ["liberated headline"])
    #expect(found.roles == ["army agent"])
  }

  @Test func `A word held at arm's length is in scare quotes`() throws {
    let found = try aleppo.score("The army “liberated” the old city on Monday.")
    #expect(found.frames == ["liberated scare"])
  }
}

struct NominalTests {
  @Test func `The owner of a recapture is its agent`() throws {
    let found = try aleppo.score("The army's recapture of Aleppo ended on Monday.")
    #expect(found.frames == ["recaptured narration"])
    #expect(found.roles == ["army agent"])
  }

  @Test func `A curly apostrophe is seen through as well`() throws {
    let found = try aleppo.score("The army’s swift recapture of Aleppo ended on Monday.")
    #expect(found.roles == ["army agent"])
  }

  @Test func `A recapture by somebody has its agent behind it`() throws {
    let found = try aleppo.score("The recapture of Aleppo by the army ended on Monday.")
    #expect(found.roles == ["army agent"])
  }
}
