// The winning hits of an article, sentence by sentence.

/// Hits by sentence; within one in order of group and place.
struct SentenceHits {
  let all = Buffer<Hit>()
  private var ends: [Int] = []

  var indices: Range<Int> { ends.indices }

  mutating func removeAll() {
    all.removeAll()
    ends.removeAll(keepingCapacity: true)
  }

  /// What was added since the sentence before is the next sentence.
  mutating func endSentence() { ends.append(all.count) }

  /// The hits of a sentence, as long as no other article is looked at.
  subscript(number: Int) -> UnsafeMutableBufferPointer<Hit> {
    let start = number == 0 ? 0 : ends[number - 1]
    return UnsafeMutableBufferPointer(rebasing: all.mutableElements[start..<ends[number]])
  }
}

extension UnsafeMutableBufferPointer<Hit> {
  /// Those of one group, which stand side by side.
  func of(group: Int) -> UnsafeBufferPointer<Hit> {
    var first = 0
    while first < count, self[first].traits.group < group { first += 1 }
    var last = first
    while last < count, self[last].traits.group == group { last += 1 }
    return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(self)[first..<last])
  }

  /// Those of a group and of all behind it.
  func from(group: Int) -> UnsafeBufferPointer<Hit> {
    var first = count
    while first > 0, self[first - 1].traits.group >= group { first -= 1 }
    return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(self)[first...])
  }
}
