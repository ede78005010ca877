// Where the text of an article begins and ends among menus, teasers, comments and footers.

import Lexicons

/// Finds the run of lines that has most prose for the noise in it (maximum subsequence segmentation,
/// Pasternack & Roth 2009).
///
/// A teaser among related headlines ends with a full stop like any sentence: only its neighbours tell.
struct TextSpan {
  /// What a line does to the run that it is in, from its neighbours too.
  private var weights: [Int] = []

  /// What a line is worth at most, about sixty words: one long line does not outweigh a menu.
  private static let most = 60
  /// What bytes and words are divided by: a word has some six bytes; unpunctuated lines count a third.
  private static let bytesOfWord = 6
  private static let unpunctuated = 18

  /// How much noise must stand before or behind the run: less is an advert or a credit in the text.
  static let enoughNoise = 100
  /// How much text must stand behind the heading of comments or further articles to be the article's own.
  static let end = 160
  /// And how many lines of it: a gallery in the text has a few, menus and footers have many.
  static let enoughLines = 10

  /// The lines of the run, by their numbers among the lines that are not blank.
  mutating func find(_ lines: [LabelledLine], _ looks: [LineLook]) -> Range<Int> {
    weigh(lines, looks)
    let best = richestRun()
    guard !best.isEmpty else { return lines.indices }
    let start = isNoisy(weights[..<best.lowerBound].reversed()) ? best.lowerBound : 0
    let end = isNoisy(weights[best.upperBound...]) ? best.upperBound : lines.count
    return start..<end
  }

  private mutating func weigh(_ lines: [LabelledLine], _ looks: [LineLook]) {
    weights.removeAll(keepingCapacity: true)
    for (line, look) in zip(lines, looks) { weights.append(TextSpan.weight(of: line, look)) }
    // Noise between two paragraphs interrupts them; noise beside noise is where they end.
    var wasProse = false
    for index in weights.indices {
      let isProse = weights[index] > 0
      if !isProse, wasProse, index + 1 < weights.count, weights[index + 1] > 0,
        weights[index] > -TextSpan.end
      {
        weights[index] = max(weights[index], -1)
      }
      wasProse = isProse
    }
  }

  private static func weight(of line: LabelledLine, _ look: LineLook) -> Int {
    switch (line.label, line.rule) {
    case (.headline, _): return 0
    case (.end, _): return -end
    case (.noise, .row): return -45
    case (.noise, _): return -5
    case (.body, _):
      let bytes = line.bytes.count
      if look.endsAsProse, look.words >= 6 { return min(bytes / bytesOfWord, most) }
      if look.words >= 10 { return min(bytes / unpunctuated, most) }
      return -4
    default: return -2
    }
  }

  /// The run with the greatest sum (Kadane); empty where no line has weight.
  private func richestRun() -> Range<Int> {
    var best = 0..<0
    var most = 0
    var sum = 0
    var start = 0
    for (index, weight) in weights.enumerated() {
      sum += weight
      if sum <= 0 {
        sum = 0
        start = index + 1
      } else if sum > most {
        most = sum
        best = start..<(index + 1)
      }
    }
    return best
  }

  /// Whether lines, read away from the run, sink so deep that what follows belongs to something else.
  private func isNoisy(_ weights: some Sequence<Int>) -> Bool {
    var sum = 0
    var lines = 0
    for weight in weights {
      sum += weight
      if weight < 0 { lines += weight == -TextSpan.end ? TextSpan.enoughLines : 1 }
      if sum <= -TextSpan.enoughNoise, lines >= TextSpan.enoughLines { return true }
    }
    return false
  }
}
