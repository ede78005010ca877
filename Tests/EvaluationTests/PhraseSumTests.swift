// What a phrase weighs for its target: roles first, then the row's own weight, as in scoring.

import Lexicons
import Scoring
import Testing

@testable import Evaluation

struct PhraseSumTests {
  private static let files: [String: String] = [
    "actors.csv": "actor,name,kind,side\nrebels,Rebels,armed-group,\narmy,Army,army,\n",
    "names.csv": """
    pattern,actor,label,valence
    rebels,rebels,rebels,
    terrorists,rebels,terrorists,-3
    army,army,army,

    """,
    "sentiment.csv": """
    pattern,weight,agent,target
    smear~,-2,-1.5,-0.5
    rescue~,2,2.2,0
    honest,1.5,,
    capture~,-1,,

    """,
    "frames.csv": """
    pattern,concept,frame,agent,target
    capture~,control,captured,0.5,-1
    """,
    "shifters.csv": "pattern,effect,factor,reach\nnot,negate,-0.5,3\n",
  ]

  /// The sum of a whole sentence for the actors of these ids.
  private func sum(_ sentence: String, for targets: [String]) throws -> PhraseSum {
    let files = Self.files.sorted { $0.key < $1.key }
      .map { LexiconFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let rulebook = try Rulebook(Lexicons.read(files).lexicons)
    var reader = TextReader(rulebook: rulebook)
    let numbers = rulebook.actors.indices.filter { targets.contains(rulebook.actors[$0].actor) }
    return PhraseSum(
      reader.read([Array(sentence.utf8)]), in: 0..<sentence.utf8.count, targets: Set(numbers),
      labelWeight: 1)
  }

  @Test func `A target in a role gets what the row says of the role`() throws {
    #expect(try sum("The rebels smeared the army.", for: ["rebels"]).points == -1.5)
    #expect(try sum("The rebels smeared the army.", for: ["army"]).points == -0.5)
    #expect(try sum("The rebels were rescued by the army.", for: ["army"]).points == 2.2)
  }

  @Test func `A target without a role gets the role that nobody has`() throws {
    #expect(try sum("The rebels smeared the lawsuit.", for: []).points == -0.5)
  }

  @Test func `Without roles the row's own weight counts`() throws {
    #expect(try sum("They smeared it.", for: []).points == -2)
    #expect(try sum("An honest deal.", for: []).points == 1.5)
  }

  @Test func `A row without roles weighs the same for whoever it is said of`() throws {
    #expect(try sum("The rebels are honest.", for: ["rebels"]).points == 1.5)
    #expect(try sum("The rebels are honest.", for: []).points == 1.5)
  }

  @Test func `Shifters count`() throws {
    #expect(try sum("The deal is not honest.", for: []).points == -0.75)
  }

  @Test func `A frame says more exactly who gets what`() throws {
    #expect(try sum("The army captured it.", for: ["army"]).points == 0.5)
    #expect(try sum("They captured it.", for: []).points == -0.5)
  }

  @Test func `A name counts for its actor, and for targets that nobody follows`() throws {
    #expect(try sum("The terrorists left.", for: ["rebels"]).points == -3)
    #expect(try sum("The terrorists left.", for: []).points == -3)
    #expect(try !sum("The terrorists left.", for: ["army"]).isCovered)
  }

  @Test func `What weighs nothing covers nothing`() throws {
    #expect(try !sum("The rebels met the army.", for: ["army"]).isCovered)
  }
}
