// What one article says of each target: as coders see it, and as slant does.

import Lexicons
import News
import Scoring

/// The sides that an article takes.
struct ArticleSides {
  /// The event and the outlet, such as `0/LL`.
  let article: String
  /// By target, which is its actors in order: of its coded phrases with a polarity, how many are positive.
  var coded: [[Int]: Tally] = [:]
  let mentions: [ScoredMention]

  var event: Substring { article.prefix { $0 != "/" } }

  /// The mean over the mentions of a target; nil where the article has none.
  func mean(of target: [Int], _ measure: (ScoredMention) -> Int) -> Double? {
    let values = mentions.filter { target.contains($0.actor) }.map(measure)
    return values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }
}

extension ArticleSides {
  init(_ article: CodedArticle, _ scorer: inout Scorer, _ concepts: Concepts) {
    self.init(
      article: article.name, mentions: ScoredMention.all(in: article.text.bytes, &scorer))
    for phrase in article.phrases {
      for target in Set(concepts.targets(of: phrase.targets)) {
        coded[target.sorted(), default: Tally()].count(phrase.isPositive)
      }
    }
  }
}

/// A mention with what is found about it, in points.
struct ScoredMention {
  let actor: Int
  /// From every voice of its sentence.
  let stance: Int
  /// The tone of its sentence, whoever else is mentioned in it.
  let tone: Int

  /// The mentions in an article, which is cleaned and scored as in a run; none where nothing is left of it.
  static func all(in text: [UInt8], _ scorer: inout Scorer) -> [ScoredMention] {
    let raw = Article(
      outlet: NewsWCL50.name, date: nil, url: "", title: "", text: text,
      place: Place(source: NewsWCL50.name, line: 1))
    guard let scored = try? scorer.score(raw) else { return [] }
    var sums: [Int: Int] = [:]
    for item in scored.evidence where item.kind == .tone {
      sums[item.sentence, default: 0] += item.score
    }
    // Each mention leaves one piece of evidence, in the same order.
    let names = scored.evidence.filter { $0.kind == .name }
    return zip(scored.mentions, names).map { fact, name in
      ScoredMention(
        actor: fact.actor, stance: fact.stanceOfAll,
        tone: Points.normalised(
          sums[name.sentence, default: 0], scorer.rulebook.numbers.toneNormaliser))
    }
  }
}
