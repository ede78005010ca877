// The nodes of the packed trie, and the ways that lead on from them.

/// Where a pattern ends in the trie, and what the match means.
struct Ending: BitwiseCopyable {
  /// The rule (row of a lexicon, or one of its conditions) that has matched.
  var rule: UInt32 = 0
  /// What hits are asked about their rule, so that few look it up.
  var traits = RuleTraits()
  /// How many words of the pattern are literal; more of them win.
  var literals: UInt8 = 0
  /// Which of the matched words is the head.
  var head: UInt8 = 0
  var hasGap = false
  /// The slots outside the words: a range of `PatternTrie.outerSlots`.
  var slots = Stretch()
}

/// A slot with its actor as a number.
struct PackedSlot: Hashable, BitwiseCopyable {
  /// The raw value of the role; 255 for any.
  var role: UInt8
  /// The number of the actor; -1 for any.
  var actor: Int32
}

struct PackedOuterSlot: Hashable, BitwiseCopyable {
  var slot: PackedSlot
  var place: OuterSlot.Place
  var gap: Int
}

extension PatternTrie {
  struct WordEdge: BitwiseCopyable {
    var form: UInt32 = 0
    var node: UInt32 = 0
  }

  /// The words that lead on from a node.
  struct Words: BitwiseCopyable {
    /// The forms among which those of the words are.
    var forms = FormSet()
    /// Where its table of edges starts: some power of two of places, half of them free, and behind
    /// them what found no place; a free one ends it.
    private var start: UInt32 = 0
    private(set) var mask: UInt32 = 0

    init() {}

    init(forms: FormSet, start: Int, count: Int) {
      self.forms = forms
      self.start = UInt32(start)
      mask = UInt32(count - 1)
    }

    /// From which edge on a form is looked for, up to a free one.
    @inline(__always)
    func edge(of form: UInt32) -> UInt32 { start &+ Words.place(of: form) & mask }

    @inline(__always)
    static func place(of form: UInt32) -> UInt32 { (form &* 0x9E37_79B1) >> 8 }
  }

  /// A way on from a node that is no word: over a gap or a slot.
  struct Way: BitwiseCopyable {
    /// The node behind it.
    var node: UInt32 = 0
    /// How many words a gap has at most; -1 for a slot.
    var gap: Int16 = -1
    /// Whether it is the last of the ways of its node, which stand side by side.
    var isLast = false
    var slot = PackedSlot(role: 255, actor: -1)
    /// The words behind a gap.
    var words = Words()
    /// The first of the slots behind a gap; 0 for none.
    var slots: UInt32 = 0
  }

  /// One cache line: a node that ends one pattern, as most do, costs no other.
  struct Node: BitwiseCopyable {
    var words = Words()
    var endings = Stretch()
    /// The first of its ways that are no words; 0 for none, as most nodes have.
    var ways: UInt32 = 0
    /// The first of its endings, where it has one.
    var ending = Ending()
    /// Behind a first word: where the filter of many words starts.
    ///
    /// The few bits of a set of forms are all set there; all forms pass the first filter, which is that of
    /// few words.
    var filter: UInt32 = 0
  }
}
