// Where in an article matches may start, told from two words in a row by one look at each place.

/// What stands behind a word with which patterns start.
///
/// One cache line: a word that is a pattern by itself, as most are, costs no other.
struct Opening: BitwiseCopyable {
  /// The node behind the word, and its number; 0 where no pattern starts with it.
  var node = PatternTrie.Node()
  var number: UInt32 = 0
  /// Where a node of many words has its filter: a power of two of numbers, so many and one more.
  ///
  /// All of the few bits of `Node.nextForms` are set there.
  var filterStart: UInt32 = 0
  var filterMask: UInt32 = 0
  /// The first ending of the node, where it has one.
  var ending = Ending()

  /// Whether a match may be there whatever comes next: the word alone is one, or a gap or a slot is next.
  @inline(__always)
  var isCertain: Bool { !node.endings.isEmpty || node.detours != 0 }
}

/// The openings of a trie.
struct Openings {
  /// By form.
  private let openings: Packed<Opening>
  private let filters: Packed<UInt64>

  /// `numbers` are those of the nodes behind each form.
  init(_ numbers: [UInt32], _ packed: PackedNodes) {
    var filters: [UInt64] = [0]
    openings = Packed(
      numbers.map { number in
        var opening = Opening(node: packed.nodes[Int(number)], number: number)
        guard number != 0 else { return Opening() }
        let endings = opening.node.endings
        if !endings.isEmpty { opening.ending = packed.endings[Int(endings.lower)] }
        let words = packed.words(behind: number)
        guard words.count > 16 else { return opening }
        var filter = [UInt64](repeating: 0, count: 4)
        while filter.count * 8 < words.count { filter += filter }
        for form in words {
          let (word, bit) = Openings.place(of: form)
          filter[Int(word) & (filter.count - 1)] |= bit
        }
        opening.filterStart = UInt32(filters.count)
        opening.filterMask = UInt32(filter.count - 1)
        filters += filter
        return opening
      })
    self.filters = Packed(filters)
  }

  /// Other bits of a form than those that `Node.nextForms` goes by.
  @inline(__always)
  private static func place(of form: UInt32) -> (word: UInt32, bit: UInt64) {
    let hash = form &* 0x85eb_ca6b
    return (hash >> 8, 1 << UInt64(hash >> 26))
  }

  /// The opening behind a form, as long as `self` lives.
  @inline(__always)
  subscript(form: UInt32) -> UnsafePointer<Opening> { openings.pointer + Int(form) }

  /// Whether a pattern may go on with a form.
  @inline(__always)
  func mayGoOn(_ opening: UnsafePointer<Opening>, _ form: UInt32) -> Bool {
    guard opening.pointee.node.nextForms & PatternTrie.bit(of: form) != 0 else { return false }
    guard opening.pointee.filterMask != 0 else { return true }
    let (word, bit) = Openings.place(of: form)
    let place = opening.pointee.filterStart + word & opening.pointee.filterMask
    return filters[place] & bit != 0
  }

  /// Writes those of some places of an article at which a pattern may start; returns how many they are.
  ///
  /// This looks at each opening and waits for none, so that they are near when the search comes.
  func select(
    from places: UnsafeBufferPointer<UInt32>, _ tokens: UnsafeBufferPointer<Token>,
    into room: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let formCount = UInt32(openings.count)
    var count = 0
    for place in places {
      let index = Int(place)
      let form = tokens[index].form
      // Written each time and counted where it holds: a branch could not be foreseen.
      room[count] = place
      guard form < formCount else {
        count &+= 1
        continue
      }
      let opening = self[form]
      var mayStart = opening.pointee.isCertain
      if index + 1 < tokens.count {
        let next = tokens[index + 1]
        // Odd forms are in no filter, and behind an apostrophe the next word counts.
        mayStart =
          mayStart || next.form >= formCount || next.sign == .apostrophe
          || mayGoOn(opening, next.form)
      }
      count &+= mayStart ? 1 : 0
    }
    return count
  }
}
