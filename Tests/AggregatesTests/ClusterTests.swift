// Copies as one cluster, and stories that outlets share, reckoned by hand and against a slow way.

import News
import Scoring
import Testing

@testable import Aggregates

private struct Hits {
  var topic = 0
  var choice: Int
  var hits: Int
}

/// An article with mentions of actor 0 and hits of frames in narration.
private func article(
  _ outlet: String, mentions: Int = 0, stance: Int = 0, sentences: Int = 1, tone: Int = 0,
  frames: [Hits] = []
) -> ArticleRecord {
  var voices = [VoiceSums](repeating: VoiceSums(), count: VoiceSums.count)
  voices[VoiceSums.all].sentences = sentences
  voices[VoiceSums.all].tone = tone
  var sums = ActorSums()
  sums.mentions = mentions
  sums.stance = stance
  return ArticleRecord(
    key: ContentKey(high: 0, low: 0), id: "", outlet: outlet, date: nil, url: "",
    place: Place(source: "", line: 1), title: "", origin: "", words: 9, sentences: sentences,
    removedLines: 0, voices: voices, sources: [],
    actors: mentions > 0 ? [ActorCell(actor: 0, voice: VoiceSums.all, sums: sums)] : [],
    labels: [],
    frames: frames.map {
      ChoiceCell(topic: $0.topic, choice: $0.choice, voice: VoiceSums.all, hits: $0.hits)
    },
    rows: [], cleaning: [], evidence: ArticleEvidence(), examples: [])
}

private func grouped(_ records: some Sequence<ArticleRecord>) -> [GroupedArticle] {
  records.map { GroupedArticle($0) }
}

@Suite struct ClusterTests {
  private func totals(_ records: [ArticleRecord]) -> Totals {
    var totals = Totals()
    for record in records { totals.add(record) }
    return totals
  }

  private func outlet(_ name: String, _ totals: Totals) throws -> Int {
    try #require(totals.outlets.firstIndex(of: name))
  }

  /// RT has an article of its own and two copies of one text, of which Reuters has a third.
  private var wire: (all: [ArticleRecord], copies: [ArticleRecord]) {
    let own = article(
      "RT", mentions: 1, stance: 300, sentences: 4, tone: 70, frames: [Hits(choice: 1, hits: 2)])
    let copies = [
      article(
        "RT", mentions: 2, stance: -500, sentences: 3, tone: 10,
        frames: [Hits(choice: 0, hits: 3), Hits(choice: 1, hits: 1)]),
      article(
        "RT", mentions: 3, stance: -600, sentences: 3, tone: 20, frames: [Hits(choice: 0, hits: 1)]),
      article(
        "Reuters", mentions: 5, stance: 100, sentences: 3, tone: 30,
        frames: [Hits(choice: 0, hits: 2)]),
    ]
    return ([own] + copies, copies)
  }

