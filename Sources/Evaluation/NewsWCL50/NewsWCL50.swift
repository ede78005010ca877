// NewsWCL50 (Hamborg et al. 2019): how five outlets of five leanings word five events.

import Scoring

/// Six figures: which mentions names.csv finds and to whom it gives them, which phrases weigh
/// something and which way, and whether stance orders outlets as coders do, beside plain tone.
struct NewsWCL50: GoldSet {
  static let name = "newswcl50"

  private let rulebook: Rulebook
  private let concepts: Concepts
  private let articles: [CodedArticle]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    concepts = try Concepts(path: "\(keys)/concepts.csv", rulebook: rulebook)
    articles = try CodedArticle.all(in: &folder)
    let coded = articles.flatMap { $0.mentions.map(\.concept) }
    if let unknown = coded.first(where: { concepts.actors(of: $0) == nil }) {
      throw EvaluationError("\(keys)/concepts.csv: `\(unknown)` has no row; say which actors it is")
    }
  }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    var reader = TextReader(rulebook: rulebook)
    var (found, right, covered, signed) = ([Tally](), [Tally](), [Tally](), [Tally]())
    var misses: [Miss] = []
    for article in articles {
      let reading = reader.read(article.paragraphs)
      var names = NameMeasure(article: article, reading: reading, rulebook, concepts)
      names.measure()
      found.append(names.found)
      right.append(names.right)
      var phrases = PhraseMeasure(article: article, reading: reading, rulebook, concepts)
      phrases.measure()
      covered.append(phrases.covered)
      signed.append(phrases.signed)
      misses += names.misses + phrases.misses
    }
    var scorer = Scorer(rulebook: rulebook)
    let order = OutletOrder(articles.map { ArticleSides($0, &scorer, concepts) })
    misses += order.misses(rulebook)
    let shares = [
      ("names-found", found), ("names-right", right), ("phrases-covered", covered),
      ("phrases-right", signed), ("order", order.tallies(by: \.stance)),
      ("order-by-tone", order.tallies(by: \.tone)),
    ]
    return (shares.map { Figure(gold: Self.name, name: $0.0, share: $0.1) }, misses)
  }
}
