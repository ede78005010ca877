// Reads the sentences of an article, each once for all who ask.

import News

/// Makes the outlines of an article's sentences.
///
/// A sentence is read when first asked about: most have no actor whose role matters. The buffers are kept
/// from article to article.
final class OutlineReader {
  /// By token of the article.
  private let parts = Buffer<Part>()
  private let traits = Buffer<WordTraits>()
  private let clauses = Buffer<UInt8>()
  /// By the first token of a sentence its verbs: a stretch of `groups`; nil where it was not read.
  private let groupsOf = Buffer<Stretch?>()
  /// The sentences that were read, by their first tokens.
  private let readFirsts = Buffer<Int>()
  /// By the first token of a sentence whether its clauses were counted.
  private let areClausesCounted = Buffer<Bool>()
  private let groups = Buffer<VerbGroup>()
  private let classes = Buffer<WordClass>()
  /// Where verbs and auxiliaries stand in the sentence that is being read.
  private let verbal = Buffer<UInt32>()
  /// The sentence asked about last, where it can be looked up without counting references to the reader.
  let latest = UnsafeMutablePointer<Outline?>.allocate(capacity: 1)

  init() { latest.initialize(to: nil) }

  deinit { latest.deallocate() }

  /// Forgets what was read, for the mentions are others; makes room for the tokens of an article.
  func forget(tokens count: Int) {
    parts.resize(to: count)
    traits.resize(to: count)
    clauses.resize(to: count)
    classes.resize(to: count)
    verbal.resize(to: count)
    for first in readFirsts {
      groupsOf[first] = nil
      areClausesCounted[first] = false
    }
    readFirsts.removeAll()
    while groupsOf.count < count {
      groupsOf.append(nil)
      areClausesCounted.append(false)
    }
    groups.removeAll()
    latest.pointee = nil
  }

  /// The outline of a sentence, which is `latest` from then on.
  func read(
    _ sentence: TokenRange, _ text: SearchText, _ lookup: WordLookup, _ mentions: Range<Int>
  ) -> Outline {
    var found = Outline(
      sentence: sentence, parts: parts.start, traits: traits.start, clauses: clauses.start,
      areClausesCounted: areClausesCounted.start + sentence.first)
    if let known = groupsOf[sentence.first] {
      found.take(groups, known)
    } else {
      let count = PartReader(
        sentence: sentence, text: text, lookup: lookup, mentions: mentions,
        parts: parts.start + sentence.first, traits: traits.start + sentence.first,
        classes: classes.start
      ).read(verbal: verbal.start)
      let places = UnsafeBufferPointer(start: verbal.start, count: count)
      groupsOf[sentence.first] = found.findVerbs(at: places, text, into: groups)
      readFirsts.append(sentence.first)
    }
    latest.pointee = found
    return found
  }
}
