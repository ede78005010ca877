// Folders of lexicons that are right, as editors and their spreadsheets write them.

import Foundation
import Lexicons
import News
import Testing

@Suite struct LoadingTests {
  private static let small = [
    "outlets.csv": """
    pattern,outlet,name,group,country,domain
    *rt.com*,RT,Russia Today,state,RU,rt.com
    ,Reuters,Reuters,wire,GB,reuters.com
    """,
    "actors.csv": """
    actor,name,kind,side
    rebels,Syrian rebels,armed-group,opposition
    syrian-army,Syrian Army,army,government
    """,
    "names/b.csv": "pattern,actor,label,valence\nregime,syrian-army,regime,-2\n",
    "names/a.csv": "pattern,actor,label,valence\nrebel~,rebels,rebels,\n",
    "sentiment.csv": "pattern,weight,agent,target\nliberate~,,2,\nbrutal,-3,,\n",
    "frames.csv": """
    pattern,concept,frame,agent,target,case,status,unless,requires,example,counterexample
    {agent} liberate~ {target},taking,liberated,2,,,,,,The army liberated the city.,They fell.
    fall~ to {agent},taking,fell,,-1,exact,,fall~ ill; free-fall,Syria*|Aleppo,It fell.,
    lose~,taking,lost,,,,off,,,,
    """,
    "language.csv": "pattern,family,weight\nso-called,loaded,-1\nmay,hedge,\n",
    "attribution.csv": "pattern,stance\nsay~,neutral\nclaim~,doubt\n",
    "shifters.csv": "pattern,effect,factor,reach\nnot,negate,-0.7,4\nbut,contrast,0.5,\n",
    "noise.csv": "pattern,label\nAdvertisement,noise\n(Reuters)*,wire_credit\n",
    "abbreviations.csv": "pattern,before\nGen.,name\nU.S.,lower\nNo,number\n",
    "inflections.csv":
      "lemma,class,past,participle,plural\nfall,verb,fell,fallen,\nman,noun,,,men\n",
    "scoring.csv": "name,value\ntone_normaliser,20\nmin_hits,3\n",
    "README.md": "Notes of the editors.",
  ]

  private let lexicons: Lexicons

  init() throws {
    let folder = try TemporaryLexicons(Self.small)
    let (lexicons, warnings) = try folder.load()
    #expect(warnings.isEmpty)
    self.lexicons = lexicons
  }

  @Test func `Outlets have a line pattern or none`() {
    #expect(lexicons.outlets.map(\.content.outlet) == ["RT", "Reuters"])
    #expect(lexicons.outlets.map { $0.pattern?.stretches } == [["rt.com"], nil])
    #expect(lexicons.outlets.first?.content.domain == "rt.com")
  }

