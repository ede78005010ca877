// An article of NewsWCL50 with its codings, and its text as it is read.

/// Who is mentioned, and in which words.
struct CodedMention {
  let concept: String
  let text: Passage
  /// How many mentions in the same words are coded before this one.
  let rank: Int
}

/// A phrase that says something good or bad of a target.
struct CodedPhrase {
  let text: Passage
  let isPositive: Bool
  let targets: String
  /// The number of its sentence among the paragraphs that are read.
  let sentence: Int
}

/// What was coded in one article: names of actors, countries and groups, and phrases with polarity.
struct CodedArticle {
  /// The event and the outlet, such as `0/LL`.
  let name: String
  let text: Passage
  private(set) var mentions: [CodedMention] = []
  private(set) var phrases: [CodedPhrase] = []
  /// The sentences of the phrases, then the lines of the article: read together, so that `requires` holds in
  /// a sentence where it holds in its article.
  private(set) var paragraphs: [[UInt8]] = []
  /// Where the text of the article starts in the paragraphs joined.
  private(set) var textStart = 0

  /// Where a paragraph starts in the paragraphs joined.
  func start(of paragraph: Int) -> Int {
    paragraphs[..<paragraph].reduce(0) { $0 + $1.count + 1 }
  }
}

extension CodedArticle {
  static func all(in folder: inout GoldFolder) throws(EvaluationError) -> [CodedArticle] {
    let mentions = try folder.table(
      "mentions.csv", columns: ["event", "outlet", "type", "concept", "mention", "form"])
    let phrases = try folder.table(
      "phrases.csv", columns: ["event", "outlet", "phrase", "polarity", "target", "sentence"])
    let byMention = Dictionary(grouping: mentions.rows, by: name)
    let byPhrase = Dictionary(grouping: phrases.rows, by: name)
    var articles: [CodedArticle] = []
    for name in Set(byMention.keys).union(byPhrase.keys).sorted() {
      let text = String(decoding: try folder.bytes(of: "articles/\(name).txt"), as: UTF8.self)
      var article = CodedArticle(name: name, text: Passage(text, keepingLines: true))
      article.addMentions(byMention[name, default: []])
      article.addPhrases(byPhrase[name, default: []])
      article.textStart = article.start(of: article.paragraphs.count)
      article.paragraphs += article.text.bytes.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
      ).map(Array.init)
      articles.append(article)
    }
    return articles
  }

  private static func name(of row: GoldTable.Row) -> String { "\(row["event"])/\(row["outlet"])" }

  private mutating func addMentions(_ rows: [GoldTable.Row]) {
    var ranks: [Passage: Int] = [:]
    for row in rows
    where row["form"] == "name" && ["ACTOR", "COUNTRY", "GROUP"].contains(row["type"]) {
      let text = Passage(row["mention"])
      mentions.append(
        CodedMention(concept: row["concept"], text: text, rank: ranks[text, default: 0]))
      ranks[text, default: 0] += 1
    }
  }

  private mutating func addPhrases(_ rows: [GoldTable.Row]) {
    var numbers: [Passage: Int] = [:]
    for row in rows where !row["polarity"].isEmpty {
      let text = Passage(row["phrase"])
      var sentence = Passage(row["sentence"])
      // Some phrases come without their sentence, or in other words than it has.
      if sentence.places(of: text).isEmpty { sentence = text }
      if numbers[sentence] == nil {
        numbers[sentence] = paragraphs.count
        paragraphs.append(sentence.bytes)
      }
      phrases.append(
        CodedPhrase(
          text: text, isPositive: row["polarity"] == "positive", targets: row["target"],
          sentence: numbers[sentence, default: 0]))
    }
  }
}
