// Words near coded mentions that go with one label and that no row knows: rows that may be missing.

import Scoring
package import Tables

/// Counts single words and pairs around coded mentions, by what coders say of these.
package struct MissingPhrases {
  private struct Count {
    var byLabel = [Int](repeating: 0, count: Polarity.allCases.count)
    var examples = [String](repeating: "", count: Polarity.allCases.count)
    var total: Int { byLabel.reduce(0, +) }
  }

  /// A word with its place, in small letters; names and what begins a sentence are left out.
  private struct Word {
    let text: String
    let bytes: Range<Int>
    let isNear: Bool
  }

  /// Words that go with a label for what stands beside them, not for what they say.
  private static let plain = Set(
    """
    a about after all also am an and any are as at be because been before being but by can could did do does \
    for from had has have he her him his how i if in into is it its just like may more most my no not now of on \
    one or other our out over s said say says she should so some such t than that the their them then there \
    these they this those to two up us was we were what when where which while who will with would you your
    """.split(separator: " ").map(String.init))
  /// How many words around a mention are looked at, on either side.
  private static let reach = 8
  /// What does not go with a label more surely than this is no finding.
  private static let leastZ = 2.0

  private var counts: [String: Count] = [:]
  private var totals = [Int](repeating: 0, count: Polarity.allCases.count)
  private let least: Int

  /// Counts what stands near mentions; a phrase must stand near `least` of them to be found.
  package init(_ measure: StanceMeasure, least: Int) {
    self.least = least
    for result in measure.results { add(result) }
  }

  private mutating func add(_ result: StanceResult) {
    let label = result.coded.label.number
    totals[label] += 1
    let known = result.reading.bearings.map(\.match) + [result.coded.mention]
    let words = Self.words(of: result.coded.text, around: result.coded.mention)
      .map { word in
        word.isNear && !known.contains { $0.overlaps(word.bytes) } ? word.text : ""
      }
    let pairs = zip(words, words.dropFirst()).filter { !$0.isEmpty && !$1.isEmpty }
    let telling = words.filter { !$0.isEmpty && !Self.plain.contains($0) }
    let tellingPairs = pairs.filter { !Self.plain.contains($0) || !Self.plain.contains($1) }
      .map { "\($0) \($1)" }
    for phrase in Set(telling + tellingPairs) {
      counts[phrase, default: Count()].byLabel[label] += 1
      if counts[phrase]?.examples[label].isEmpty == true {
        counts[phrase]?.examples[label] = result.coded.text
      }
    }
  }

  private static func words(of text: String, around mention: Range<Int>) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      let isLetter = index < bytes.count && isLetter(bytes[index])
      if isLetter, start == nil { start = index }
      if !isLetter, let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    let first = words.firstIndex { $0.upperBound > mention.lowerBound } ?? words.count
    let last = words.lastIndex { $0.lowerBound < mention.upperBound } ?? 0
    return words.enumerated().map { number, range in
      let isSmall = (0x61...0x7A).contains(bytes[range.lowerBound])
      return Word(
        text: String(decoding: bytes[range], as: UTF8.self).lowercased(), bytes: range,
        isNear: isSmall && number >= first - reach && number <= last + reach)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// Writes the phrases that go with positive or negative mentions, the surest first.
  package func write(to writer: CSVWriter) throws(WriteError) {
    try writer.write(header: ["phrase", "label", "mentions", "of", "z", "example"])
    for finding in findings {
      try writer.write([
        .text(finding.phrase), .text(finding.label.rawValue), .integer(finding.mentions),
        .integer(finding.total), .decimal(Int((finding.z * 100).rounded()), places: 2),
        .text(finding.example),
      ])
    }
    try writer.finish()
  }

  struct Finding {
    let phrase: String
    let label: Polarity
    let mentions: Int
    let total: Int
    let z: Double
    let example: String
  }

  var findings: [Finding] {
    let frequent = counts.filter { $0.value.total >= least }
    let all = frequent.flatMap { phrase, count in
      [Polarity.negative, .positive].compactMap { label -> Finding? in
        let z = logOddsZ(count.byLabel[label.number], count.total, label)
        guard z >= Self.leastZ else { return nil }
        return Finding(
          phrase: phrase, label: label, mentions: count.byLabel[label.number],
          total: count.total, z: z, example: count.examples[label.number])
      }
    }
    return all.sorted { ($1.z, $0.phrase) < ($0.z, $1.phrase) }
  }

  /// How surely a phrase stands more often near mentions of a label than near others, in standard errors
  /// of the log-odds, half a mention added to each count.
  private func logOddsZ(_ own: Int, _ total: Int, _ label: Polarity) -> Double {
    let sum = totals.reduce(0, +)
    let a = Double(own) + 0.5
    let b = Double(totals[label.number] - own) + 0.5
    let c = Double(total - own) + 0.5
    let d = Double(sum - totals[label.number] - (total - own)) + 0.5
    let odds = a * d / (b * c)
    return logarithm(odds) / (1 / a + 1 / b + 1 / c + 1 / d).squareRoot()
  }
}
