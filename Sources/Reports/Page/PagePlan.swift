// What the page shows of a run, decided before any table is written: tables and evidence then agree.

import Aggregates
import Lexicons
import Scoring
import Tables

/// The outlets, actors, concepts, lexicon rows and contrasts of the page.
package struct PagePlan: Sendable {
  /// The strongest contrasts, and how many there are.
  let contrasts: [ShownContrast]
  let contrastCount: Int
  /// By their numbers in the totals, those with most articles first.
  let outlets: [Int]
  /// By their numbers in the rulebook: those of the strongest contrasts, then those with most mentions.
  let actors: [Int]
  let concepts: [String]
  /// The lexicon rows with most hits, by their numbers in the rulebook.
  let lexiconRows: [Int]

  package init(_ figures: Figures, _ contrasts: Contrasts) {
    self.contrasts = contrasts.strongest()
    contrastCount = contrasts.count
    outlets = PagePlan.largestOutlets(figures)
    let topics = Topics(figures, outlets: Set(outlets))
    let leading = self.contrasts.prefix(PageBounds.contrasts / 2)
    actors = topics.actors(leading: leading.filter { $0.kind == .name }.map(\.topic))
    concepts = topics.concepts(leading: leading.filter { $0.kind == .frame }.map(\.topic))
    lexiconRows = PagePlan.mostHitRows(figures.totals)
  }

  /// The outlets of the page.
  static func largestOutlets(_ figures: Figures) -> [Int] {
    func order(_ outlet: Int) -> (Int, Int) {
      let key = OutletVoice(outlet: outlet, voice: VoiceSums.all)
      return (-(figures.totals.outletVoices[key]?.articles ?? 0), figures.outletRanks[outlet])
    }
    let sorted = figures.totals.outlets.indices.sorted { order($0) < order($1) }
    return Array(sorted.prefix(PageBounds.outlets))
  }

  private static func mostHitRows(_ totals: Totals) -> [Int] {
    let hit = totals.rows.indices.filter { totals.rows[$0].hits > 0 }
    let sorted = hit.sorted { (-totals.rows[$0].hits, $0) < (-totals.rows[$1].hits, $1) }
    return Array(sorted.prefix(PageBounds.lexiconRows))
  }
}

/// How much there is of each actor and concept.
private struct Topics {
  /// How often a topic is met, and how many rows it takes.
  struct Weight {
    var hits = 0
    var rows = 0
  }

  private let figures: Figures
  private var actorWeights: [Int: Weight] = [:]
  private var conceptWeights: [String: Weight] = [:]

  init(_ figures: Figures, outlets: Set<Int>) {
    self.figures = figures
    for (key, totals) in figures.totals.actorVoices {
      let mentions = key.voice == VoiceSums.all ? totals.sums.mentions : 0
      actorWeights[key.actor, default: Weight()].hits += mentions
      if outlets.contains(key.outlet) { actorWeights[key.actor]?.rows += 1 }
    }
    for group in figures.names.groups {
      for outlet in group.outlets where outlets.contains(outlet.outlet) {
        actorWeights[group.topic]?.rows += outlet.uses.count
      }
    }
    for group in figures.frames.groups {
      let concept = figures.frames.topics[group.topic]
      let hits = group.voice == VoiceSums.all ? group.total : 0
      conceptWeights[concept, default: Weight()].hits += hits
      for outlet in group.outlets where outlets.contains(outlet.outlet) {
        conceptWeights[concept]?.rows += outlet.uses.count
      }
    }
  }

  func actors(leading: [String]) -> [Int] {
    let names = Set(leading)
    func isLeading(_ actor: Int) -> Bool {
      names.contains(figures.rulebook.actors[actor].actor)
    }
    let order = actorWeights.sorted { left, right in
      let (a, b) = (isLeading(left.key), isLeading(right.key))
      if a != b { return a }
      return (-left.value.hits, figures.actorRanks[left.key])
        < (-right.value.hits, figures.actorRanks[right.key])
    }
    return Topics.fitting(order, count: PageBounds.actors, rows: PageBounds.actorRows)
  }

  func concepts(leading: [String]) -> [String] {
    let names = Set(leading)
    let order = conceptWeights.sorted { left, right in
      let (a, b) = (names.contains(left.key), names.contains(right.key))
      if a != b { return a }
      if left.value.hits != right.value.hits { return left.value.hits > right.value.hits }
      return ByteOrder.precedes(left.key, right.key)
    }
    return Topics.fitting(order, count: PageBounds.concepts, rows: PageBounds.conceptRows)
  }

  /// The first of them, as many as there is room for.
  private static func fitting<Topic>(
    _ topics: [(key: Topic, value: Weight)], count: Int, rows: Int
  ) -> [Topic] {
    var left = rows
    return topics.prefix(count).filter { topic in
      defer { if topic.value.rows <= left { left -= topic.value.rows } }
      return topic.value.rows <= left
    }.map(\.key)
  }
}
