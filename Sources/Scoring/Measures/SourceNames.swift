// One form for what a text calls those it quotes, so that one person is one row of sources.csv.

/// Descriptions of speakers in one form: small letters, without article, office and form of address.
///
/// "Russian Foreign Minister Sergei Lavrov", "Mr. Lavrov" and "Lavrov's" are all `sergei lavrov` where
/// the article has the whole name of one Lavrov who speaks. "The ministry" is `ministry`, "spokesman
/// Dmitry Peskov" is `dmitry peskov`. It knows nobody: two articles that never write the first name
/// of somebody agree on `lavrov`. A row of names.csv makes an actor of them, which is exact.
struct SourceNames {
  private let article: SearchText
  private var text: UnsafeBufferPointer<UInt8> { article.bytes }

  init(_ article: SearchText) { self.article = article }

  /// What is left of a description.
  private struct Name {
    var words: String
    /// Where it is one word that may be somebody's last name.
    var lastName: Range<Int>?
    /// The last word of what may be somebody's whole name.
    var lastOfMany: String?
  }

  /// The sources that the speakers of an article stand for.
  func sources(of speakers: [Speaker]) -> [Source] {
    let names = speakers.map { speaker -> Name? in
      guard case .description(let range) = speaker else { return nil }
      return name(in: range)
    }
    // Nil where two people share a last name.
    var wholeNames: [String: String?] = [:]
    for case let name? in names {
      guard let last = name.lastOfMany else { continue }
      wholeNames[last] = .some(
        wholeNames[last, default: name.words] == name.words ? name.words : nil)
    }
    let lone = names.compactMap { $0 }.filter { wholeNames[$0.words] == nil }.compactMap(\.lastName)
    let found = wholeNamesInText(of: lone)
    for case let name? in names where wholeNames[name.words] == nil {
      guard let last = name.lastName else { continue }
      wholeNames[name.words] = .some(found[hash(of: last)]?.onlyName)
    }
    return zip(speakers, names).map { speaker, name in
      switch speaker {
      case .unknown: .unknown
      case .actor(let number): .actor(number)
      case .description:
        name.map {
          .named($0.lastName == nil ? $0.words : (wholeNames[$0.words] ?? nil) ?? $0.words)
        }
          ?? .unknown
      }
    }
  }

  /// A last name that stands alone, and what the article has for it.
  private struct LastName {
    let bytes: Range<Int>
    var whole: String?
    var isShared = false

    /// The one whole name; nil where two people share the last.
    var onlyName: String? { isShared ? nil : whole }
  }

  /// What whole names the article has somewhere for some last names, by their hashes.
  ///
  /// One scan tells those of all, however many there are.
  private func wholeNamesInText(of lastNames: [Range<Int>]) -> [UInt64: LastName] {
    var sought: [UInt64: LastName] = [:]
    for bytes in lastNames where sought[hash(of: bytes)] == nil {
      sought[hash(of: bytes)] = LastName(bytes: bytes)
    }
    guard !sought.isEmpty else { return [:] }
    for index in article.tokens.indices.dropFirst() {
      guard article.tokens[index].flags.contains(.capital), isWordOfName(index - 1) else {
        continue
      }
      let word = Int(article.tokens[index].start)..<Int(article.tokens[index].end)
      guard let last = sought[hash(of: word)], text[word].elementsEqual(text[last.bytes]),
        let whole = wholeName(endingAt: index)
      else { continue }
      if last.whole == nil {
        sought[hash(of: word)]?.whole = whole
      } else if last.whole != whole {
        sought[hash(of: word)]?.isShared = true
      }
    }
    return sought
  }

