// Whose words a sentence reports: indirect speech, scare quotes and the speakers of both.

import Lexicons
import News

/// A run of tokens with the one who speaks them.
struct SpeechSpan {
  var tokens: TokenRange
  var voice: Voice
  var speaker: Speaker
  /// The number of the attribution that says so in `Matches.attributions`; -1 where none does.
  var attribution = -1
}

/// The one who speaks in a sentence, and the attribution that says so: numbered as in `SpeechSpan`.
struct Telling {
  var speaker = Speaker.unknown
  var attribution = -1
}

/// Who speaks: an actor, a description in the article's words, or nobody known.
package enum Speaker: Hashable, Sendable {
  case unknown
  /// The number of an actor.
  case actor(Int)
  /// The bytes of the cleaned text that describe the speaker.
  case description(Range<Int>)
}

extension Rulebook {
  /// A speaker as tables show it: an actor's id, the words of the text, or nothing.
  func words(of speaker: Speaker, in text: [UInt8]) -> String {
    switch speaker {
    case .unknown: ""
    case .actor(let number): actors[number].actor
    case .description(let range): String(decoding: text[range], as: UTF8.self)
    }
  }
}

/// Reads the attributions of one sentence.
struct ReportedSpeech {
  let roles: RoleFinder
  let text: SearchText
  let outline: Outline

  init(_ roles: RoleFinder) {
    self.roles = roles
    text = roles.text
    outline = roles.outline
  }

  var sentence: TokenRange { roles.sentence }

  /// Calls `body` with what an attribution reports without quotation marks, where it reports anything.
  func forEachReportedSpan(of attribution: TokenRange, _ body: (TokenRange) -> Void) {
    guard text.tokens[attribution.first].voice == .narration, tookPlace(attribution) else { return }
    if isAccordingTo(attribution) {
      spanAround(attribution).map(body)
    } else if isNaming(attribution) {
      spanOfName(attribution).map(body)
    } else if !isVerbal(attribution) {
      body(clause(around: attribution))
    } else if isTail(attribution) {
      forEachSpan(around: attribution, body)
    } else {
      spanBehind(attribution).map(body)
    }
  }

  /// "what he called a massacre": a name for something, not a clause.
  private func isNaming(_ attribution: TokenRange) -> Bool {
    attribution.last - attribution.first > 1
      && text.says("what", at: attribution.first)
  }

  private func spanOfName(_ attribution: TokenRange) -> TokenRange? {
    outline.phrase(startingAt: attribution.last, text).map { TokenRange($0.first, $0.last) }
  }

  /// "according to", "in the words of": a preposition at its end and no verb, as "vowed to" has.
  func isAccordingTo(_ attribution: TokenRange) -> Bool {
    guard [.preposition, .to].contains(outline.part(attribution.last - 1)) else { return false }
    return !(attribution.first..<attribution.last).contains { outline.part($0) == .verb }
      || text.says("according", at: attribution.first)
  }

  /// The whole sentence but the attribution: what stands before it, or what stands behind its comma.
  private func spanAround(_ attribution: TokenRange) -> TokenRange? {
    let leading = attribution.first - sentence.first
    guard leading <= 1 else { return TokenRange(sentence.first, attribution.first) }
    guard let comma = firstComma(from: attribution.last) else { return nil }
    return TokenRange(comma + 1, sentence.last)
  }

  /// Whether the attribution closes the sentence or stands between two commas: `, Ayrault said`,
  /// `, said a statement on Wednesday`, `, police say,`.
  private func isTail(_ attribution: TokenRange) -> Bool {
    guard let comma = commaBefore(attribution.first) else { return false }
    let end = firstComma(from: attribution.last) ?? sentence.last
    guard hasVerb(sentence.first, comma) || end == attribution.last && hasVerb(end, sentence.last)
    else { return false }
    if outline.traits(attribution.last).contains(.that) { return false }
    if comma + 1 == attribution.first {
      return verb(of: attribution).map(isTurnable) ?? true && !hasVerb(attribution.last, end)
    }
    let words = text.tokens[attribution.last..<end].count { $0.isWord }
    return words <= 6 || !hasVerb(attribution.last, sentence.last)
  }

  private func isVerbal(_ attribution: TokenRange) -> Bool {
    (attribution.first..<attribution.last).contains { outline.part($0) == .verb }
  }

