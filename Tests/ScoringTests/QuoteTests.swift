// Who is quoted, under which name, with how many words, and by which verb.

import Lexicons
import News
import Testing

@testable import Scoring

private let lexicons = TinyLexicons(
  names: ["kerry,kerry,name,", "army,army,army,"],
  attribution: [
    "say~,neutral", "tell~,neutral", "claim~,doubt", "admit~,endorse", "according to,neutral",
  ], abbreviations: ["Mr.,name"],
  inflections: [
    "say,verb,says,said,said,saying,", "tell,verb,tells,told,told,telling,",
    "admit,verb,admits,admitted,admitted,admitting,",
  ])

extension Found {
  /// `kerry 5 doubt` for each quote: its source, words and verb, in order of place.
  fileprivate var quotes: [String] {
    article.quotes.sorted { $0.evidence.position < $1.evidence.position }.map { quote in
      "\(name(of: quote.source)) \(quote.words) \(quote.stance.map(\.rawValue) ?? "-")"
    }
  }

  /// The names of those quoted, in order of place.
  fileprivate var sources: [String] {
    article.quotes.sorted { $0.evidence.position < $1.evidence.position }.map {
      name(of: $0.source)
    }
  }

  private func name(of source: Source) -> String {
    switch source {
    case .unknown: "unknown"
    case .actor(let number): "[\(rulebook.actors[number].actor)]"
    case .named(let name): name
    }
  }
}

@Suite struct QuoteTests {
  @Test(arguments: [
    ("Kerry claimed that the war was over.", ["[kerry] 5 doubt"]),
    ("“The war is over,” Kerry said.", ["[kerry] 4 neutral"]),
    ("The army, a witness admitted, had left the town.", ["witness 6 endorse"]),
    ("The war ended on Friday.", []),
    ("People spoke of a “war” there.", []),
  ])
  func `A quote has its speaker, its words and its verb`(text: String, quotes: [String]) throws {
    #expect(try lexicons.score(text).quotes == quotes)
  }

  @Test(arguments: [
    // Verbs in the present, behind a comma.
    ("“Aleppo is calm,” says Mr. Link.", ["link 3 neutral"]),
    ("Lisa Wong, a designer in Havana, says he wants to stay.", ["lisa wong 4 neutral"]),
    ("The town, says Mr. Link, is calm again now.", ["link 6 neutral"]),
    // An -ing form speaks of what follows, and its subject stands before.
    ("The mayor resigned on Monday, claiming the plan was a bad joke.", ["mayor 6 doubt"]),
    // Behind a verb that turns no sentence round stands its object.
    (
      "The meeting, attended by all of them, underscored the gap between the two.",
      ["meeting 5 endorse"]
    ),
    // In a passive the subject suffers what is said.
    ("Kerry was told by doctors that the war was over.", ["doctors 5 neutral"]),
    ("Kerry was told that the war was over.", ["unknown 5 neutral"]),
    // Nobody says what is wanted, possible or denied.
    ("Kerry wants the army to claim all of the old town.", []),
    ("Kerry could not say more about the war there.", []),
    ("Kerry didn’t claim a victory of the old army.", []),
    ("Kerry continued to say that the war was over.", ["[kerry] 5 neutral"]),
    // The clause that opens a sentence ends at its comma.
    ("When Kerry claimed that the war was over, a hundred men left.", ["[kerry] 5 doubt"]),
    ("But Kerry claimed that the war was over, not the talks.", ["[kerry] 8 doubt"]),
    // "He" is who spoke last.
    (
      "“The war is over,” Kerry told reporters. It rained. “We will leave soon,” he said.",
      ["[kerry] 4 neutral", "[kerry] 4 neutral"]
    ),
    // A title is nobody's words.
    (
      "On “Meet the Press,” Kerry said that the war was over.",
      ["unknown 3 -", "[kerry] 5 neutral"]
    ),
  ])
  func `Who speaks is the subject of a verb that tells of speech`(
    text: String, quotes: [String]
  ) throws {
    var lexicons = lexicons
    lexicons.attribution.append("underscore~,endorse")
    #expect(try lexicons.score(text).quotes == quotes)
  }

  @Test func `What one verb reports is one quote, with and without marks`() throws {
    let text = "“The war is over,” Kerry said. “We will leave soon. Nobody stays.”"
    #expect(try lexicons.score(text).quotes == ["[kerry] 10 neutral"])
    let inner = "Kerry said that the “brutal and long war” must come to an end."
    #expect(try lexicons.score(inner).quotes == ["[kerry] 11 neutral"])
  }