  @Test func `Rows of a folder of files come in order of file and line`() {
    #expect(
      lexicons.names.map(\.origin)
        == [RowOrigin(file: "names/a.csv", line: 2), RowOrigin(file: "names/b.csv", line: 2)])
    #expect(
      lexicons.names.map(\.content)
        == [
          NameContent(actor: "rebels", label: "rebels", valence: 0),
          NameContent(actor: "syrian-army", label: "regime", valence: -2),
        ])
    #expect(lexicons.actors.map(\.actor) == ["rebels", "syrian-army"])
  }

  @Test func `Weights are numbers, or nothing where the cell is empty`() {
    #expect(
      lexicons.sentiment.map(\.content)
        == [
          SentimentContent(weight: nil, agent: 2, target: nil),
          SentimentContent(weight: -3, agent: nil, target: nil),
        ])
  }

  @Test func `A row that is off is left out, the columns of the others are read`() throws {
    #expect(lexicons.frames.map(\.content.frame) == ["liberated", "fell"])
    let row = try #require(lexicons.frames.last)
    #expect(row.isExact)
    #expect(row.text == "fall~ to {agent}")
    #expect(row.unless.map(\.description) == ["fall~ ill", "free-fall"])
    #expect(row.requires.map(\.description) == ["Syria*|Aleppo"])
    #expect(row.example == "It fell.")
    #expect(row.content.target == -1)
  }

  @Test func `Families, stances, effects and labels are read by name`() {
    #expect(lexicons.language.map(\.content.family) == [.loaded, .hedge])
    #expect(lexicons.attribution.map(\.content.stance) == [.neutral, .doubt])
    #expect(
      lexicons.shifters.map(\.content)
        == [
          ShifterContent(effect: .negate, factor: -0.7, reach: 4),
          ShifterContent(effect: .contrast, factor: 0.5, reach: 12),
        ])
    #expect(lexicons.noise.map(\.content) == [.noise, .wireCredit])
  }

  @Test func `Abbreviations lose their last full stop`() {
    #expect(
      lexicons.abbreviations
        == [
          Abbreviation(text: "Gen", before: .name), Abbreviation(text: "U.S", before: .lower),
          Abbreviation(text: "No", before: .number),
        ])
  }

  @Test func `Inflections and scoring numbers take effect`() {
    #expect(lexicons.inflector.forms(of: "fall").contains { $0 == ("fell", .past) })
    #expect(lexicons.inflector.forms(of: "man").contains { $0 == ("men", .plural) })
    #expect(lexicons.scoring.toneNormaliser == 20)
    #expect(lexicons.scoring.minHits == 3)
    #expect(lexicons.scoring.stanceNormaliser == 15)
  }

  @Test func `The files are kept as they are, in order of path`() {
    #expect(lexicons.files.count == 13)
    #expect(lexicons.files.map(\.path) == lexicons.files.map(\.path).sorted())
    let noise = lexicons.files.first { $0.path == "noise.csv" }
    #expect(noise.map { String(decoding: $0.bytes, as: UTF8.self) } == Self.small["noise.csv"])
  }

  @Test func `Every scoring number has its property's name in snake case`() {
    let properties = Mirror(reflecting: ScoringNumbers()).children.compactMap(\.label)
    let names = properties.map { property in
      property.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
    }
    #expect(ScoringNumbers.fields.map(\.name) == names)
    var numbers = ScoringNumbers()
    for (index, field) in ScoringNumbers.fields.enumerated() {
      numbers[keyPath: field.path] = Double(index) / 7
    }
    #expect(
      Mirror(reflecting: numbers).children.map { $0.value as? Double }
        == ScoringNumbers.fields.indices.map { Double($0) / 7 })
  }

  @Test func `A spreadsheet's file says the same as a plain one`() throws {
    let folder = try TemporaryLexicons([:])
    let text =
      "\u{FEFF}Pattern;Weight;My own column;Unless\r\ndon’t worry;1.5;x;\"a; b\"\r\n;;;\r\n"
      + "drive~ … from ;-1;;\r\n"
    try folder.write(Data(text.utf8), to: "sentiment.csv")
    let rows = try folder.load().lexicons.sentiment
    #expect(rows.map(\.pattern.description) == ["don't worry", "drive~ ... from"])
    #expect(rows.map(\.content.weight) == [1.5, -1])
    #expect(rows.map { $0.unless.count } == [2, 0])
    #expect(rows.map(\.origin.line) == [2, 4])
  }

  @Test func `An accent behind its letter is read as one character with it`() throws {
    let folder = try TemporaryLexicons(["sentiment.csv": "pattern,weight\nfiance\u{301},1\n"])
    let pattern = try #require(folder.load().lexicons.sentiment.first?.pattern)
    #expect(pattern.description.unicodeScalars.elementsEqual("fianc\u{E9}".unicodeScalars))
  }

  @Test func `Short rows, blank rows and files without rows are no mistake`() throws {
    let folder = try TemporaryLexicons([
      "sentiment.csv": "pattern,weight,note\nbad,-1\n,,\n  ,,\ngood,+2,fine,,\n",
      "frames.csv": "pattern,concept,frame\n",
    ])
    #expect(folder.messages().isEmpty)
    #expect(try folder.load().lexicons.sentiment.map(\.content.weight) == [-1, 2])
  }

  @Test func `The same pattern may stand for two actors in different articles`() throws {
    let folder = try TemporaryLexicons([
      "actors.csv": "actor\nsyria\nlibya\n",
      "names.csv": """
      pattern,actor,label,requires,case
      government,syria,government,Syria*,
      government,libya,government,Libya*,
      Government,libya,government,Libya*,exact
      """,
    ])
    #expect(folder.messages().isEmpty)
  }

  @Test func `The same pattern may stand for two concepts and in two families`() throws {
    let folder = try TemporaryLexicons([
      "frames.csv": "pattern,concept,frame\nfall~,taking,fell\nfall~,dying,fell\n",
      "language.csv": "pattern,family\nclear,factive\nclear,intensifier\n",
      "sentiment.csv": "pattern,weight\nfall~,-1\n",
    ])
    #expect(folder.messages().isEmpty)
  }

  @Test func `A spreadsheet that writes semicolons writes decimal commas`() throws {
    let folder = try TemporaryLexicons(["sentiment.csv": "pattern;weight\nbad;-1,5\ngood;1.5\n"])
    #expect(try folder.load().lexicons.sentiment.map(\.content.weight) == [-1.5, 1.5])
  }

  @Test func `Many warnings are not an error`() throws {
    let rows = (0..<600).map { "word\(Unicode.Scalar(UInt8(97 + $0 % 26)))\($0)x ,1\n" }.joined()
    let folder = try TemporaryLexicons(["sentiment.csv": "pattern,weight\n" + rows])
    #expect(folder.messages().allSatisfy { $0.contains(": warning: ") })
    #expect(folder.messages().count == 501)
  }
}