  @Test func `copies count for their outlet and vary as one`() throws {
    var totals = totals(wire.all)
    totals.join(cluster: grouped(wire.copies))
    let rt = try outlet("RT", totals)
    let stance = try #require(
      totals.actorVoices[OutletActorVoice(outlet: rt, actor: 0, voice: VoiceSums.all)])
    #expect(stance.articles == 3)
    #expect(
      stance.stance
        == RatioSums(
          units: 2, x: 6, y: -800, xx: 1 + 25, xy: 300 - 5 * 1100, yy: 90_000 + 1_210_000))
    let tone = try #require(totals.outletVoices[OutletVoice(outlet: rt, voice: VoiceSums.all)])
    #expect(
      tone.tone
        == RatioSums(
          units: 2, x: 10, y: 100, xx: 16 + 36, xy: 280 + 180, yy: 4900 + 900))
  }

  @Test func `hits of a topic and of its choices vary as one`() throws {
    var totals = totals(wire.all)
    totals.join(cluster: grouped(wire.copies))
    let rt = try outlet("RT", totals)
    let topic = try #require(
      totals.frames.topics[OutletTopicVoice(outlet: rt, topic: 0, voice: VoiceSums.all)])
    let choice = try #require(
      totals.frames.choices[OutletChoiceVoice(outlet: rt, choice: 0, voice: VoiceSums.all)])
    #expect(topic.articles == 3 && choice.articles == 2)
    // The cluster has 5 hits, 4 of them of the choice.
    #expect(
      choice.share(of: topic) == RatioSums(units: 2, x: 7, y: 4, xx: 4 + 25, xy: 20, yy: 16))
  }

  @Test func `what outlets print in common is known of both`() throws {
    var totals = totals(wire.all)
    totals.join(cluster: grouped(wire.copies))
    for (name, own, others) in [
      ("RT", (x: 5, y: -1100), (x: 5, y: 100)), ("Reuters", (x: 5, y: 100), (x: 5, y: -1100)),
    ] {
      var expected = CrossSums()
      expected.add(own, others)
      let key = OutletActorVoice(outlet: try outlet(name, totals), actor: 0, voice: VoiceSums.all)
      #expect(totals.common.actors[key] == expected)
    }
    var frames = CrossSums()
    frames.add((x: 5, y: 1), (x: 2, y: 0))
    let key = OutletChoiceVoice(outlet: try outlet("RT", totals), choice: 1, voice: VoiceSums.all)
    #expect(totals.common.frames.sums(key, topic: 0) == frames)
    #expect(totals.common.actorClusters == [TopicVoice(topic: 0, voice: VoiceSums.all): 1])
  }

  @Test func `all outlets, and all but one, follow from the sums of each`() throws {
    var random = SplitMix(seed: 4)
    let outlets = ["A", "B", "C", "D"]
    let clusters = (0..<60).map { _ in
      (0..<1 + random.below(5)).map { _ in
        article(
          outlets[random.below(4)], mentions: random.below(4), stance: random.below(9000) - 4000)
      }
    }
    var totals = totals(clusters.flatMap { $0 })
    for cluster in clusters where cluster.count > 1 { totals.join(cluster: grouped(cluster)) }
    /// The sums over the articles of some outlets, cluster by cluster.
    func slow(_ outlets: [String]) -> RatioSums {
      var sums = RatioSums()
      for cluster in clusters {
        let cells = cluster.filter { outlets.contains($0.outlet) }.flatMap(\.actors)
        let x = cells.reduce(0) { $0 + $1.sums.mentions }
        if x > 0 { sums.add(x: x, y: cells.reduce(0) { $0 + $1.sums.stance }) }
      }
      return sums
    }
    var all = RatioSums(units: totals.common.actorClusters.values.reduce(0, +))
    for (key, sums) in totals.actorVoices {
      all.add(sums.stance, common: totals.common.actors[key, default: CrossSums()])
    }
    #expect(all == slow(outlets))
    for (key, sums) in totals.actorVoices {
      #expect(sums.stance == slow([totals.outlets[key.outlet]]))
      let others = all.without(
        sums.stance, common: totals.common.actors[key, default: CrossSums()])
      #expect(others == slow(outlets.filter { $0 != totals.outlets[key.outlet] }))
    }
  }

  @Test func `a story is the unit of what outlets share`() throws {
    let story = [
      article("A", mentions: 1, stance: 10, frames: [Hits(choice: 0, hits: 1)]),
      article("A", mentions: 2, stance: 30, frames: [Hits(choice: 1, hits: 1)]),
      article("B", mentions: 4, stance: -50, frames: [Hits(choice: 0, hits: 5)]),
      article("C"),
    ]
    let alone = [article("A", mentions: 7, stance: 7), article("A", mentions: 7, stance: 7)]
    var totals = totals(story + alone)
    totals.addShared(story: grouped(story))
    totals.addShared(story: grouped(alone))
    let (a, b, c) = (
      try outlet("A", totals), try outlet("B", totals), try outlet("C", totals)
    )
    func stance(_ outlet: Int, _ beside: Int) -> RatioSums? {
      totals.shared.actors[
        SharedKey(outlet: outlet, beside: beside, item: 0, voice: VoiceSums.all)]?.stance
    }
    #expect(
      stance(a, SharedKey.others) == RatioSums(units: 1, x: 3, y: 40, xx: 9, xy: 120, yy: 1600))
    #expect(
      stance(SharedKey.others, a)
        == RatioSums(units: 1, x: 4, y: -50, xx: 16, xy: -200, yy: 2500))
    // C has the story, so the others' mentions in it count for its comparison.
    #expect(stance(SharedKey.others, c)?.x == 7)
    #expect(stance(c, SharedKey.others) == nil)
    func share(_ outlet: Int, _ beside: Int, _ choice: Int) -> RatioSums? {
      func key(_ item: Int) -> SharedKey {
        SharedKey(outlet: outlet, beside: beside, item: item, voice: VoiceSums.all)
      }
      let shared = totals.shared.frames
      return shared.topics[key(0)].map {
        shared.choices[key(choice), default: ChoiceTotals()].share(of: $0)
      }
    }
    #expect(share(a, b, 0) == RatioSums(units: 1, x: 2, y: 1, xx: 4, xy: 2, yy: 1))
    #expect(share(b, a, 1) == RatioSums(units: 1, x: 5, y: 0, xx: 25, xy: 0, yy: 0))
    #expect(share(SharedKey.others, c, 0)?.y == 6)
  }

  @Test func `groups give the same totals in any order and any part`() {
    var random = SplitMix(seed: 5)
    let stories = (0..<20).map { _ in
      (0..<2 + random.below(4)).map { number in random.record(number) }
    }
    func tables(_ totals: Totals) -> [String] {
      let outlets = totals.outlets
      func name(_ outlet: Int) -> String { outlet < 0 ? "others" : outlets[outlet] }
      func shared(_ key: SharedKey) -> String {
        "\(name(key.outlet)) \(name(key.beside)) \(key.item) \(key.voice)"
      }
      var lines = totals.actorVoices.map { "\(name($0.outlet)) \($0.actor) \($0.voice) \($1)" }
      lines += totals.common.actors.map { "c \(name($0.outlet)) \($0.actor) \($0.voice) \($1)" }
      for choices in [totals.common.labels, totals.common.frames] {
        lines += choices.topics.map { "t \(name($0.outlet)) \($0.topic) \($0.voice) \($1)" }
        lines += choices.choices.map { "h \(name($0.outlet)) \($0.choice) \($0.voice) \($1)" }
        lines += choices.clusters.map { "\($0) \($1)" }
      }
      lines += totals.shared.actors.map { "\(shared($0)) \($1)" }
      lines += totals.shared.commonActors.map { "s \(name($0.outlet)) \($0.actor) \($1)" }
      for choices in [totals.shared.labels, totals.shared.frames] {
        lines += choices.topics.map { "\(shared($0)) \($1)" }
        lines += choices.choices.map { "\(shared($0)) \($1)" }
      }
      return lines.sorted()
    }
    var whole = totals(stories.flatMap { $0 })
    var parts = [Totals(), Totals(), Totals()]
    for story in stories {
      whole.join(cluster: grouped(story))
      whole.addShared(story: grouped(story))
    }
    for story in stories.shuffled(using: &random) {
      let part = random.below(3)
      for record in story.shuffled(using: &random) { parts[random.below(3)].add(record) }
      parts[part].join(cluster: grouped(story.reversed()))
      parts[part].addShared(story: grouped(story.reversed()))
    }
    let merged = Totals(merging: parts)
    #expect(tables(merged) == tables(whole))
    #expect(tables(whole).count > 100)
  }
}
