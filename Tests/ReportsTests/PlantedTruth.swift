// A corpus whose truth is known: outlets that word events alike, but for one that may prefer a frame.

import News
import Scoring

@testable import Aggregates

/// Four outlets with 250 articles each, half of them copies of wire texts.
///
/// Each article has some three hits for each concept, in bursts: articles differ in how many, and
/// a hit is often what the one before it was. An outlet with a preference words its copies as its own
/// articles, so that all in all it uses the frame as often as the preference says.
struct PlantedTruth {
  static let outlets = ["A", "B", "C", "D"]
  static let articlesEach = 250
  static let concepts = 3
  /// Of each frame of a concept; it is the first that the first outlet may prefer.
  static let shares = [0.3, 0.3, 0.25, 0.15]
  /// How much likelier the first outlet is to use it: 1 for no difference.
  let preference: Double
  /// Whether half of the articles are copies; else all are texts of their own.
  var hasCopies = true

  private typealias Hits = [[Int]]

  /// The totals of such a corpus.
  func totals(seed: UInt64) -> Totals {
    var random = SplitMix(seed: seed)
    var totals = Totals()
    var left = [Int](repeating: PlantedTruth.articlesEach / 2, count: PlantedTruth.outlets.count)
    for outlet in left.indices {
      for _ in 0..<left[outlet] { totals.add(record(outlet, text(&random), &random)) }
    }
    while left.contains(where: { $0 > 0 }) {
      let text = text(&random)
      let printers = left.indices.filter { left[$0] > 0 }.shuffled(using: &random)
        .prefix(hasCopies ? Int.random(in: 2...4, using: &random) : 1)
      let copies = printers.map { outlet in
        left[outlet] -= 1
        return record(outlet, text, &random)
      }
      for copy in copies { totals.add(copy) }
      if copies.count > 1 { totals.join(cluster: copies.map(GroupedArticle.init)) }
    }
    return totals
  }

  /// For each concept what its hits are.
  private func text(_ random: inout SplitMix) -> Hits {
    (0..<PlantedTruth.concepts).map { _ in
      var hits = [frame(&random)]
      // One and then two more in the mean, now none and now a dozen.
      while Double.random(in: 0..<1, using: &random) < 2 / 3.0 {
        let isBurst = Bool.random(using: &random)
        hits.append(isBurst ? hits[hits.count - 1] : frame(&random))
      }
      return hits
    }
  }

  private func frame(_ random: inout SplitMix) -> Int {
    var rest = Double.random(in: 0..<1, using: &random)
    for (frame, share) in PlantedTruth.shares.enumerated() {
      rest -= share
      if rest < 0 { return frame }
    }
    return PlantedTruth.shares.count - 1
  }

  /// The text with as many hits of the first concept replaced as the preference asks for.
  private func reworded(_ text: Hits, _ random: inout SplitMix) -> Hits {
    let base = PlantedTruth.shares[0]
    let rate = base * (preference - 1) / (1 - base)
    var text = text
    text[0] = text[0].map { Double.random(in: 0..<1, using: &random) < rate ? 0 : $0 }
    return text
  }

  private func record(
    _ outlet: Int, _ text: Hits, _ random: inout SplitMix
  ) -> ArticleRecord {
    var frames: [ChoiceCell] = []
    let text = outlet == 0 ? reworded(text, &random) : text
    for (concept, hits) in text.enumerated() {
      for frame in Set(hits) {
        for voice in [Int(Voice.narration.rawValue), VoiceSums.all] {
          frames.append(
            ChoiceCell(
              topic: concept, choice: concept * PlantedTruth.shares.count + frame, voice: voice,
              hits: hits.count { $0 == frame }))
        }
      }
    }
    return ArticleRecord(
      key: ContentKey(high: 0, low: 0), id: "", outlet: PlantedTruth.outlets[outlet], date: nil,
      url: "", place: Place(source: "", line: 1), title: "", origin: "", words: 0, sentences: 0,
      removedLines: 0, voices: [], sources: [], actors: [], labels: [], frames: frames, rows: [],
      cleaning: [],
      evidence: ArticleEvidence(), examples: [])
  }
}

/// Numbers that look random: the generator SplitMix64 (Steele, Lea & Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xd129_0e5f_73c1_8a4b }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
