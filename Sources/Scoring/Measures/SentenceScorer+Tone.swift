// The tone of a sentence in each voice that has a word of it.

import Lexicons
import News

/// The points of tone of one sentence by voice, then of all.
struct ToneSums {
  private var sums = InlineArray<6, Int>(repeating: 0)

  subscript(voice: Int) -> Int { sums[voice] }

  mutating func add(_ points: Int, _ voice: Voice) {
    sums[Int(voice.number)] += points
    sums[VoiceSums.all] += points
  }
}

/// From which tones on a sentence counts as positive or negative, in points.
struct ToneLimits {
  let positive: Int
  let negative: Int

  init(_ numbers: ScoringNumbers) {
    positive = Points.rounded(numbers.positiveThreshold)
    negative = Points.rounded(numbers.negativeThreshold)
  }
}

extension SentenceScorer {
  /// Adds what a hit says of the sentence.
  func addTone(_ weighed: WeighedHit, _ tones: inout ToneSums, _ article: inout ScoredArticle) {
    guard let weight = weighed.content.weight else { return }
    let points = Points.rounded(weight * weighed.shift)
    tones.add(points, weighed.hit.voice)
    article.evidence.append(
      weighed.evidence.counted(
        for: .tone, points == 0 ? .none : points < 0 ? .negative : .positive,
        weight: Points.rounded(weight), score: points))
  }

  /// Adds the tone of the sentence in each voice that has a word of it, and in all.
  func addTones(
    _ found: SentenceFindings, _ tones: ToneSums, _ article: inout ScoredArticle
  ) {
    func add(_ words: Int, to voice: Int) {
      let tone = Points.normalised(tones[voice], rulebook.numbers.toneNormaliser)
      article.voices[voice].add(tone: tone, words: words, limits)
    }
    var left = words(of: found.tokens)
    guard left != 0 else { return }
    var all = 0
    while left != 0 {
      let voice = left.trailingZeroBitCount / bitsOfCount
      let words = left >> UInt64(voice * bitsOfCount) & (1 << UInt64(bitsOfCount) - 1)
      add(Int(words), to: voice)
      all += Int(words)
      left &-= words << UInt64(voice * bitsOfCount)
    }
    add(all, to: VoiceSums.all)
    article.sentences += 1
    article.words += all
  }

  /// How many words each voice has in a sentence, side by side in one number.
  private func words(of sentence: TokenRange) -> UInt64 {
    var counts: UInt64 = 0
    for index in sentence.first..<sentence.last {
      let token = text.tokens[index]
      counts &+= (token.isWord ? 1 : 0) &<< (UInt64(token.voice.number) &* UInt64(bitsOfCount))
    }
    return counts
  }

  /// A sentence has a few hundred tokens at most.
  private var bitsOfCount: Int { 12 }
}

extension VoiceSums {
  fileprivate mutating func add(tone: Int, words: Int, _ limits: ToneLimits) {
    sentences += 1
    self.words += words
    self.tone += tone
    if tone >= limits.positive { positive += 1 }
    if tone <= limits.negative { negative += 1 }
  }
}
