// The vocabulary: every word form that some lexicon row or the grammar knows, found by hash.

import Lexicons

/// Word forms in an open-addressed table.
///
/// Immutable once built. Most words have eight letters at most: the table holds these whole.
struct Vocabulary {
  struct Entry: BitwiseCopyable {
    /// The first eight bytes, zeros behind a shorter word.
    var first: UInt64 = 0
    /// 0 where there is no word.
    var form: UInt32 = 0
    var count: UInt16 = 0
    var marks: Marks = []
  }

  /// What is asked of every word that is found, beside its number.
  struct Marks: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    /// The word has an exact or a possessive form of its own.
    static let special = Marks(rawValue: 1 << 15)
    /// Some pattern of a name starts with it.
    static let startsName = Marks(rawValue: Token.Flags.startsName.rawValue)
    /// Some other pattern starts with it.
    static let startsWording = Marks(rawValue: Token.Flags.startsWording.rawValue)
    /// A stop behind it belongs to it.
    static let takesStop = Marks(rawValue: Token.Flags.takesStop.rawValue)
  }

  /// The count is a power of two; at most half are taken.
  private let entries: Packed<Entry>
  /// One bit for the hash of each form, sixteen bits a form: most words are unknown, and this stays
  /// in the cache when the table does not.
  private let filter: Packed<UInt64>
  /// Where the bytes of each form start in the arena.
  private let starts: Packed<UInt32>
  private let arena: Packed<UInt8>

  /// Builds the table over words; form 0 stands for unknown ones, and the first of these is form 1.
  ///
  /// `marks` are those of the forms, or empty.
  init(_ words: WordSet, marks: ArraySlice<Marks> = []) {
    var capacity = 1024
    while capacity < words.count * 2 { capacity *= 2 }
    var entries = [Entry](repeating: Entry(), count: capacity)
    var filter = [UInt64](repeating: 0, count: capacity / 8)
    for (number, hash) in words.hashes.enumerated() {
      let (word, bit) = Vocabulary.place(of: hash, in: filter.count)
      filter[word] |= bit
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while entries[slot].form != 0 { slot = (slot + 1) & (capacity - 1) }
      entries[slot] = words.withBytes(of: number) { bytes in
        Entry(
          first: Vocabulary.first(of: bytes), form: UInt32(number + 1),
          count: UInt16(clamping: bytes.count),
          marks: marks.isEmpty ? [] : marks[marks.startIndex + number])
      }
    }
    self.entries = Packed(entries)
    self.filter = Packed(filter)
    starts = Packed([0] + words.starts)
    arena = Packed(words.arena)
  }

  @inline(__always)
  private static func place(of hash: UInt64, in count: Int) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: hash >> 38) & (count - 1), 1 << (hash >> 32 & 63))
  }

  private static func first(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.baseAddress.map { EightBytes(at: $0, count: min(8, bytes.count)).value } ?? 0
  }

  /// The entry of a word, which has no form where there is none.
  ///
  /// `hash` is `Folding.hash` of the word's folded bytes and `first` are the first eight of them.
  /// Each byte is taken through `fold`.
  @inline(__always)
  func find(
    hash: UInt64, first: UInt64, _ word: UnsafeBufferPointer<UInt8>, fold: UnsafePointer<UInt8>?
  ) -> Entry {
    let (place, bit) = Vocabulary.place(of: hash, in: filter.count)
    guard filter[place] & bit != 0 else { return Entry() }
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = entries[slot]
      if entry.form == 0 { return entry }
      if entry.first == first, Int(entry.count) == word.count,
        word.count <= 8 || restEquals(entry, word, fold)
      {
        return entry
      }
      slot = (slot + 1) & mask
    }
  }

  /// The form whose bytes are those of a folded word; 0 where there is none.
  func form(of folded: UnsafeBufferPointer<UInt8>) -> Entry {
    guard let base = folded.baseAddress else { return Entry() }
    let first = EightBytes(at: base, count: min(8, folded.count)).value
    return find(hash: Folding.hash(folded), first: first, folded, fold: nil)
  }

  private func restEquals(
    _ entry: Entry, _ word: UnsafeBufferPointer<UInt8>, _ fold: UnsafePointer<UInt8>?
  ) -> Bool {
    let start = Int(starts[entry.form])
    for offset in 8..<word.count {
      let byte = if let fold { fold[Int(word[offset])] } else { word[offset] }
      if byte != arena[start + offset] { return false }
    }
    return true
  }
}
