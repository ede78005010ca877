// Finds which articles tell the same event.

import Scoring

/// Puts each article to the one within the window that it is most like, among those that open a story.
///
/// To the first that is like it enough, hand-coded articles on two meetings of the same people went to
/// either (Yang, Pierce & Carbonell 1998 also take the likest).
/// An article is only ever compared with the first report of a story, so stories do not drift from event
/// to event. A copy tells the story of the text that it copies. An article without a date tells no story:
/// nobody knows which of two elections it is about.
package struct StoryFinder {
  private let lineup: Lineup
  private let limits: GroupLimits
  private let folder: String
  private var words: WordWeights
  /// For each article that has leading words the length of its weights, squared.
  private var lengths: [Double] = []
  private var topics = SharedTopic()
  private var buffer: [UInt8] = []

  /// By how many of its words an article looks for others, those that weigh most.
  private static let leads = 24
  /// With how many of the first and of the last articles that have a word in common it is compared.
  private static let compared = 4

  /// A finder that keeps in `folder`, which exists, what memory does not hold.
  package init(_ lineup: Lineup, _ limits: GroupLimits, folder: String) {
    self.lineup = lineup
    self.limits = limits
    self.folder = folder
    words = WordWeights(lineup.rarity)
  }

  /// The stories of all articles; `check` is called now and then, and what it throws ends the work.
  package mutating func stories(
    _ clusters: Clusters, check: () throws -> Void = {}
  ) throws -> Stories {
    try leaveOutCopies(clusters)
    let leads = Postings(path: "\(folder)/leads", memory: Lineup.memory)
    lengths = Array(repeating: 0, count: lineup.count)
    try lineup.readAll { article, decoder in
      if article % 1024 == 0 { try check() }
      guard lineup.isDated(article), !isCopy(article, clusters) else { return }
      let topic = Topic(decodingLikeness: &decoder)
      let leading = leadingWords(of: topic)
      // Only now: to write while `self` is read would copy all lengths for every article.
      lengths[article] = leading.length
      for word in leading.words { try leads.add(UInt64(word), article) }
    }
    let pairs = Postings(path: "\(folder)/pairs", memory: Lineup.memory)
    try leads.forEachGroup { _, articles in try pair(articles, into: pairs) }
    var firsts = (0..<UInt32(lineup.count)).map { $0 }
    try pairs.forEachGroup { article, earlier in
      if article % 1024 == 0 { try check() }
      let open = earlier.filter { firsts[$0] == $0 }
      if let first = try likest(Int(article), among: open) {
        firsts[Int(article)] = UInt32(first)
      }
    }
    for article in 0..<lineup.count where isCopy(article, clusters) {
      firsts[article] = firsts[clusters.first(of: article)]
    }
    return Stories(firsts, lineup)
  }

  /// Weighs words as if no text had been copied.
  private mutating func leaveOutCopies(_ clusters: Clusters) throws {
    var rarity = lineup.rarity
    try lineup.readAll { article, decoder in
      if isCopy(article, clusters) { rarity.leaveOut(Topic(decodingLikeness: &decoder)) }
    }
    words = WordWeights(rarity)
  }

  /// Whether an article is printed soon after another whose text it has.
  private func isCopy(_ article: Int, _ clusters: Clusters) -> Bool {
    let first = clusters.first(of: article)
    return first != article && isInWindow(first, article)
  }

  private mutating func topic(of article: Int) throws(SortError) -> Topic {
    try lineup.read(article, &buffer) { Topic(decodingLikeness: &$0) }
  }

  /// The words of an article that weigh most, among those that others have, and the squared length of all.
  private func leadingWords(of topic: Topic) -> (words: [UInt32], length: Double) {
    var leading = LeadingWords(most: StoryFinder.leads)
    var length = 0.0
    for (word, count) in zip(topic.words, topic.counts) {
      let articles = words.rarity.count(of: word)
      let weight = words.weight(count, articles: articles)
      length += weight * weight
      if weight > 0, articles > 1 { leading.add(word, weight) }
    }
    return (leading.words, length)
  }

  /// Pairs articles that have a word in common with the first and the last before them in the window.
  ///
  /// All pairs of a word that hundreds have would be too many.
  private func pair(_ articles: [Int], into pairs: Postings) throws(SortError) {
    var start = 0
    for (place, article) in articles.enumerated() {
      while !isInWindow(articles[start], article) { start += 1 }
      let last = max(start, place - StoryFinder.compared)
      for other in start..<min(start + StoryFinder.compared, last) {
        try pairs.add(UInt64(article), articles[other])
      }
      for other in last..<place { try pairs.add(UInt64(article), articles[other]) }
    }
  }

  private func isInWindow(_ first: Int, _ second: Int) -> Bool {
    lineup.days(from: first, to: second).map { Double($0) <= limits.storyDays } ?? false
  }

  /// The one of some articles that another is most like, and enough; the earliest of equal ones.
  private mutating func likest(
    _ article: Int, among earlier: [Int]
  ) throws(SortError) -> Int? {
    guard !earlier.isEmpty else { return nil }
    var likest: (article: Int, likeness: Double)?
    topics.take(try topic(of: article), words, length: lengths[article])
    for other in earlier {
      let likeness = topics.likeness(try topic(of: other), words, length: lengths[other])
      guard likeness >= limits.storyLikeness, likeness > likest?.likeness ?? 0 else { continue }
      likest = (other, likeness)
    }
    return likest?.article
  }
}

/// The words of an article that weigh most, in order of weight; of equal ones the larger hash first.
private struct LeadingWords {
  private var all: [(weight: Double, word: UInt32)] = []
  private let most: Int

  init(most: Int) {
    self.most = most
    all.reserveCapacity(most + 1)
  }

  var words: [UInt32] { all.map(\.word) }

  /// Puts a word in its place: there are few, and most come behind all of them.
  mutating func add(_ word: UInt32, _ weight: Double) {
    if all.count == most, let last = all.last, (last.weight, last.word) > (weight, word) { return }
    var place = all.count
    while place > 0, (all[place - 1].weight, all[place - 1].word) < (weight, word) { place -= 1 }
    all.insert((weight, word), at: place)
    if all.count > most { all.removeLast() }
  }
}