  /// FNV-1a; two last names of an article that share a hash keep to themselves.
  private func hash(of word: Range<Int>) -> UInt64 {
    text[word].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The whole name that ends with a word: "Omar Haddad", "Omar F Haddad"; not "Mr Haddad" or "But Haddad".
  private func wholeName(endingAt index: Int) -> String? {
    var first = index - 1
    while first > 0, isWordOfName(first),
      article.tokens[first].end - article.tokens[first].start == 1
    {
      first -= 1
    }
    guard isWordOfName(first), article.tokens[first].end - article.tokens[first].start > 1 else {
      return nil
    }
    let words = (first...index).map {
      Int(article.tokens[$0].start)..<Int(article.tokens[$0].end)
    }
    guard !isTitle(words[0]), !isOf(.grammar, words[0]) else { return nil }
    return text(words[...])
  }

  private func isWordOfName(_ index: Int) -> Bool {
    let token = article.tokens[index]
    return token.isWord && token.flags.contains(.capital)
      && token.flags.isDisjoint(with: .possessive)
  }
}

// Words.
extension SourceNames {
  private func name(in description: Range<Int>) -> Name? {
    let (words, isName) = words(of: description)
    guard let last = words.last else { return nil }
    return Name(
      words: text(words), lastName: isName && words.count == 1 ? last : nil,
      lastOfMany: isName && words.count > 1 ? text(last) : nil)
  }

  /// What is left of a description, and whether it may be somebody's name.
  private func words(of description: Range<Int>) -> (ArraySlice<Range<Int>>, isName: Bool) {
    var all = split(description)[...]
    while all.count > 1, let first = all.first, isOf(.article, first) {
      all.removeFirst()
    }
    let capitals = all.indices.reversed().prefix { isCapital(all[$0]) || isParticle(all[$0]) }
    guard var start = capitals.last else { return (all, false) }
    while start < all.endIndex - 1, !isCapital(all[start]) { start += 1 }
    if let title = (start..<all.endIndex).last(where: { isTitle(all[$0]) }),
      title < all.endIndex - 1,
      !isOrganisation(all[all.endIndex - 1])
    {
      return (all[(title + 1)...], true)
    }
    // "rights group Amnesty International", but not "Victor and Azza Olynik".
    if start > all.startIndex, !isOf(.link, all[start - 1]) {
      all = all[start...]
    }
    return (all, start == all.startIndex)
  }

  private func split(_ description: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = description.lowerBound
    for index in description where text[index] <= 0x20 {
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    if start < description.upperBound { words.append(start..<description.upperBound) }
    return words
  }

  private func isCapital(_ word: Range<Int>) -> Bool {
    let first = text[word.lowerBound]
    guard first >= 0x80 else { return first >= 0x41 && first <= 0x5A }
    // Small letters of Latin-1 follow the capitals; other letters count as capitals.
    return !(first == 0xC3 && word.count > 1 && text[word.lowerBound + 1] >= 0x9F)
  }

  /// "al" of "Bashar al Assad", which has no capital.
  private func isParticle(_ word: Range<Int>) -> Bool {
    word.count <= 4 && isOf(.particle, word)
  }

  private func isTitle(_ word: Range<Int>) -> Bool { isOf(.title, word) }

  /// "Justice Department" is no justice whose name is Department.
  private func isOrganisation(_ word: Range<Int>) -> Bool {
    isOf([.organisation, .title], word)
  }

  /// Whether a word is of one of some classes.
  private func isOf(_ classes: NameWords.Classes, _ word: Range<Int>) -> Bool {
    let bytes = text[word.lowerBound..<word.lowerBound + SourceNames.withoutEnding(text[word])]
    return !NameWords.all.classes(of: UnsafeBufferPointer(rebasing: bytes)).isDisjoint(
      with: classes)
  }

  private func text(_ words: ArraySlice<Range<Int>>) -> String {
    words.map { text($0) }.joined(separator: " ")
  }

  /// A word in small letters, without the stop of an abbreviation and the s of a possessor.
  private func text(_ word: Range<Int>) -> String {
    let bytes = UnsafeBufferPointer(rebasing: text[word])
    let count = SourceNames.withoutEnding(text[word])
    return String(unsafeUninitializedCapacity: count) { letters in
      for index in 0..<count {
        let byte = bytes[index]
        letters[index] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      }
      return count
    }
  }

  /// How many bytes of a word stand before `.`, `'s`, `’s`, `'` or `’`.
  private static func withoutEnding(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let word = UnsafeBufferPointer(rebasing: word)
    var end = word.count
    if end > 1, word[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let mark = end > 2 && word[end - 1] == UInt8(ascii: "s") ? end - 1 : end
    if mark > 1, word[mark - 1] == UInt8(ascii: "'") { return mark - 1 }
    if mark > 3, word[mark - 1] == 0x99, word[mark - 2] == 0x80 { return mark - 3 }
    return end
  }
}
