// What the articles of a cluster or of a story say, summed by outlet.

import Scoring

/// The sums of one group after another, in lists that are kept from group to group.
///
/// Most groups are two articles with some dozens of cells each: dictionaries made anew for each of them
/// took longer than all the rest. Sums are asked for by the place of an outlet in `outlets`.
struct GroupSums: Sendable {
  /// The numbers of the outlets, each once and in order.
  private(set) var outlets: [Int] = []
  /// How many of the articles each of them has.
  private(set) var articleCounts: [Int] = []
  private(set) var actors = GroupActors()
  private(set) var labels = GroupChoices()
  private(set) var frames = GroupChoices()
  /// The places of the articles in the group, outlet by outlet, with those of the outlets.
  private var order: [(article: Int, outlet: Int)] = []

  /// Sums up articles, of which `numbers` has the numbers of their outlets.
  mutating func sum(_ articles: [GroupedArticle], outlets numbers: [Int]) {
    putInOrder(numbers)
    actors.sum(order.lazy.map { ($1, articles[$0].actors) }, outlets: outlets.count)
    labels.sum(order.lazy.map { ($1, articles[$0].labels) }, outlets: outlets.count)
    frames.sum(order.lazy.map { ($1, articles[$0].frames) }, outlets: outlets.count)
  }

  private mutating func putInOrder(_ numbers: [Int]) {
    outlets.removeAll(keepingCapacity: true)
    articleCounts.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    for article in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
      if outlets.last != numbers[article] {
        outlets.append(numbers[article])
        articleCounts.append(0)
      }
      articleCounts[outlets.count - 1] += 1
      order.append((article, outlets.count - 1))
    }
  }
}

/// The mentions of actors in a group.
struct GroupActors: Sendable {
  /// An actor in a voice.
  struct Place {
    var actor: Int
    var voice: Int
    fileprivate var start: Int
  }

  private(set) var places: [Place] = []
  /// For each place the sums of the outlets, then those of all together.
  private var sums: [ActorTotals] = []
  private var outletCount = 0
  private var cells: [(key: UInt64, outlet: Int, sums: ActorSums)] = []

  /// The sums of an outlet; each article is a cluster.
  func sums(_ place: Place, of outlet: Int) -> ActorTotals { sums[place.start + outlet] }

  /// The sums of all outlets.
  func all(_ place: Place) -> ActorTotals { sums[place.start + outletCount] }

  fileprivate mutating func sum(
    _ articles: some Sequence<(outlet: Int, cells: [ActorCell])>, outlets: Int
  ) {
    places.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    outletCount = outlets
    for (outlet, own) in articles {
      for cell in own {
        cells.append((UInt64(cell.actor) << 3 | UInt64(cell.voice), outlet, cell.sums))
      }
    }
    cells.sort { $0.key < $1.key }
    var last: UInt64?
    for cell in cells {
      if cell.key != last {
        places.append(
          Place(actor: Int(cell.key >> 3), voice: Int(cell.key & 7), start: sums.count))
        sums += repeatElement(ActorTotals(), count: outlets + 1)
        last = cell.key
      }
      let totals = ActorTotals(cell.sums)
      sums[sums.count - 1].add(totals)
      sums[sums.count - 1 - outlets + cell.outlet].add(totals)
    }
  }
}
