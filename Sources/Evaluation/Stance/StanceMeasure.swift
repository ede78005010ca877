// The stance of each coded mention, held against what coders say of it.

package import Scoring

/// What was found for a coded mention.
package struct StanceResult: Sendable {
  package let coded: StanceCoding
  package let reading: MentionReading
  package let predicted: Polarity
}

/// Scores coded mentions, and compares.
package struct StanceMeasure {
  package let results: [StanceResult]
  /// The mentions in which no word was found.
  private let unread: [StanceCoding]
}

extension StanceMeasure {
  /// Scores every mention with the lexicons of a rulebook.
  package init(_ mentions: [StanceCoding], _ rulebook: Rulebook) {
    var reader = TextReader(rulebook: rulebook)
    let read = mentions.map { coded in
      (coded, reader.reading(ofMentionAt: coded.mention, in: Array(coded.text.utf8)))
    }
    results = read.compactMap { coded, reading in
      reading.map {
        StanceResult(
          coded: coded, reading: $0,
          predicted: Polarity(stance: $0.stance, rulebook.numbers))
      }
    }
    unread = read.filter { $0.1 == nil }.map(\.0)
  }

  /// For each text, in order, how its mentions were coded and predicted; unread ones are neutral.
  var confusions: [Confusion] {
    var units: [Confusion] = []
    var numbers: [String: Int] = [:]
    func count(_ coded: StanceCoding, _ predicted: Polarity) {
      let number = numbers[coded.text, default: units.count]
      if number == units.count {
        numbers[coded.text] = number
        units.append(Confusion(classes: Polarity.allCases.count))
      }
      units[number].count(coded: coded.label.number, predicted: predicted.number)
    }
    for result in results { count(result.coded, result.predicted) }
    for mention in unread { count(mention, .neutral) }
    return units
  }

  /// Accuracy, macro-F1, and precision, recall and F1 of each class.
  package var figures: [Figure] {
    measured(ConfusionFigure.all(of: Polarity.allCases.map(\.rawValue)))
  }

  /// Figures of all mentions; sentences are drawn for the intervals, because mentions of one resemble each other.
  func measured(_ wanted: [ConfusionFigure]) -> [Figure] {
    wanted.measured(gold: "stance", confusions, classes: Polarity.allCases.count)
  }

  /// The mentions that were taken for something else, those first whose stance is farthest off.
  package var misses: [StanceResult] {
    results.filter { $0.predicted != $0.coded.label }.sorted { left, right in
      let (far, near) = (
        left.coded.label.distance(of: left.reading.stance),
        right.coded.label.distance(of: right.reading.stance)
      )
      return far != near ? far > near : left.coded.line < right.coded.line
    }
  }
}
