// What the page shows of a run, decided before any table is written: tables and evidence then agree.

import Aggregates
import Lexicons
import Scoring
import Tables

/// The outlets, actors, concepts, lexicon rows and contrasts of the page.
package struct PagePlan: Sendable {
  /// All contrasts, which contrasts.csv has too: they are made once.
  let contrasts: BlockRows
  /// Those of the page, as places in them.
  let shownContrasts: [Int]
  /// By their numbers in the totals, those with most articles first.
  let outlets: [Int]
  /// By their numbers in the rulebook: those of the strongest contrasts, then those with most mentions.
  let actors: [Int]
  let concepts: [String]
  /// The lexicon rows with most hits, by their numbers in the rulebook.
  let lexiconRows: [Int]

  package init(_ figures: Figures) {
    let contrasts = ContrastsReport.rows(of: figures)
    let shownContrasts = PagePlan.strongest(of: contrasts)
    outlets = PagePlan.largestOutlets(figures)
    let topics = Topics(figures, outlets: Set(outlets))
    let leading = shownContrasts.prefix(PageBounds.contrasts / 2).map {
      contrasts.blocks[Int(contrasts.rows[$0][0])]
    }
    actors = topics.actors(leading: leading)
    concepts = topics.concepts(leading: leading)
    lexiconRows = PagePlan.mostHitRows(figures.totals)
    self.contrasts = contrasts
    self.shownContrasts = shownContrasts
  }

  /// The first in all voices and articles, and the first of each topic in each voice and basis.
  ///
  /// Rows on one topic in one voice and basis share their first block.
  private static func strongest(of contrasts: BlockRows) -> [Int] {
    var perHead: [UInt32: Int] = [:]
    var shown: [Int] = []
    var room = PageBounds.contrasts
    for place in contrasts.rows.indices where shown.count < PageBounds.allContrasts {
      let head = contrasts.rows[place][0]
      let isOfAll = contrasts.blocks[Int(head)].prefix(2).allSatisfy { $0 == .text("all") }
      let isAmongFirst = isOfAll && room > 0
      guard isAmongFirst || perHead[head, default: 0] < PageBounds.contrastsPerTopic else {
        continue
      }
      perHead[head, default: 0] += 1
      if isOfAll { room -= 1 }
      shown.append(place)
    }
    return shown
  }

  private static func largestOutlets(_ figures: Figures) -> [Int] {
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
    for key in figures.totals.labels.choices.keys where outlets.contains(key.outlet) {
      actorWeights[figures.rulebook.labels[key.choice].actor]?.rows += 1
    }
    for (key, totals) in figures.totals.frames.choices {
      let concept = figures.rulebook.frames[key.choice].concept
      let hits = key.voice == VoiceSums.all ? totals.hits : 0
      conceptWeights[concept, default: Weight()].hits += hits
      if outlets.contains(key.outlet) { conceptWeights[concept]?.rows += 1 }
    }
  }

  func actors(leading: [[Cell]]) -> [Int] {
    let names = Set(leading.filter { $0.contains(.text(Choices.Kind.name.rawValue)) }.joined())
    let order = actorWeights.sorted { left, right in
      let (a, b) = (
        names.contains(figures.actor(left.key)), names.contains(figures.actor(right.key))
      )
      if a != b { return a }
      return (-left.value.hits, figures.actorRanks[left.key])
        < (-right.value.hits, figures.actorRanks[right.key])
    }
    return Topics.fitting(order, count: PageBounds.actors, rows: PageBounds.actorRows)
  }

  func concepts(leading: [[Cell]]) -> [String] {
    let names = Set(leading.filter { $0.contains(.text(Choices.Kind.frame.rawValue)) }.joined())
    let order = conceptWeights.sorted { left, right in
      let (a, b) = (names.contains(.line(left.key)), names.contains(.line(right.key)))
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
