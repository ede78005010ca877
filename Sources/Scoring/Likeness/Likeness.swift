// What an article is recognised by beside others: as somebody's text, and as a report of some event.

/// What tells whether two articles are copies, and whether they tell the same event.
///
/// A few hundred numbers; the text is not needed.
package struct Likeness: Hashable, Sendable {
  package var fingerprint = Fingerprint()
  package var topic = Topic()

  package init() {}
}

/// A sample of the wording of an article: runs of its words as hashes.
///
/// Words are taken in small letters, without punctuation, `'s` and the headline, which every outlet
/// writes anew. Of all hashes those below a bound are kept, so that two articles keep the same ones and
/// what they share can be told from the samples (Broder 1997).
package struct Fingerprint: Hashable, Sendable {
  /// Words of the text.
  package var words = 0
  /// One of 2 to the power of this many shingles is kept.
  package var level = 0
  /// Runs of three words, up to 256 of them: how much of a text is in another is measured by these.
  ///
  /// Of runs of five words .59 stay when every tenth word is replaced, of three words .73: a copy that
  /// was worked over stays well above the .6 that copies share. Different reports of one event seldom
  /// share .2.
  package var shingles: [UInt32] = []
  /// Runs of five words, up to 48: hardly ever shared by chance, they lead to the articles to measure.
  package var passages: [UInt64] = []

  package init() {}

  /// The largest hash of a shingle that is kept at a level.
  package static func bound(at level: Int) -> UInt32 { .max >> UInt32(level) }
}

/// The words that tell what an article is about.
///
/// They are those of the headline and of the start of the text, where news is told first: names, numbers,
/// actors, and words of four letters or more that are in no closed class.
package struct Topic: Hashable, Sendable {
  /// Hashes of different words, in order of appearance.
  package var words: [UInt32] = []
  /// For each how often it stands there, times two, and one more for a name.
  package var counts: [UInt8] = []

  package init() {}
}
