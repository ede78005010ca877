// Mentions drawn from a corpus for people to code: every outlet, actor and voice has its turn.

import Lexicons
import News
import Readers
import Scoring
import Synchronization

/// A mention with its sentence, as a gold file for stance holds it.
package struct SampledMention: Hashable, Sendable {
  package var text: String
  /// The first character of the mention, counted from 0, and the one behind its last.
  package var start: Int
  package var end: Int
  package var actor: String
  package var outlet: String
  package var voice: String
}

/// Draws mentions by the hash of what they say: the same ones in every run, in whatever order articles come.
package struct SentenceSample: Sendable {
  /// Mentions of one actor by one outlet in one voice.
  private struct Stratum: Hashable {
    let outlet: String
    let actor: String
    let voice: String
  }

  private struct Drawn {
    let key: ContentKey
    let mention: SampledMention
  }

  private let rulebook: Rulebook
  private let count: Int

  /// - Throws: `RunFailure.lexicons` where the lexicons have errors.
  package init(of count: Int, lexicons folder: String) throws {
    (_, rulebook, _) = try Run.rulebook(of: folder)
    self.count = count
  }

  /// The sample, sorted by outlet, actor, voice and text.
  ///
  /// - Throws: `RunFailure`.
  package func draw(
    from corpus: [String], jobs: Int, interruption: Interruption
  ) throws -> [SampledMention] {
    let strata = Mutex<[Stratum: [Drawn]]>([:])
    let source = try Run.articles(of: corpus)
    try InOrder<[SampledMention]>(jobs: jobs, interruption: interruption).run(over: source) {
      var scorer = Scorer(rulebook: rulebook)
      return { $0.flatMap { mentions(of: $0, &scorer) } }
    } take: { mentions in
      strata.withLock { strata in
        for mention in mentions { add(mention, to: &strata) }
      }
    }
    return strata.withLock { turns(of: $0) }
  }

  private func mentions(
    of record: Result<Article, Rejection>, _ scorer: inout Scorer
  ) -> [SampledMention] {
    guard let scored = try? scorer.score(Repair.repaired(record.get())) else { return [] }
    return scored.evidence.filter { $0.kind == .name }.compactMap { item in
      let sentence = scorer.cleanedText[item.context]
      // A spreadsheet would take it for a formula, and the guard against that moves what stands behind it.
      guard let first = sentence.first, !"=+-@".utf8.contains(first) else { return nil }
      let start = characters(scorer.cleanedText[item.context.lowerBound..<item.match.lowerBound])
      return SampledMention(
        text: String(decoding: sentence, as: UTF8.self), start: start,
        end: start + characters(scorer.cleanedText[item.match]),
        actor: rulebook.actors[item.actor].actor, outlet: scored.outlet,
        voice: item.voice.description)
    }
  }

  /// Every byte but those that go on with a character begins one.
  private func characters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  /// Keeps the mentions of least hash in each stratum, as many as could ever be drawn.
  private func add(_ mention: SampledMention, to strata: inout [Stratum: [Drawn]]) {
    let stratum = Stratum(outlet: mention.outlet, actor: mention.actor, voice: mention.voice)
    let key = key([mention.outlet, mention.actor, mention.voice, mention.text, "\(mention.start)"])
    var drawn = strata[stratum, default: []]
    let place = drawn.firstIndex { $0.key >= key } ?? drawn.count
    guard place < count, place == drawn.count || drawn[place].key != key else { return }
    drawn.insert(Drawn(key: key, mention: mention), at: place)
    if drawn.count > count { drawn.removeLast() }
    strata[stratum] = drawn
  }

  private func key(_ parts: [String]) -> ContentKey {
    ContentHash.key(of: Array(parts.joined(separator: "\u{0}").utf8))
  }

  /// One mention of each stratum in turn, until there are enough.
  private func turns(of strata: [Stratum: [Drawn]]) -> [SampledMention] {
    let lists = strata.sorted {
      key([$0.key.outlet, $0.key.actor, $0.key.voice])
        < key([$1.key.outlet, $1.key.actor, $1.key.voice])
    }.map(\.value)
    var sample: [SampledMention] = []
    for turn in 0..<(lists.map(\.count).max() ?? 0) {
      for list in lists where turn < list.count && sample.count < count {
        sample.append(list[turn].mention)
      }
    }
    return sample.sorted {
      ($0.outlet, $0.actor, $0.voice, $0.text, $0.start)
        < ($1.outlet, $1.actor, $1.voice, $1.text, $1.start)
    }
  }
}