  /// "Russia allegedly bombed the hospital": the clause from sign to sign.
  private func clause(around attribution: TokenRange) -> TokenRange {
    func isBorder(_ index: Int) -> Bool {
      let sign = text.tokens[index].sign
      return outline.part(index) == .opener || !text.tokens[index].isWord && !sign.isQuotationMark
    }
    let before = (sentence.first..<attribution.first).last { isBorder($0) }
    let behind = (attribution.last..<sentence.last).first { isBorder($0) }
    return TokenRange(before.map { $0 + 1 } ?? sentence.first, behind ?? sentence.last)
  }

  /// What stands before it; and what stands behind, where the clause goes on: "The army, police say, had left".
  private func forEachSpan(around tail: TokenRange, _ body: (TokenRange) -> Void) {
    guard let comma = commaBefore(tail.first) else { return }
    let quoted = (sentence.first..<comma).last { text.tokens[$0].voice == .quotation }
    body(TokenRange(sentence.first, quoted.map { $0 + 1 } ?? comma))
    if !hasVerb(sentence.first, comma), let next = firstComma(from: tail.last) {
      body(TokenRange(next + 1, sentence.last))
    }
  }

  /// "said that ...": up to the end of the sentence, or to a contrast that the outlet adds.
  private func spanBehind(_ attribution: TokenRange) -> TokenRange? {
    let start = behindAddressee(attribution)
    let limit = isFronted(attribution) ? firstComma(from: start) ?? sentence.last : sentence.last
    var end = start
    while end < limit {
      if text.tokens[end].sign == .semicolon { break }
      if text.tokens[end].sign == .comma, outline.traits(end + 1).contains(.conjunction) { break }
      end += 1
    }
    let words = text.tokens[start..<end].count { $0.isWord }
    return words >= 4 || words >= 2 && hasVerb(start, end) ? TokenRange(start, end) : nil
  }

  /// "When he called for talks, the army left": the clause that opens the sentence ends at its comma.
  private func isFronted(_ attribution: TokenRange) -> Bool {
    let opensClause = ReportedSpeech.fronting.contains { text.says($0, at: sentence.first) }
    return opensClause && verb(of: attribution) == 0
      && firstComma(from: sentence.first).map { $0 > attribution.first } ?? false
  }

  /// Words that open a clause before the main one, which "but" and "so" do not.
  private static let fronting: [StaticString] = [
    "when", "after", "before", "since", "while", "although", "though", "because", "if", "unless",
    "whereas", "as",
  ]

  /// "told Reuters ...", "was told by doctors ...": what is reported starts behind those who are told, or tell.
  private func behindAddressee(_ attribution: TokenRange) -> Int {
    if let speaker = verb(of: attribution).flatMap(phraseBehindBy) { return speaker.last }
    guard isTelling(attribution.last - 1),
      let told = outline.phrase(startingAt: attribution.last, text),
      told.last < sentence.last
    else { return attribution.last }
    return told.last
  }

  /// Whether a word is a form of tell, behind which stands who is told.
  func isTelling(_ index: Int) -> Bool {
    (["tell", "tells", "told", "telling"] as [StaticString]).contains { text.says($0, at: index) }
  }

  private func hasVerb(_ first: Int, _ last: Int) -> Bool {
    (first..<max(first, last)).contains { [.verb, .auxiliary].contains(outline.part($0)) }
  }

  /// The comma that ends the reported clause: right before the verb, or before a short subject.
  private func commaBefore(_ verb: Int) -> Int? {
    var index = verb - 1
    while index > sentence.first, verb - index <= 9 {
      if text.tokens[index].sign == .comma { return index }
      if text.tokens[index].sign.isQuotationMark, index - 1 > sentence.first,
        text.tokens[index - 1].sign == .comma
      {
        return index - 1
      }
      guard text.tokens[index].isWord else { return nil }
      index -= 1
    }
    return nil
  }

  private func firstComma(from index: Int) -> Int? {
    (index..<sentence.last).first { text.tokens[$0].sign == .comma }
  }
}

extension SearchText {
  /// Whether an attribution has the outlet's voice and tells of speech, which "so-called" does not.
  func speaks(_ attribution: TokenRange) -> Bool {
    tokens[attribution.first].isNarration
      && !tokens[attribution.last - 1].flags.contains(.hyphenated)
  }
}
