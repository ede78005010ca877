// Which articles have a number in common: the external sort that groups are found by.

/// An article with one of the numbers that it has.
struct Posting: BitwiseCopyable, Comparable {
  var key: UInt64
  var article: Int

  @inline(__always)
  static func < (left: Posting, right: Posting) -> Bool {
    left.key != right.key ? left.key < right.key : left.article < right.article
  }
}

/// Keys with the articles that have them.
///
/// Postings are many and all of one size, so they need less than records do: whole blocks of numbers are
/// sorted, written and read back.
final class Postings {
  private var held: [Posting] = []
  private var runs: [Range<Int>] = []
  private var file: ScratchFile?
  private let path: String
  private let memory: Int

  /// - Parameters:
  ///   - path: the path of the file for what memory does not hold.
  ///   - memory: how many bytes are held in memory.
  init(path: String, memory: Int) {
    self.path = path
    self.memory = memory
  }

  func add(_ key: UInt64, _ article: Int) throws(SortError) {
    if (held.count + 1) * MemoryLayout<Posting>.stride > memory, !held.isEmpty { try spill() }
    held.append(Posting(key: key, article: article))
  }

  /// Writes what is in memory as a sorted run.
  private func spill() throws(SortError) {
    held.sort()
    let file = file ?? ScratchFile(path: path)
    self.file = file
    let start = try file.append(plain: held)
    runs.append(start..<start + held.count * MemoryLayout<Posting>.stride)
    held.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with each key and its articles, each once and in their order; nothing is left then.
  func forEachGroup(_ body: (UInt64, [Int]) throws -> Void) throws {
    var key: UInt64 = 0
    var articles: [Int] = []
    try forEach { posting in
      if posting.key != key {
        if !articles.isEmpty { try body(key, articles) }
        key = posting.key
        articles.removeAll(keepingCapacity: true)
      }
      if articles.last != posting.article { articles.append(posting.article) }
    }
    if !articles.isEmpty { try body(key, articles) }
  }

  private func forEach(_ body: (Posting) throws -> Void) throws {
    if !runs.isEmpty { try spill() }
    guard let file else {
      held.sort()
      for posting in held { try body(posting) }
      held = []
      return
    }
    held = []
    try file.flush()
    var merge = try PostingMerge(file, runs, memory: memory)
    while let posting = try merge.next() { try body(posting) }
    (self.file, runs) = (nil, [])
  }
}

/// Sorted runs of postings in a file, read side by side.
private struct PostingMerge {
  private let file: ScratchFile
  private var runs: [Run]
  /// The runs that have postings left, the one with the least first, each before the two at twice its
  /// place.
  private var heap: [Int]
  /// How many bytes of a run are read at a time.
  private let block: Int

  private struct Run {
    var rest: Range<Int>
    var block: [UInt8] = []
    var position = 0
    var end = 0
    var first = Posting(key: 0, article: 0)
  }

  init(_ file: ScratchFile, _ ranges: [Range<Int>], memory: Int) throws(SortError) {
    self.file = file
    // Blocks of whole postings; small ones cost time and no more.
    block =
      min(max(memory / ranges.count, 4096), 1 << 16) / MemoryLayout<Posting>.stride
      * MemoryLayout<Posting>.stride
    runs = ranges.map { Run(rest: $0) }
    heap = Array(runs.indices)
    for run in runs.indices { _ = try advance(run) }
    for place in heap.indices.reversed() { sink(place) }
  }

  /// The least of all that are left; nil at the end.
  mutating func next() throws(SortError) -> Posting? {
    guard let least = heap.first else { return nil }
    let posting = runs[least].first
    if try !advance(least) {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
    }
    sink(0)
    return posting
  }

  /// Goes to the next posting of a run; false at its end.
  private mutating func advance(_ run: Int) throws(SortError) -> Bool {
    if runs[run].position == runs[run].end {
      let rest = runs[run].rest
      guard !rest.isEmpty else { return false }
      let next = rest.lowerBound..<min(rest.lowerBound + block, rest.upperBound)
      try file.read(next, into: &runs[run].block)
      runs[run].rest = next.upperBound..<rest.upperBound
      (runs[run].position, runs[run].end) = (0, next.count)
    }
    let position = runs[run].position
    runs[run].first = runs[run].block.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position, as: Posting.self)
    }
    runs[run].position += MemoryLayout<Posting>.stride
    return true
  }

  /// Lets a run fall behind those with lesser postings.
  private mutating func sink(_ place: Int) {
    var place = place
    while true {
      var least = 2 * place + 1
      guard least < heap.count else { return }
      if least + 1 < heap.count, runs[heap[least + 1]].first < runs[heap[least]].first {
        least += 1
      }
      guard runs[heap[least]].first < runs[heap[place]].first else { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
