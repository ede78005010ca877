// The sums over clusters and stories against a slow way: cell by cell, from what the articles say.

import News
import Scoring
import Testing

@testable import Aggregates

/// Articles that nobody wrote, in clusters and in stories, and sums over them by definition.
private struct Press {
  static let outlets = ["A", "B", "C", "D"]
  static let voices = 0..<2
  /// Three choices for each of two topics.
  static let choices = 0..<6

  /// Clusters: most of one article, some of several of one outlet.
  private(set) var clusters: [[ArticleRecord]] = []
  private(set) var stories: [[ArticleRecord]] = []

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<60 {
      let size = random.below(2) * random.below(6) + 1
      clusters.append((0..<size).map { _ in Press.article(&random) })
    }
    for start in stride(from: 0, to: 58, by: 3) {
      stories.append(Array(clusters[start...(start + random.below(3))].joined()))
    }
  }

  static func topic(of choice: Int) -> Int { choice / 3 }

  private static func article(_ random: inout SplitMix) -> ArticleRecord {
    var record = random.record(0)
    record.outlet = outlets[random.below(4)]
    (record.actors, record.labels, record.frames) = ([], [], [])
    for voice in voices {
      for choice in choices where random.below(3) == 0 {
        record.frames.append(
          ChoiceCell(
            topic: topic(of: choice), choice: choice, voice: voice, hits: 1 + random.below(4)))
      }
      for actor in 0..<2 where random.below(2) == 0 {
        var sums = ActorSums()
        sums.mentions = 1 + random.below(4)
        sums.stance = random.below(9000) - 4000
        record.actors.append(ActorCell(actor: actor, voice: voice, sums: sums))
      }
    }
    record.frames.shuffle(using: &random)
    return record
  }

  /// The totals as a run brings them together.
  var totals: Totals {
    var totals = Totals()
    for record in clusters.joined() { totals.add(record) }
    for cluster in clusters where cluster.count > 1 {
      totals.join(cluster: cluster.map { GroupedArticle($0) })
    }
    for story in stories { totals.addShared(story: story.map { GroupedArticle($0) }) }
    return totals
  }
}

/// Some of the articles of a group.
private struct Side {
  var articles: [ArticleRecord]

  /// Those of an outlet, or of all others.
  init(_ group: [ArticleRecord], _ outlet: String, isOthers: Bool = false) {
    articles = group.filter { ($0.outlet == outlet) != isOthers }
  }

  func hits(_ voice: Int, _ isMeant: (Int) -> Bool) -> Int {
    articles.joined(\.frames).filter { $0.voice == voice && isMeant($0.choice) }
      .reduce(0) { $0 + $1.hits }
  }

  func sums(_ actor: Int, _ voice: Int) -> (x: Int, y: Int) {
    articles.joined(\.actors).filter { $0.actor == actor && $0.voice == voice }
      .reduce((0, 0)) { ($0.0 + $1.sums.mentions, $0.1 + $1.sums.stance) }
  }
}

extension [ArticleRecord] {
  fileprivate func joined<Cell>(_ cells: KeyPath<ArticleRecord, [Cell]>) -> [Cell] {
    flatMap { $0[keyPath: cells] }
  }
}

extension RatioSums {
  /// Over groups with an x above 0.
  fileprivate init(_ groups: [(x: Int, y: Int)]) {
    self.init()
    for group in groups where group.x > 0 { add(x: group.x, y: group.y) }
  }
}

struct GroupSumsTests {
  /// Calls `body` with each choice in each voice.
  private func forEachChoice(_ body: (_ choice: Int, _ voice: Int) throws -> Void) rethrows {
    for voice in Press.voices { for choice in Press.choices { try body(choice, voice) } }
  }

  /// A choice among those for its topic, over groups.
  private func share(_ choice: Int, _ voice: Int, _ sides: [Side]) -> RatioSums {
    RatioSums(
      sides.map { side in
        (
          side.hits(voice) { Press.topic(of: $0) == Press.topic(of: choice) },
          side.hits(voice) { $0 == choice }
        )
      })
  }

