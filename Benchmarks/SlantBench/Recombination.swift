// Makes articles beyond those of the sample: the shape of a real one, sentences from anywhere.

/// Articles without end, the same ones for the same sample and seed.
///
/// Each takes outlet, date and lines from an article of the sample in turn, and fills every line with as
/// many sentences as it had, drawn from the whole sample. So lengths and wordings stay those of real
/// articles, and no two articles share more than a sentence here and there.
struct Recombination {
  private struct Shape {
    let outlet: String
    let date: String
    /// How many sentences each line has; an empty line has none.
    let lines: [Int]
  }

  private let shapes: [Shape]
  private let titles: [String]
  private let sentences: [String]
  private var random: SplitMix
  private var turn = 0

  init(of sample: Sample, seed: UInt64) {
    var shapes: [Shape] = []
    var sentences: [String] = []
    for article in sample.articles {
      let lines = article.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        SentenceCutter.sentences(in: String($0))
      }
      shapes.append(Shape(outlet: article.outlet, date: article.date, lines: lines.map(\.count)))
      sentences.append(contentsOf: lines.joined())
    }
    self.shapes = shapes
    self.sentences = sentences
    titles = sample.articles.map(\.title)
    random = SplitMix(seed: seed)
  }

  mutating func next() -> SampleArticle {
    let shape = shapes[turn % shapes.count]
    turn += 1
    var text = ""
    for (index, count) in shape.lines.enumerated() {
      if index > 0 { text += "\n" }
      for place in 0..<count {
        if place > 0 { text += " " }
        text += sentences[random.next(below: sentences.count)]
      }
    }
    return SampleArticle(
      outlet: shape.outlet, date: shape.date, title: titles[random.next(below: titles.count)],
      text: text)
  }
}
