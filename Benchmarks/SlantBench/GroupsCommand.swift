// slant-bench groups: how fast copies and stories are found among articles that were scored, on one core.

import Aggregates
import ArgumentParser
import Foundation
import Lexicons
import News
import Scoring

/// Merges articles of some 400 words, half of them copies, and finds who copies whom and who tells the
/// same event; then adds up what these groups have in common.
struct GroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "groups", abstract: "Measures how copies and stories are found, on one core.")

  @Option(help: "Not asked: the work is done inside the benchmark.")
  var slant = ""
  @Option(help: "The folder of lexicons.")
  var lexicons: String
  @Option(help: "Articles to start from: JSON Lines, packed with gzip or not, or a folder of .txt.")
  var sample: String
  @Argument(help: "How many articles; for several numbers memory shows whether it grows.")
  var articles: [Int]

  func validate() throws {
    guard !articles.isEmpty, articles.allSatisfy({ $0 > 1 }) else {
      throw ValidationError("name at least one number of articles")
    }
  }

  func run() throws {
    let rulebook = try Rulebook(Lexicons.load(folder: lexicons).lexicons)
    let sample = try Sample(path: sample)
    print(
      "  articles   copies  in stories   found in s  articles/s   summed in s  peak MB: before, found, summed"
    )
    for count in articles {
      let bench = try Bench(slant: slant, lexicons: lexicons)
      defer { bench.remove() }
      print(try GroupsRun(rulebook, folder: bench.folder.path).line(count, of: sample))
      fflush(nil)
    }
  }
}

/// One measurement.
private struct GroupsRun {
  private let rulebook: Rulebook
  private let folder: String
  private static let memory = 12 << 20

  init(_ rulebook: Rulebook, folder: String) {
    self.rulebook = rulebook
    self.folder = folder
  }

  func line(_ count: Int, of sample: Sample) throws -> String {
    let store = RecordStore(folder: folder, name: "0", limit: GroupsRun.memory, parts: 1)
    try score(count, of: sample, into: store)
    let before = peak
    var (copies, told) = (0, 0)
    let start = cpuSeconds
    let queue = ArticleQueue(folder: folder, number: 0, memory: GroupsRun.memory)
    let rest = try RecordStore.mergeRecords([store], part: 0) {
      try queue.add($0, $1)
    } drop: { _, _ in
    }
    var totals = Totals(merging: [store.takeTotals(), rest])
    let limits = GroupLimits(rulebook.numbers)
    let lineup = try Lineup([queue], folder: folder)
    let groups = try ArticleGroups(lineup, limits, folder: folder)
    let found = cpuSeconds - start
    let between = peak
    try groups.forEachCluster { cluster in
      copies += cluster.count - 1
      totals.join(cluster: cluster)
    }
    try groups.forEachStory { story in
      told += story.count
      totals.addShared(story: story)
    }
    return String(
      format: "%10d%9d%12d%13.2f%12.0f%14.2f%17.1f%7.1f%8.1f", count, copies, told, found,
      Double(count) / found, cpuSeconds - start - found, before, between, peak)
  }

  /// Scores articles: each second one is the one before it, as another outlet prints it.
  private func score(_ count: Int, of sample: Sample, into store: RecordStore) throws {
    var scorer = Scorer(rulebook: rulebook)
    var maker = RecordMaker(rulebook: rulebook, ranks: EvidenceRanks(.standard))
    var recombination = Recombination(of: sample, seed: 1)
    var copying = Copying()
    var original = recombination.next()
    for number in 0..<count {
      if number % 2 == 0 {
        original = recombination.next()
        original.text = Copying.cut(original.text, words: 400)
      }
      let printed = number % 2 == 0 ? original : copying.copy(of: original)
      let article = Article(
        outlet: printed.outlet, date: day(printed.date), url: "", title: printed.title,
        text: Array(printed.text.utf8), place: Place(source: "made", line: number + 1))
      // A text without words, or without English ones, is nobody's here.
      guard let scored = try? scorer.score(article) else { continue }
      try store.add(maker.record(of: scored, article: article, text: scorer.cleanedText))
    }
  }

  private func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  private var cpuSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private var peak: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) * 1024 / 1e6
  }
}

/// What outlets do to a text that they take over: they cut it, add to it, work it over or leave it.
private struct Copying {
  private var random = SplitMix(seed: 2)
  private var turn = 0

  mutating func copy(of article: SampleArticle) -> SampleArticle {
    var copy = article
    copy.outlet = "Copy of \(article.outlet)"
    copy.title = "Also: \(article.title)"
    turn += 1
    var words = copy.text.split(separator: " ", omittingEmptySubsequences: false)
    switch turn % 4 {
    case 0: copy.text += "\n\nIt was the second report of its kind in as many days, they said."
    case 1: copy.text = Copying.cut(copy.text, words: max(words.count / 3, 40))
    case 2:
      for _ in 0..<(words.count / 10) { words[random.next(below: words.count)] = "instead" }
      copy.text = words.joined(separator: " ")
    default: break
    }
    return copy
  }

  static func cut(_ text: String, words: Int) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).prefix(words)
      .joined(separator: " ")
  }
}
