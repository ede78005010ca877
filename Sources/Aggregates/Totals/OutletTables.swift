// Sums by outlet and voice: of tone, of actors, of labels and frames.

import Scoring

/// The sums behind the tables on outlets, a function of a set of records.
struct OutletTables: Sendable {
  private(set) var voices = CellTable<OutletVoice, OutletSums>()
  private(set) var actors = CellTable<OutletActorVoice, ActorTotals>()
  private(set) var labels = ChoiceTables()
  private(set) var frames = ChoiceTables()

  /// Adds the cells of an article, which is a cluster of its own so far.
  mutating func add(_ record: ArticleRecord, _ outlet: Int, times sign: Int = 1) {
    for (voice, sums) in record.voices.enumerated() where sums.sentences > 0 {
      let key = OutletVoice(outlet: outlet, voice: voice)
      voices[key, default: OutletSums()].add(OutletSums(sums), times: sign)
    }
    actors.changeEach(of: record.actors, outlet, new: ActorTotals()) {
      OutletActorVoice(outlet: outlet, actor: $0.actor, voice: $0.voice)
    } _: { cell, sums in
      sums.add(ActorTotals(cell.sums), times: sign)
    }
    labels.add(record.labels, outlet, times: sign)
    frames.add(record.frames, outlet, times: sign)
  }

  mutating func forgetChoices() { (labels, frames) = (ChoiceTables(), ChoiceTables()) }

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
  ///
  /// Nothing changes for an outlet that has one of them.
  mutating func join(_ group: GroupSums, _ articles: [GroupedArticle], outlets: [Int]) {
    for (place, outlet) in group.outlets.enumerated() where group.articleCounts[place] > 1 {
      joinVoices(of: zip(articles, outlets).lazy.filter { $1 == outlet }.map(\.0), outlet)
      for actor in group.actors.places {
        let several = group.actors.sums(actor, of: place)
        guard several.articles > 0 else { continue }
        let key = OutletActorVoice(outlet: outlet, actor: actor.actor, voice: actor.voice)
        actors[key, default: ActorTotals()].join(several)
      }
      labels.join(group.labels, outlet, at: place)
      frames.join(group.frames, outlet, at: place)
    }
  }

  private mutating func joinVoices(of articles: some Sequence<GroupedArticle>, _ outlet: Int) {
    var several = [OutletSums](repeating: OutletSums(), count: VoiceSums.count)
    for article in articles {
      for (voice, sums) in article.voices.enumerated() where sums.sentences > 0 {
        several[voice].add(OutletSums(sums))
      }
    }
    for (voice, sums) in several.enumerated() where sums.articles > 0 {
      voices[OutletVoice(outlet: outlet, voice: voice), default: OutletSums()].join(sums)
    }
  }
}
