// Sums by outlet and voice: of tone, of actors, of labels and frames.

import Scoring

/// The sums behind the tables on outlets, a function of a set of records.
struct OutletTables: Sendable {
  private(set) var voices: [OutletVoice: OutletSums] = [:]
  private(set) var actors: [OutletActorVoice: ActorTotals] = [:]
  private(set) var labels = ChoiceTables()
  private(set) var frames = ChoiceTables()

  /// Adds the cells of an article, which is a cluster of its own so far.
  mutating func add(_ record: ArticleRecord, _ outlet: Int, times sign: Int = 1) {
    for (voice, sums) in record.voices.enumerated() where sums.sentences > 0 {
      let key = OutletVoice(outlet: outlet, voice: voice)
      voices[key, default: OutletSums()].add(OutletSums(sums), times: sign)
    }
    for cell in record.actors {
      let key = OutletActorVoice(outlet: outlet, actor: cell.actor, voice: cell.voice)
      actors[key, default: ActorTotals()].add(ActorTotals(cell.sums), times: sign)
    }
    labels.add(record.labels, outlet, times: sign)
    frames.add(record.frames, outlet, times: sign)
  }

  /// Adds the sums of others, whose outlets have other numbers here.
  mutating func merge(_ other: OutletTables, _ numbers: [Int]) {
    for (key, sums) in other.voices {
      voices[key.moved(to: numbers), default: OutletSums()].add(sums)
    }
    for (key, sums) in other.actors {
      actors[key.moved(to: numbers), default: ActorTotals()].add(sums)
    }
    labels.merge(other.labels, numbers)
    frames.merge(other.frames, numbers)
  }

  /// Takes the articles of a group, added as clusters of their own, for one cluster.
  mutating func join(_ cluster: RecordGroup) {
    for (key, sums) in cluster.sums.voices { voices[key, default: OutletSums()].join(sums) }
    for (key, sums) in cluster.sums.actors { actors[key, default: ActorTotals()].join(sums) }
    labels.join(cluster.sums.labels, cluster.labels)
    frames.join(cluster.sums.frames, cluster.frames)
  }
}

/// The records of a cluster or of a story, summed by outlet.
struct RecordGroup {
  let outlets: Set<Int>
  let sums: OutletTables
  let actors: [TopicVoice: [Int: ActorTotals]]
  let labels: [TopicVoice: TopicGroup]
  let frames: [TopicVoice: TopicGroup]

  /// Sums up records, of which `outlets` has the numbers of their outlets.
  init(_ records: [ArticleRecord], outlets: [Int]) {
    var sums = OutletTables()
    for (record, outlet) in zip(records, outlets) { sums.add(record, outlet) }
    self.outlets = Set(outlets)
    self.sums = sums
    labels = sums.labels.groups(records.lazy.flatMap(\.labels))
    frames = sums.frames.groups(records.lazy.flatMap(\.frames))
    var actors: [TopicVoice: [Int: ActorTotals]] = [:]
    for (key, totals) in sums.actors {
      actors[TopicVoice(topic: key.actor, voice: key.voice), default: [:]][key.outlet] = totals
    }
    self.actors = actors
  }
}
