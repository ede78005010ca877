// Explanations: they add up to what was scored, and say why a row did not count.

import Lexicons
import News
import Testing

@testable import Scoring

private let lexicons = TinyLexicons(
  names: [
    "army,army,army", "rebel~,rebels,rebels", "the rebels,rebels,the-rebels,,,,syria",
    "terrorist~,rebels,terrorists,-4",
  ],
  sentiment: [
    "brutal,-3", "air strike,-2", "strike,-1", "murder~,-3,-3.5,-0.5", "fair,1,,,,fair game",
    "{agent} win~,2,2",
  ],
  frames: ["liberate~,territory,liberated,2,"], attribution: ["say~,neutral"],
  shifters: ["not,negate,-0.7,4", "very,amplify,1.5,2"],
  inflections: ["say,verb,says,said,said,saying", "win,verb,wins,won,won,winning"])

struct ExplanationTests {
  private func explained(_ text: String) throws -> Explanation {
    var scorer = Scorer(rulebook: try lexicons.rulebook())
    return try scorer.explain(
      Article(
        outlet: "x", date: nil, url: "", title: "", text: Array(text.utf8),
        place: Place(source: "x", line: 1)))
  }

  @Test(arguments: [
    "The army liberated the town. The rebels were not very brutal.",
    "Terrorists murdered rebels, the army said. \"The army is brutal,\" a man said.",
  ])
  func `Effects are the evidence, and sums are those of the scores`(text: String) throws {
    let told = try explained(text)
    for sentence in told.sentences {
      let items = told.article.evidence.filter { $0.sentence == sentence.number }
      let effects = sentence.hits.flatMap(\.effects)
      #expect(
        effects.map(\.score).sorted()
          == items.filter { $0.kind == .tone || $0.kind == .stance }.map(\.score).sorted())
      for stance in sentence.stances {
        let evidence = items.filter {
          $0.actor == stance.actor && ($0.kind == .stance || $0.kind == .name)
        }
        #expect(stance.sum == evidence.map(\.score).reduce(0, +))
      }
    }
    let tones = told.sentences.map(\.tone).reduce(0, +)
    #expect(tones == told.article.voices[VoiceSums.all].tone)
  }

  @Test func `Shifters that act on a hit are named with their factors`() throws {
    let told = try explained("The rebels were not very brutal.")
    let hit = try #require(told.sentences[0].hits.first { !$0.effects.isEmpty })
    #expect(hit.shifters.map { told.words($0.bytes) } == ["not", "very"])
    #expect(hit.effects.first?.score == Points.rounded(-3 * -0.7 * 1.5))
  }

  @Test(arguments: [("0.4", "scoring.csv:2"), (nil, nil)])
  func `A question is told as a shifter with the row of its factor`(
    factor: String?, row: String?
  ) throws {
    var asking = lexicons
    asking.scoring = factor.map { ["question_factor,\($0)"] } ?? []
    var scorer = Scorer(rulebook: try asking.rulebook())
    let told = try scorer.explain(.text("Brutal rebels left. Are the brutal rebels back?"))
    #expect(told.sentences[0].questions.isEmpty)
    let hit = try #require(told.sentences[1].hits.first { !$0.effects.isEmpty })
    let value = factor.flatMap { Double($0) } ?? ScoringNumbers().questionFactor
    #expect(hit.shifters.map { told.words($0.bytes) } == ["?"])
    #expect(hit.shifters.map(\.factor) == [value])
    #expect(hit.shifters.map { $0.origin.map { "\($0.file):\($0.line)" } } == [row])
    #expect(told.sentences[1].questions.map { told.words($0.bytes) } == ["?"])
    #expect(told.sentences[1].toneSum == Points.rounded(-3 * value))
  }

  @Test func `Voices hold every word of a sentence, each once and in order`() throws {
    let told = try explained("\"The army is brutal,\" a man said, and left.")
    let sentence = told.sentences[0]
    #expect(sentence.voices.map(\.voice) == [.quotation, .narration])
    #expect(sentence.voices.first?.bytes.lowerBound == sentence.bytes.lowerBound)
    #expect(sentence.voices.last?.bytes.upperBound == sentence.bytes.upperBound)
  }

  @Test(arguments: [
    ("They saw an air strike.", "strike", "outdone"),
    ("They are fair game.", "fair", "cancelled"),
    ("They saw the rebels.", "the rebels", "requirementMissing"),
    ("They won.", "{agent} win~", "slotEmpty"),
  ])
  func `A row that matches and does not count says why`(
    text: String, pattern: String, reason: String
  ) throws {
    let told = try explained("The town is quiet. \(text)")
    let rulebook = try lexicons.rulebook()
    #expect(told.sentences[0].losers.isEmpty)
    let losers = told.sentences[1].losers.filter { rulebook.rows[$0.row].pattern == pattern }
    #expect(losers.count == 1)
    #expect(losers.first.map { "\($0.reason)".hasPrefix(reason) } == true)
  }
}
