// Five scraped articles line by line and sentence by sentence, against what people say of them.

import Lexicons
import News
import Testing

@testable import Scoring

/// What is reached today; a change that reaches less must say why.
private let rightLinesFloor = 103
private let rightSentencesFloor = 96

@Suite(
  .enabled(if: Repository.hasAleppo, "../shared/corpora/aleppo is absent"))
struct AleppoCorpusTests {
  /// An article of the corpus, cleaned.
  private struct CleanedArticle {
    let outlet: String
    let text: CleanText
  }

  private static func articles(_ rulebook: Rulebook) throws -> [CleanedArticle] {
    var cleaner = Cleaner(noise: rulebook.noise)
    return try Repository.table(Repository.aleppo + "/articles.csv").map { row in
      let path = row["path", default: ""]
      let bytes = Repository.bytes(of: "\(Repository.aleppo)/\(path)")
      let article = Article(
        outlet: row["outlet", default: ""], date: nil, url: "", title: "", text: bytes,
        place: Place(source: path, line: 1))
      var text = CleanText()
      cleaner.clean(article, into: &text)
      return CleanedArticle(outlet: String(path.split(separator: "/")[1]), text: text)
    }
  }

  @Test func `Lines are taken for what they are`() throws {
    let articles = try AleppoCorpusTests.articles(Repository.rulebook())
    var labels: [String: String] = [:]
    for article in articles {
      for line in article.text.lines {
        labels["\(article.outlet):\(line.number)"] = line.label.description
      }
    }
    var wrong: [String] = []
    let gold = try Repository.table(Repository.aleppo + "/lines.csv")
    for row in gold {
      let place = "\(row["outlet", default: ""]):\(row["line", default: ""])"
      if labels[place] != row["label"] {
        wrong.append("\(place) \(row["label", default: ""]) \(labels[place] ?? "none")")
      }
    }
    #expect(gold.count == 103)
    #expect(gold.count - wrong.count >= rightLinesFloor, "wrong: \(wrong)")
  }

  @Test func `Sentences are cut as people cut them`() throws {
    let rulebook = try Repository.rulebook()
    var found: Set<String> = []
    for article in try AleppoCorpusTests.articles(rulebook) {
      for sentence in Cutting(article.text, rulebook).sentences {
        found.insert("\(article.outlet): \(sentence)")
      }
    }
    let gold = try Repository.table(Repository.aleppo + "/sentences.csv")
    let wrong = gold.map { "\($0["outlet", default: ""]): \($0["text", default: ""])" }
      .filter { !found.contains($0) }
    #expect(gold.count == 96)
    #expect(gold.count - wrong.count >= rightSentencesFloor, "wrong: \(wrong)")
  }
}