  @Test func `A quotation that nobody is said to say is a quote without a verb`() throws {
    let text = "They waited for days. “We have seen nobody come here at all.”"
    #expect(try lexicons.score(text).quotes == ["unknown 8 -"])
  }

  @Test func `Every word of speech is one of exactly one quote`() throws {
    let text = """
      Officials said that activists claimed that the army said it had shelled “the whole old town” twice.

      “We saw it,” Omar Haddad told reporters. “All of us.” He said that it was over.
      """
    let found = try lexicons.score(text)
    let words = found.article.quotes.reduce(0) { $0 + $1.words }
    let voices = found.article.voices
    let spoken =
      voices[Int(Voice.indirect.rawValue)].words + voices[Int(Voice.quotation.rawValue)].words
    #expect(words == spoken)
    #expect(spoken > 20)
  }

  @Test(arguments: [
    ("The ministry said that nothing had happened there.", "ministry"),
    ("Officials said that nothing had happened there.", "officials"),
    ("The Defence Ministry said that nothing had happened there.", "defence ministry"),
    ("Russian Foreign Minister Sergei Lavrov said that nothing had happened.", "sergei lavrov"),
    ("The spokesman Dmitry Peskov said that nothing had happened.", "dmitry peskov"),
    ("Mr. Lavrov said that nothing had happened there.", "lavrov"),
    ("The Attorney General said that nothing had happened there.", "attorney general"),
    ("The Justice Department said that nothing had happened there.", "justice department"),
    (
      "The rights group Amnesty International said that nothing had happened.",
      "amnesty international"
    ),
    ("Omar Haddad told reporters that nothing had happened there.", "omar haddad"),
    ("The teachers' association said that nothing had happened there.", "association"),
  ])
  func `A speaker has a name without article, office and form of address`(
    text: String, name: String
  ) throws {
    #expect(try lexicons.score(text).sources == [name])
  }

  @Test func `A last name is that of the whole name in the same article`() throws {
    let text = """
      Mr. Haddad said that nothing had happened. Spokesman Omar Haddad said that he was sure.
      The ministry said that Haddad was right. Haddad claimed that he knew it all.
      """
    #expect(
      try lexicons.score(text).sources == ["omar haddad", "omar haddad", "ministry", "omar haddad"])
  }

  @Test func `A last name is that of the whole name that the article has elsewhere`() throws {
    let text = """
      They met the mayor, Omar F. Haddad, in the town on Friday. But Haddad was tired. The mayor of
      the town left. Haddad said that nothing had happened. A witness said that Sarin was right.
      """
    #expect(try lexicons.score(text).sources == ["omar f haddad", "witness"])
    let twice = "They met Omar Haddad and Lina Haddad there. Haddad said that it was all over."
    #expect(try lexicons.score(twice).sources == ["haddad"])
  }

  @Test func `A last name that two speakers share is nobody's`() throws {
    let text = """
      Omar Haddad said that nothing had happened. Lina Haddad said that she was sure.
      Haddad claimed that it was all over by then.
      """
    #expect(try lexicons.score(text).sources == ["omar haddad", "lina haddad", "haddad"])
  }

  @Test func `He and she are those who spoke last by name`() throws {
    let text = "Omar Haddad said that nothing had happened. “We were there,” he said. They left."
    #expect(try lexicons.score(text).sources == ["omar haddad", "omar haddad"])
    let plural = "Officials said that nothing had happened. “We were there,” he said. They left."
    #expect(try lexicons.score(plural).sources.last != "omar haddad")
  }

  @Test(arguments: ["On Thursday", "After this, first", "In the end, out"])
  func `What stands for nobody is no speaker`(word: String) throws {
    let found = try lexicons.score("\(word) said that nothing had happened there.")
    #expect(found.sources == ["unknown"])
  }

  @Test func `The evidence of a quote is its words in their first sentence, and its verb`() throws {
    let found = try lexicons.score("They left. “The war is over. Go,” Kerry admitted to us there.")
    let evidence = try #require(found.article.quotes.first?.evidence)
    #expect(String(decoding: found.text[evidence.match], as: UTF8.self) == "The war is over")
    #expect(evidence.sentence == 2)
    try #require(evidence.row >= 0)
    #expect(found.rulebook.rows[evidence.row].pattern == "admit~")
  }
}