  /// A choice among the hits of it and of another, over groups.
  private func share(
    _ choice: Int, beside other: Int, _ voice: Int, _ sides: [Side]
  ) -> RatioSums {
    RatioSums(
      sides.map { side in
        (side.hits(voice) { $0 == choice || $0 == other }, side.hits(voice) { $0 == choice })
      })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `Clusters are the units of what each outlet says`(_ seed: UInt64) throws {
    let press = Press(seed: seed)
    let totals = press.totals
    let frames = totals.frames
    for (number, outlet) in totals.outlets.enumerated() {
      let sides = press.clusters.map { Side($0, outlet) }
      forEachChoice { choice, voice in
        func use(_ choice: Int) -> ChoiceTotals {
          frames.choices[
            OutletChoiceVoice(outlet: number, choice: choice, voice: voice),
            default: ChoiceTotals()]
        }
        let place = OutletTopicVoice(
          outlet: number, topic: Press.topic(of: choice), voice: voice)
        #expect(
          use(choice).share(of: frames.topics[place, default: TopicTotals()])
            == share(choice, voice, sides))
        for other in Press.choices
        where other != choice && Press.topic(of: other) == Press.topic(of: choice) {
          let pair = OutletChoiceVoice(
            outlet: number, choice: ChoicePair.number(choice, other), voice: voice)
          #expect(
            use(choice).share(beside: use(other), frames.pairs[pair] ?? PairTotals())
              == share(choice, beside: other, voice, sides))
        }
      }
      for voice in 0..<VoiceSums.count {
        let tone = totals.outletVoices[
          OutletVoice(outlet: number, voice: voice), default: OutletSums()
        ].tone
        let groups = sides.map { side in
          side.articles.map { $0.voices[voice] }.filter { $0.sentences > 0 }
            .reduce((0, 0)) { ($0.0 + $1.sentences, $0.1 + $1.tone) }
        }
        #expect(tone == RatioSums(groups))
      }
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func `What outlets print in common is summed over clusters that several have`(
    _ seed: UInt64
  ) throws {
    let press = Press(seed: seed)
    let totals = press.totals
    for (number, outlet) in totals.outlets.enumerated() {
      let sides = press.clusters.map { (Side($0, outlet), Side($0, outlet, isOthers: true)) }
      forEachChoice { choice, voice in
        var expected = CrossSums()
        for (own, others) in sides {
          func pair(_ side: Side) -> (x: Int, y: Int) {
            let x = side.hits(voice) { Press.topic(of: $0) == Press.topic(of: choice) }
            return (x, side.hits(voice) { $0 == choice })
          }
          expected.add(pair(own), pair(others))
        }
        let key = OutletChoiceVoice(outlet: number, choice: choice, voice: voice)
        #expect(totals.common.frames.sums(key, topic: Press.topic(of: choice)) == expected)
      }
      for actor in 0..<2 {
        for voice in Press.voices {
          var expected = CrossSums()
          for (own, others) in sides {
            expected.add(own.sums(actor, voice), others.sums(actor, voice))
          }
          let key = OutletActorVoice(outlet: number, actor: actor, voice: voice)
          #expect(totals.common.actors[key, default: CrossSums()] == expected)
        }
      }
    }
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func `Stories that both have are the units of what two outlets share`(_ seed: UInt64) throws {
    let press = Press(seed: seed)
    let totals = press.totals
    let frames = totals.shared.frames
    for (number, outlet) in totals.outlets.enumerated() {
      for (otherNumber, other) in totals.outlets.enumerated() where other != outlet {
        let sides = press.stories.filter { story in
          [outlet, other].allSatisfy { name in story.contains { $0.outlet == name } }
        }.map { Side($0, outlet) }
        forEachChoice { choice, voice in
          func key(_ item: Int) -> SharedKey {
            SharedKey(outlet: number, beside: otherNumber, item: item, voice: voice)
          }
          let use = frames.choices[key(choice), default: ChoiceTotals()]
          let topic = frames.topics[key(Press.topic(of: choice)), default: TopicTotals()]
          #expect(use.share(of: topic) == share(choice, voice, sides))
          #expect(
            use.articles
              == sides.flatMap(\.articles).joined(\.frames)
              .count { $0.choice == choice && $0.voice == voice })
          for second in Press.choices
          where second != choice && Press.topic(of: second) == Press.topic(of: choice) {
            let pair = frames.pairs[key(ChoicePair.number(choice, second))] ?? PairTotals()
            let secondUse = frames.choices[key(second), default: ChoiceTotals()]
            #expect(
              use.share(beside: secondUse, pair)
                == share(choice, beside: second, voice, sides))
          }
        }
      }
    }
  }

  @Test(arguments: [10, 11, 12] as [UInt64])
  func `Stories that others have too are the units beside them`(_ seed: UInt64) throws {
    let press = Press(seed: seed)
    let totals = press.totals
    let shared = totals.shared
    for (number, outlet) in totals.outlets.enumerated() {
      let stories = press.stories.filter { story in
        story.contains { $0.outlet == outlet } && story.contains { $0.outlet != outlet }
      }
      for isOthers in [false, true] {
        let sides = stories.map { Side($0, outlet, isOthers: isOthers) }
        let (whose, beside) =
          isOthers ? (SharedKey.others, number) : (number, SharedKey.others)
        forEachChoice { choice, voice in
          func key(_ item: Int) -> SharedKey {
            SharedKey(outlet: whose, beside: beside, item: item, voice: voice)
          }
          let use = shared.frames.choices[key(choice), default: ChoiceTotals()]
          let topic = shared.frames.topics[key(Press.topic(of: choice)), default: TopicTotals()]
          #expect(use.share(of: topic) == share(choice, voice, sides))
        }
        for actor in 0..<2 {
          for voice in Press.voices {
            let key = SharedKey(outlet: whose, beside: beside, item: actor, voice: voice)
            #expect(
              shared.actors[key, default: ActorTotals()].stance
                == RatioSums(sides.map { $0.sums(actor, voice) }))
          }
        }
      }
    }
  }

  @Test func `Keys of shared stories keep whom they are about`() {
    for (outlet, beside, item) in [
      (0, SharedKey.others, 5), (SharedKey.others, 70_000, 0),
      (300_000, 2, ChoicePair.number(99_999, 100_000)),
    ] {
      for voice in 0..<VoiceSums.count {
        let key = SharedKey(outlet: outlet, beside: beside, item: item, voice: voice)
        #expect([key.outlet, key.beside, key.item, key.voice] == [outlet, beside, item, voice])
      }
    }
  }
}
