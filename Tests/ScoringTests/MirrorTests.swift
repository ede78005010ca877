// The mirror: two actors of one kind change places in a sentence, and so do their stances.

import Lexicons
import News
import Testing

@testable import Scoring

struct MirrorTests {
  private static let rulebook = Result { try Repository.rulebook() }

  /// A sentence with places for two names.
  private struct Mirror {
    var parts: [String]
    /// Which of the two stands behind each part but the last.
    var order: [Int]

    func text(_ names: (String, String)) -> String {
      zip(parts, order).map { $0 + ($1 == 0 ? names.0 : names.1) }.joined() + (parts.last ?? "")
    }
  }

  @Test func `Two actors who change places change stances`() throws {
    let rulebook = try Self.rulebook.get()
    var scorer = Scorer(rulebook: rulebook)
    let mirrors = try Self.mirrors(&scorer)
    #expect(mirrors.count >= 500)
    #expect(mirrors.count { Set($0.order).count == 2 } >= 200)
    for mirror in mirrors {
      let straight = try Self.stances(mirror.text(("Kerry", "Lavrov")), &scorer)
      let crossed = try Self.stances(mirror.text(("Lavrov", "Kerry")), &scorer)
      #expect(
        straight["john-kerry"] == crossed["sergei-lavrov"]
          && straight["sergei-lavrov"] == crossed["john-kerry"],
        "\(mirror.text(("Kerry", "Lavrov")))")
    }
  }

  /// The stances toward each actor, mention by mention.
  private static func stances(_ text: String, _ scorer: inout Scorer) throws -> [String: [Int]] {
    let scored = try scorer.score(StanceCaseTests.article(text))
    return Dictionary(grouping: scored.mentions) { scorer.rulebook.actors[$0.actor].actor }
      .mapValues { $0.map(\.stanceOfAll) }
  }

  /// The examples of the lexicons in which actors are named, and the cases of stance.csv.
  private static func mirrors(_ scorer: inout Scorer) throws -> [Mirror] {
    let cases = try StanceCase.all().map(\.text)
    let examples = scorer.rulebook.rows.filter { $0.lexicon == .frames || $0.lexicon == .shifters }
      .map(\.example)
    let words = scorer.rulebook.rows.filter { $0.lexicon == .sentiment }.map(\.example)
    return try (cases + examples + words.map(withActors) + verbs()).compactMap { text in
      text.isEmpty ? nil : try mirror(of: text, &scorer)
    }
  }

  /// A verb that says something of both its sides, in the active, the passive and a relative clause.
  private static func verbs() throws -> [String] {
    let lexicons = try Lexicons.load(folder: Repository.root + "/lexicons").lexicons
    let inflector = lexicons.inflector
    let lemmas = lexicons.sentiment.filter { row in
      row.content.agent != nil && row.content.target != nil
        && row.text.wholeMatch(of: /[a-z]+~/) != nil
    }
    return lemmas.prefix(60).flatMap { row -> [String] in
      let forms = inflector.forms(of: String(row.text.dropLast()))
      let past = forms.first { $0.form.contains(.past) }?.text ?? ""
      let participle = forms.first { $0.form.contains(.participle) }?.text ?? ""
      return [
        "Kerry \(past) Lavrov on Monday.", "Kerry was \(participle) by Lavrov.",
        "Kerry met Lavrov, who \(past) a brave witness.",
      ]
    }
  }

  /// Examples of sentiment rows speak of envoys and ministers: two of these become actors.
  private static func withActors(_ example: String) -> String {
    example.replacing(/^(The|An?) (minister|envoy|mayor|general|governor)\b/, with: "Kerry")
      .replacing(
        /\b(the|an?) (minister|envoy|mayor|general|governor|rival|critic|witness)\b/, with: "Lavrov"
      )
  }

  private static func mirror(of text: String, _ scorer: inout Scorer) throws -> Mirror? {
    _ = try scorer.score(StanceCaseTests.article(text))
    let bytes = scorer.cleanedText
    var mirror = Mirror(parts: [], order: [])
    var (start, actors) = (0, [Int]())
    for mention in scorer.matches.mentions {
      if !actors.contains(mention.actor) { actors.append(mention.actor) }
      guard let number = actors.firstIndex(of: mention.actor), number < 2 else { return nil }
      let range = SentenceScorer.bytes(of: mention.tokens, in: scorer)
      mirror.parts.append(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
      mirror.order.append(number)
      start = range.upperBound
    }
    guard !actors.isEmpty else { return nil }
    mirror.parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return mirror
  }
}

extension SentenceScorer {
  fileprivate static func bytes(of tokens: TokenRange, in scorer: Scorer) -> Range<Int> {
    scorer.matches.withText(scorer.segments, scorer.cleanedText) { bytes(of: tokens, in: $0) }
  }
}
