// The vocabulary once more, for the innermost loop: a word is looked up without a branch.

/// Forms by the hash of their folded bytes, two to a bucket.
///
/// Half of the words of a text are known, and which half cannot be foreseen: a branch on it costs as much
/// as the whole look-up. So both places of a bucket are always compared. Equal hashes stand for equal
/// words: up to eight bytes it cannot be otherwise, and a million longer words meet one of a hundred
/// thousand forms by a chance of 1 in 10^8.
struct WordBuckets {
  /// A form in the lower half and its marks above, or 0.
  typealias Word = UInt64

  private struct Bucket: BitwiseCopyable {
    var hashes = SIMD2<UInt64>()
    var words = SIMD2<Word>()
  }

  /// In the first word of a bucket: more belong there than it holds.
  static let isFull: Word = 1 << 63

  private let buckets: Packed<Bucket>
  private let mask: UInt64

  /// Files words with their marks; the first of them is form 1.
  init(_ words: WordSet, marks: ArraySlice<Vocabulary.Marks>) {
    var count = 1024
    while count < words.count { count *= 2 }
    mask = UInt64(count - 1)
    var buckets = [Bucket](repeating: Bucket(), count: count)
    for (number, hash) in words.hashes.enumerated() {
      let place = Int(hash & mask)
      let word = UInt64(number + 1) | UInt64(marks[marks.startIndex + number].rawValue) << 32
      if let free = (0..<2).first(where: { buckets[place].words[$0] == 0 }) {
        buckets[place].hashes[free] = hash
        buckets[place].words[free] = word
      } else {
        buckets[place].words[0] |= WordBuckets.isFull
      }
    }
    self.buckets = Packed(buckets)
  }

  /// The word with a hash; beside it `isFull`, or 0.
  @inline(__always)
  func find(_ hash: UInt64) -> (word: Word, isFull: Word) {
    let bucket = buckets.pointer[Int(truncatingIfNeeded: hash & mask)]
    // As vectors: the compiler would make branches of two plain comparisons.
    let found = bucket.words.replacing(
      with: SIMD2(), where: bucket.hashes .!= SIMD2(repeating: hash))
    return ((found[0] | found[1]) & ~WordBuckets.isFull, bucket.words[0] & WordBuckets.isFull)
  }
}
