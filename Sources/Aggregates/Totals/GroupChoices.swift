// What the outlets of a cluster or of a story chose: for each topic and voice a small table.

import Scoring

/// The choices of one kind in a group.
struct GroupChoices: Sendable {
  /// A topic in one voice: outlets by choices.
  struct Place {
    var topic: Int
    var voice: Int
    /// Where the choices stand that an outlet makes.
    fileprivate(set) var choices: Range<Int>
    fileprivate var topicStart: Int
    fileprivate var useStart: Int
    fileprivate var cells: Range<Int>
  }

  private(set) var places: [Place] = []
  /// The numbers of the choices, place by place.
  private(set) var choices: [Int] = []
  /// For each place the sums of the outlets, then those of all together.
  private var topics: [TopicTotals] = []
  private var uses: [ChoiceTotals] = []
  private var outletCount = 0
  private var cells: [Cell] = []

  /// A cell of an article.
  private struct Cell {
    /// Topic and voice.
    var place: UInt64
    /// The place of the article among those of the group.
    var article: Int
    var outlet: Int
    var choice: Int
    var hits: Int
  }

  /// The sums of an outlet over all choices; each article is a cluster.
  func topic(_ place: Place, of outlet: Int) -> TopicTotals { topics[place.topicStart + outlet] }

  /// The sums of all outlets over all choices.
  func topic(_ place: Place) -> TopicTotals { topics[place.topicStart + outletCount] }

  /// The sums of a choice, by where it stands in `choices`.
  func use(_ choice: Int, _ place: Place, of outlet: Int) -> ChoiceTotals {
    uses[place.useStart + outlet * place.choices.count + choice - place.choices.lowerBound]
  }

  /// The same of all outlets.
  func use(_ choice: Int, _ place: Place) -> ChoiceTotals { use(choice, place, of: outletCount) }

  /// Calls `body` with each two choices that an outlet makes both, as those of one cluster.
  func forEachPair(_ place: Place, of outlet: Int, _ body: (_ pair: Int, PairTotals) -> Void) {
    for choice in place.choices {
      let hits = use(choice, place, of: outlet).hits
      guard hits > 0 else { continue }
      for other in place.choices where other > choice {
        let others = use(other, place, of: outlet).hits
        guard others > 0 else { continue }
        body(ChoicePair.number(choices[choice], choices[other]), PairTotals(hits, others))
      }
    }
  }

  /// The same as those of single articles.
  func forEachPair(
    _ place: Place, ofArticlesOf outlet: Int, _ body: (_ pair: Int, PairTotals) -> Void
  ) {
    for (index, cell) in zip(place.cells, cells[place.cells]) where cell.outlet == outlet {
      for other in cells[(index + 1)..<place.cells.upperBound] {
        guard other.article == cell.article else { break }
        guard other.choice != cell.choice else { continue }
        body(ChoicePair.number(cell.choice, other.choice), PairTotals(cell.hits, other.hits))
      }
    }
  }
}

// Summing up.
extension GroupChoices {
  /// Sums up articles, each with the place of its outlet among so many.
  mutating func sum(
    _ articles: some Sequence<(outlet: Int, cells: [ChoiceCell])>, outlets: Int
  ) {
    places.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    topics.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    outletCount = outlets
    collect(articles)
    var start = 0
    while start < cells.count {
      let end = cells[start...].firstIndex { $0.place != cells[start].place } ?? cells.count
      addPlace(start..<end)
      start = end
    }
  }

  /// Puts the cells of the articles in order of topic and voice, then article.
  private mutating func collect(
    _ articles: some Sequence<(outlet: Int, cells: [ChoiceCell])>
  ) {
    cells.removeAll(keepingCapacity: true)
    for (article, (outlet, own)) in articles.enumerated() {
      for cell in own {
        cells.append(
          Cell(
            place: UInt64(cell.topic) << 3 | UInt64(cell.voice), article: article,
            outlet: outlet, choice: cell.choice, hits: cell.hits))
      }
    }
    cells.sort { $0.place == $1.place ? $0.article < $1.article : $0.place < $1.place }
  }

  /// Makes the table of a place from its cells.
  private mutating func addPlace(_ range: Range<Int>) {
    let first = choices.count
    for cell in cells[range] where !choices[first...].contains(cell.choice) {
      choices.append(cell.choice)
    }
    let key = cells[range.lowerBound].place
    let place = Place(
      topic: Int(key >> 3), voice: Int(key & 7), choices: first..<choices.count,
      topicStart: topics.count, useStart: uses.count, cells: range)
    places.append(place)
    topics += repeatElement(TopicTotals(), count: outletCount + 1)
    uses += repeatElement(ChoiceTotals(), count: (outletCount + 1) * place.choices.count)
    var start = range.lowerBound
    while start < range.upperBound {
      var (end, hits) = (start, 0)
      while end < range.upperBound, cells[end].article == cells[start].article {
        hits += cells[end].hits
        end += 1
      }
      let topic = TopicTotals(hits)
      topics[place.topicStart + cells[start].outlet].add(topic)
      topics[place.topicStart + outletCount].add(topic)
      for cell in cells[start..<end] { add(cell, of: hits, to: place) }
      start = end
    }
  }

  /// Adds what an article with so many hits of a topic has of a choice.
  private mutating func add(_ cell: Cell, of all: Int, to place: Place) {
    guard let choice = choices[place.choices].firstIndex(of: cell.choice) else { return }
    let use = ChoiceTotals(cell.hits, of: all)
    let column = place.useStart + choice - place.choices.lowerBound
    uses[column + cell.outlet * place.choices.count].add(use)
    uses[column + outletCount * place.choices.count].add(use)
  }
}
