// Matches of patterns before they compete: found in waves over a whole article, then handed out by sentence.

/// A match of a pattern, before hits compete.
struct RawHit: BitwiseCopyable {
  var rule: UInt32
  var traits: RuleTraits
  /// The number of its sentence.
  @Narrow var sentence: Int
  var tokens: TokenRange
  /// The token of the head word, which decides the roles.
  @Narrow var head: Int
  /// The mention in an inner slot; -1 where there is none.
  @Narrow var innerMention: Int
  var outerSlots: Stretch
  var innerRole: UInt8
  var literals: UInt8
  var hasGap: Bool

  /// Whether it stands as it is, whatever the roles around it.
  var isPlain: Bool { !hasGap && innerMention < 0 && outerSlots.isEmpty }
}

/// Matches of one kind in an article.
///
/// It has one owner: copies share its buffers.
struct HitsBySentence {
  private let found = Buffer<RawHit>()
  private let sorted = Buffer<RawHit>()
  /// By sentence where its hits end in `sorted`.
  private let ends = Buffer<Int>()

  func removeAll() { found.removeAll() }

  @inline(__always)
  func append(_ hit: RawHit) { found.append(hit) }

  /// Puts the hits of a sentence side by side, for sentences with these numbers; those of one stay in order.
  func sort(_ sentences: Range<Int>) {
    ends.resize(to: sentences.count + 1)
    let ends = ends.mutableElements
    ends.update(repeating: 0)
    let found = found.elements
    for hit in found { ends[hit.sentence + 1] += 1 }
    for number in sentences { ends[number + 1] += ends[number] }
    let sorted = sorted.room(for: found.count)
    for hit in found {
      sorted[ends[hit.sentence]] = hit
      ends[hit.sentence] += 1
    }
  }

  /// The hits of a sentence, as long as no other article is searched.
  subscript(sentence: Int) -> UnsafeBufferPointer<RawHit> {
    let first = sentence == 0 ? 0 : ends[sentence - 1]
    return UnsafeBufferPointer(start: sorted.start + first, count: ends[sentence] - first)
  }
}

/// What a search finds in an article.
struct RawHits {
  let hits = HitsBySentence()
  /// Matches of patterns that cancel hits.
  let conditions = HitsBySentence()
  /// The numbers of requirements that are fulfilled.
  let requirements = Buffer<Int>()
  /// Room for the search.
  let opened = OpenedPlaces()
  let reached = Buffer<Reach>()
  let steps = Buffer<Reach>()

  func removeAll() {
    hits.removeAll()
    conditions.removeAll()
    requirements.removeAll()
  }

  @inline(__always)
  func add(_ hit: RawHit) {
    if !hit.traits.isCondition {
      hits.append(hit)
    } else if let number = hit.traits.requirement {
      requirements.append(number)
    } else {
      conditions.append(hit)
    }
  }

  func sort(_ sentences: Range<Int>) {
    hits.sort(sentences)
    conditions.sort(sentences)
  }
}
