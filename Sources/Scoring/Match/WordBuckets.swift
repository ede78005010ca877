// The vocabulary once more, for the innermost loop: a word is looked up without a branch.

/// Forms by the hash of their folded bytes, two to a bucket.
///
/// Half of the words of a text are known, and which half cannot be foreseen: a branch on it costs as much
/// as the whole look-up. So both places of a bucket are always compared, and an unknown word is led to
/// an empty bucket by the filter. Equal hashes stand for equal words: up to eight bytes it cannot be
/// otherwise, and a million longer words meet one of a hundred thousand forms by a chance of 1 in 10^8.
struct WordBuckets {
  /// A form with its marks as one number, 0 for none.
  struct Word: BitwiseCopyable {
    fileprivate var bits: UInt64 = 0

    var isKnown: Bool { bits != 0 }
    var form: UInt32 { UInt32(truncatingIfNeeded: bits) }
    var marks: Vocabulary.Marks {
      Vocabulary.Marks(rawValue: UInt16(truncatingIfNeeded: bits >> 32))
    }
  }

  private struct Entry: BitwiseCopyable {
    var hash: UInt64 = 0
    var word: UInt64 = 0
  }

  /// In the first entry of a bucket: more words belong there than it holds.
  private static let isFull: UInt64 = 1 << 63

  private let entries: Packed<Entry>
  private let filter: Packed<UInt64>
  private let bucketMask: UInt64
  private let filterMask: UInt64

  /// Files forms with their marks; form 0 stands for unknown words and is left out.
  init(forms: [[UInt8]], marks: [Vocabulary.Marks]) {
    var buckets = 1024
    while buckets < forms.count { buckets *= 2 }
    // The first bucket stays empty.
    var entries = [Entry](repeating: Entry(), count: 2 * buckets + 2)
    var filter = [UInt64](repeating: 0, count: buckets / 4)
    bucketMask = UInt64(buckets - 1)
    filterMask = UInt64(filter.count - 1)
    for number in forms.indices.dropFirst() {
      let hash = Folding.hash(forms[number])
      filter[Int(hash >> 38 & filterMask)] |= 1 << (hash >> 32 & 63)
      let first = 2 * Int(hash & bucketMask) + 2
      let word = UInt64(number) | UInt64(marks[number].rawValue) << 32
      if entries[first].word & ~WordBuckets.isFull == 0 {
        entries[first] = Entry(hash: hash, word: word)
      } else if entries[first + 1].word == 0 {
        entries[first + 1] = Entry(hash: hash, word: word)
      } else {
        entries[first].word |= WordBuckets.isFull
      }
    }
    self.entries = Packed(entries)
    self.filter = Packed(filter)
  }

  /// The word with a hash, and whether it may be one that found no place.
  @inline(__always)
  func find(_ hash: UInt64) -> (word: Word, isUncertain: Bool) {
    let bits = filter.pointer[Int(truncatingIfNeeded: hash >> 38 & filterMask)]
    let mayStand = bits >> (hash >> 32 & 63) & 1
    // All ones where the filter knows the hash.
    let first = (hash & bucketMask &+ 1) & (0 &- mayStand)
    let bucket = entries.pointer + 2 &* Int(truncatingIfNeeded: first)
    let (one, other) = (bucket[0], bucket[1])
    let isFull = one.word & WordBuckets.isFull
    let word =
      (one.hash == hash ? one.word ^ isFull : 0) | (other.hash == hash ? other.word : 0)
    return (Word(bits: word), isFull != 0 && word == 0)
  }
}
