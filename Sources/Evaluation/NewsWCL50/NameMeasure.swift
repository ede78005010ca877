// Which coded mentions names.csv finds, and whether it gives them to the actor that coders mean.

import Lexicons
package import Scoring

/// Counts the mentions of one article.
///
/// The coders' file has no positions: the second mention coded as "Kim" is looked for where "Kim" stands for the
/// second time. A mention is found where a name overlaps it; the name that covers most of it says whom
/// slant takes it for. One that stands nowhere in the text is not found.
struct NameMeasure {
  private(set) var found = Tally()
  private(set) var right = Tally()
  private(set) var misses: [Miss] = []

  private let article: CodedArticle
  private let names: [FoundName]
  private let rulebook: Rulebook
  private let concepts: Concepts

  init(article: CodedArticle, reading: TextReading, _ rulebook: Rulebook, _ concepts: Concepts) {
    self.article = article
    names = reading.names.filter { $0.bytes.lowerBound >= article.textStart }
    self.rulebook = rulebook
    self.concepts = concepts
  }

  mutating func measure() {
    for mention in article.mentions {
      let places = article.text.places(of: mention.text)
      let place = places.isEmpty ? nil : places[min(mention.rank, places.count - 1)]
      let name = place.flatMap { self.name(over: $0) }
      found.count(name != nil)
      guard let name else {
        note("names-found", mention, place, name)
        continue
      }
      let isRight = concepts.actors(of: mention.concept)?.contains(name.actor) ?? false
      right.count(isRight)
      if !isRight { note("names-right", mention, place, name) }
    }
  }

  private func name(over place: Range<Int>) -> FoundName? {
    var best: (name: FoundName, length: Int)?
    for name in names {
      let start = name.bytes.lowerBound - article.textStart
      let stretch = (start..<start + name.bytes.count).clamped(to: place)
      if stretch.count > best?.length ?? 0 { best = (name, stretch.count) }
    }
    return best?.name
  }

  private mutating func note(
    _ figure: String, _ mention: CodedMention, _ place: Range<Int>?, _ name: FoundName?
  ) {
    let around = place.map { max(0, $0.lowerBound - 60)..<$0.upperBound + 60 } ?? 0..<0
    let stretch = article.text.bytes[around.clamped(to: article.text.bytes.indices)]
    misses.append(
      Miss(
        figure: figure, article: article.name, text: mention.text.string,
        expected: mention.concept, found: name.map { rulebook.actors[$0.actor].actor } ?? "",
        hits: name.map { rulebook.citation(of: $0.row) } ?? "",
        context: String(decoding: stretch, as: UTF8.self)))
  }
}

extension Rulebook {
  /// A row as editors find it, such as `names/world.csv:12 Kremlin`.
  package func citation(of row: Int) -> String {
    let cited = rows[row]
    return "\(cited.origin.file):\(cited.origin.line) \(cited.pattern)"
  }
}

extension Passage {
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
