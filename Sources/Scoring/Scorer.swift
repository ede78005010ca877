// The way of one article through cleaning, segmenting, matching and scoring: a worker's table of contents.

import Lexicons
package import News

/// Scores articles one after another, with buffers that it keeps.
///
/// One scorer serves one worker.
package struct Scorer {
  package let rulebook: Rulebook
  private var cleaner: Cleaner
  private(set) var clean = CleanText()
  let lookup: WordLookup
  private(set) var segments = Segments()
  var matches: Matches
  private var likeness = LikenessReader()
  /// The article before: who lets go of it gives the next one its memory.
  private var last: ScoredArticle?

  package init(rulebook: Rulebook) {
    self.rulebook = rulebook
    cleaner = Cleaner(noise: rulebook.noise)
    lookup = WordLookup(index: rulebook.words)
    matches = Matches(rulebook: rulebook)
  }

  /// The cleaned text of the article scored last; ranges in its evidence are bytes of it.
  package var cleanedText: [UInt8] { clean.bytes }

  /// Scores an article.
  ///
  /// - Throws: a rejection when cleaning leaves no word of text, or words of another language.
  package mutating func score(_ article: Article) throws(Rejection) -> ScoredArticle {
    try find(in: article)
    var scored = heading(of: article)
    matches.score(segments, clean.bytes, lookup, into: &scored)
    scored.likeness = likeness.read(segments, clean, matches.mentions, lookup)
    last = scored
    return scored
  }

  /// Fills the buffers with everything but scores.
  mutating func find(in article: Article) throws(Rejection) {
    cleaner.clean(article, into: &clean)
    try checkLanguage(of: clean.bytes, at: article.place)
    segments.cut(clean, lookup)
    guard segments.tokens.contains(where: \.isWord) else {
      // Rules that know English may find no text in another language.
      try checkLanguage(of: article.text, at: article.place)
      throw Rejection(
        place: article.place, reason: .noText, detail: "nothing is left when noise is taken out")
    }
    matches.find(in: &segments, clean.bytes, lookup)
  }

  private func checkLanguage(of text: [UInt8], at place: Place) throws(Rejection) {
    guard let objection = EnglishCheck(text).objection else { return }
    throw Rejection(place: place, reason: .language, detail: objection)
  }

  mutating func heading(of article: Article) -> ScoredArticle {
    let outlet = rulebook.outlet(named: article.outlet, url: article.url)
    let (key, id, lot) = ContentHash.identify(article, outlet: outlet)
    var origin = String(decoding: clean.origin, as: UTF8.self)
    if !origin.isEmpty { origin = rulebook.outlet(named: origin, url: "") }
    var scored = ScoredArticle(
      key: key, id: id, lot: lot, outlet: outlet, date: article.date, url: article.url,
      title: String(decoding: clean.title, as: UTF8.self), place: article.place,
      origin: origin == outlet ? "" : origin)
    if let last = last.take() { scored.takeRoom(of: last) }
    scored.removed = clean.lines.filter { $0.label != .body }
    return scored
  }
}
