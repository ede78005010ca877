// The fast paths of cleaning and cutting, held to the plain ones.

import CByteMasks
import Lexicons
import Testing

@testable import Scoring

struct PlainPathTests {
  /// What the plain path can take, or nearly.
  private static let pieces = [
    "a", "I", "US", "the", "The", "army", "ARMY", "terrorists", "F16", "2016", "counterterrorism",
    "internationalist", "Internationalisation", "x1Y", "don't", "U.S", "3.5", "1,200", "50%", "$5",
    "£5", "€3.5m", "9/11", "and/or", "AT&T", "S&P500",
    "naïve", "O’Neill", "reuters.com", "abcdefgh", "ABCDEFGHI", "abcdefghijklmno",
  ]
  private static let behind = [
    "", "&Co", "/7", "'s", "’s", "'", "’", ".", ",", ";", "”", "—", "-led", "'ll", ".Next", ",000",
    ")", "%",
    "é",
  ]

  @Test(arguments: pieces)
  func `A word is the same token wherever it stands`(_ word: String) throws {
    let lexicons = TinyLexicons(
      names: ["US,us,us,0,exact", "army,army,army,0"],
      sentiment: ["terror*,-2", "*ism,-1", "army's,1"], abbreviations: ["a,name"])
    let rulebook = try lexicons.rulebook()
    for ending in Self.behind {
      // Near the ends of a text words are read byte by byte, elsewhere many bytes in one step.
      let alone = cut("\(word)\(ending)", rulebook)
      let amid = cut("here is \(word)\(ending) and something more behind it", rulebook)
      #expect(Array(amid[2..<(2 + alone.count)]) == alone, "\(word)\(ending)")
    }
  }

  @Test func `A run that was learnt is what it was when it was read`() throws {
    let lexicons = TinyLexicons(
      names: ["US,us,us,0,exact", "army,army,army,0"], sentiment: ["army's,1"],
      abbreviations: ["a,name", "Mr,name"])
    let rulebook = try lexicons.rulebook()
    let lookup = WordLookup(index: rulebook.words)
    var random = SplitMix(seed: 7)
    let openings = ["", "", "", "“", "'", "‘", "(", "-", "—", "$"]
    for _ in 0..<2_000 {
      let words = (0..<12).map { _ in
        random.pick(openings) + random.pick(Self.pieces + ["Mr", "workers"])
          + random.pick(Self.behind)
      }
      let text = words.joined(separator: random.pick([" ", " ", "-", "\u{A0}", ". "]))
      #expect(cut(text, lookup) == cut(text, rulebook), "\(text)")
    }
  }

  private func cut(_ text: String, _ rulebook: Rulebook) -> [String] {
    cut(text, WordLookup(index: rulebook.words))
  }

  private func cut(_ text: String, _ lookup: WordLookup) -> [String] {
    var clean = CleanText()
    clean.append(Array(text.utf8), isHeadline: false)
    var segments = Segments()
    segments.cut(clean, lookup)
    return segments.tokens.map { token in
      let bytes = clean.bytes[Int(token.start)..<Int(token.end)]
      return
        "\(String(decoding: bytes, as: UTF8.self)) \(token.form) \(token.flags.rawValue) \(token.sign)"
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 130, 3_000])
  func `Runs of bytes go from sign to sign`(_ count: Int) {
    var random = SplitMix(seed: UInt64(count))
    let pieces = [
      "a", "Z", "09", " ", "\n", "-", ".", ",", "'", "$", "%", "(", "&", "/", "é", "’", "“", "—",
    ]
    var text: [UInt8] = []
    while text.count < count {
      // Some words longer than a key, some longer than a look at the bits.
      let word = String(repeating: "x", count: random.below(50) == 0 ? 70 : 3)
      text += Array((random.below(4) > 0 ? word : random.pick(pieces)).utf8)
    }
    text.removeLast(text.count - count)
    let expected = PlainRuns(text).runs
    text.withUnsafeBufferPointer { text in
      let finder = RunFinder()
      withExtendedLifetime(finder) {
        let runs = finder.read(text)
        #expect(expected.indices.map { Int(runs[$0].start) } == expected.map(\.lowerBound))
        #expect(expected.indices.map { Int(runs[$0].length) } == expected.map(\.count))
        #expect(runs[expected.count].start == .max)
        for (number, run) in expected.enumerated() {
          let key = runs[number].key
          #expect((key == 0) == (run.count > 15))
          // Alone it has the same key as amid others, whatever stands behind it.
          let alone = Array(text[run]) + [0x20]
          alone.withUnsafeBufferPointer { alone in
            let finder = RunFinder()
            withExtendedLifetime(finder) { #expect(finder.read(alone)[0].key == key) }
          }
        }
      }
    }
  }

  @Test(arguments: 0..<300)
  func `A line is counted as byte by byte`(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let some = [
      "a", "Z", "É", "0", "9", " ", " ", "\t", "/", "|", "&", ".", "’", "—", "é", "ab", "Cd",
    ]
    let pieces = (0..<random.below(150)).map { _ in random.pick(some) }
    let text = Array(pieces.joined().utf8)
    let start = random.below(text.count + 1)
    let end = start + random.below(text.count - start + 1)
    let counts = count_line(text, text.count, start, end)
    let plain = PlainCounts(Array(text[start..<end]))
    #expect(
      [
        counts.letters, counts.digits, counts.others, counts.words, counts.capital_words,
        counts.bars,
      ]
      .map(Int.init) == plain.numbers)
    #expect(counts.has_curly_signs == plain.hasCurlySigns)
    #expect(counts.has_other_characters == plain.hasOtherCharacters)
  }

  @Test(arguments: [0, 3, 4, 63, 64, 67, 130, 500])
  func `A word is found wherever it stands`(_ count: Int) {
    for place in 0..<max(count, 1) {
      var text = [UInt8](repeating: UInt8(ascii: "M"), count: count)
      text.replaceSubrange(min(place, count)..<min(place + 4, count), with: "MORE".utf8)
      text = Array(text.prefix(count))
      let found = find_word(text, count, 0, Array("MORE".utf8))
      #expect(found == (place + 4 <= count ? place : count))
      #expect(find_word(text, count, min(place + 1, count), Array("MORE".utf8)) == count)
    }
  }

  @Test(arguments: [
    "&", "e\u{301}", "Â\u{A0}", "Ã©", "\u{91}", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}",
  ])
  func `Damage is found wherever it stands`(_ damage: String) {
    for place in 0..<140 {
      let text = Array((String(repeating: "‘é’", count: place) + damage + "“naïve” –").utf8)
      #expect(find_damage(text, text.count, 0) - place * 8 <= 1, "\(damage) at \(place)")
      #expect(find_damage(text, text.count, 0) >= place * 8)
    }
  }

  @Test(arguments: ["Â ", "Ã", "é\u{A0}", "\u{2061}", "…", "\u{FEFE}", "Ͱ"])
  func `What is no damage is not found`(_ text: String) {
    for place in 0..<140 {
      let text = Array((String(repeating: "‘é’", count: place) + text + " “naïve” –").utf8)
      #expect(find_damage(text, text.count, 0) == text.count, "at \(place)")
    }
  }

  @Test func `No line that some rule fits is passed over`() throws {
    let patterns = [
      "By *", "*read more here*", "*(Reuters).", "“Advert*", "*don't miss*", "The end.",
      "Reader's *",
    ]
    for taken in 1...patterns.count {
      let rules = LineRules(try patterns.prefix(taken).map { try LinePattern(parsing: $0) })
      var random = SplitMix(seed: UInt64(taken))
      let words = [
        "By", "by", "“Advert", "READ", "More", "here", "don’t", "Don't", "miss", "city", "É",
        "(Reuters)",
        "talks", "’", "and", "|", "Reader’s", "reader's",
      ]
      for _ in 0..<3_000 {
        let text = (0..<9).map { _ in random.pick(words) }.joined(separator: " ") + "."
        let line = Array(text.utf8)
        let fits = Folding.fold(line).withUnsafeBufferPointer { rules.match($0) != nil }
        guard fits else { continue }
        line.withUnsafeBufferPointer { line in
          #expect(rules.mayFit(line, LineLook(0..<line.count, of: line)), "\(text)")
        }
      }
    }
  }
}

/// Counts as CByteMasks.h tells of them, byte by byte.
private struct PlainCounts {
  /// Letters, digits, others, words, words with capitals, bars.
  private(set) var numbers = [0, 0, 0, 0, 0, 0]
  private(set) var hasCurlySigns = false
  private(set) var hasOtherCharacters = false

  init(_ line: [UInt8]) {
    var isInWord = false
    var endOfSign = 0
    for (index, byte) in line.enumerated() {
      let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
      let isDigit = (0x30...0x39).contains(byte)
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      let isBar = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|")
      let starts = isLetter && !isInWord
      let isCapital = (0x41...0x5A).contains(byte)
      let found = [
        isLetter, isDigit, !isLetter && !isDigit && !isBlank, starts, starts && isCapital, isBar,
      ]
      for (place, isFound) in found.enumerated() where isFound { numbers[place] += 1 }
      isInWord = isLetter || isDigit || isInWord && !isBlank
      if byte >= 0x80, index >= endOfSign {
        let isSign = byte == 0xE2 && index + 2 < line.count && line[index + 1] == 0x80
        if isSign { hasCurlySigns = true } else { hasOtherCharacters = true }
        endOfSign = isSign ? index + 3 : index + 1
      }
    }
  }
}

/// Runs as CByteMasks.h tells of them, byte by byte.
private struct PlainRuns {
  let text: [UInt8]
  private(set) var runs: [Range<Int>] = []

  init(_ text: [UInt8]) {
    self.text = text
    for index in text.indices where !parts(index) {
      if index > 0, goesOn(at: index), let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
  }

  private func byte(_ index: Int) -> UInt8 { text.indices.contains(index) ? text[index] : 0x20 }
  private func isWord(_ index: Int) -> Bool {
    (0x61...0x7A).contains(byte(index) | 0x20) || (0x30...0x39).contains(byte(index))
  }
  private func isBetweenWords(_ index: Int) -> Bool { isWord(index - 1) && isWord(index + 1) }

  private func parts(_ index: Int) -> Bool {
    let isBlank = byte(index) == 0x20 || (0x09...0x0D).contains(byte(index))
    return isBlank || byte(index) == UInt8(ascii: "-") && isBetweenWords(index)
  }

  private func mayGoOn(_ index: Int) -> Bool {
    switch byte(index) {
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "%"), 0x80...: true
    case UInt8(ascii: "-"): !isBetweenWords(index)
    case UInt8(ascii: ","), UInt8(ascii: "&"), UInt8(ascii: "/"): isBetweenWords(index)
    case UInt8(ascii: "."):
      isBetweenWords(index) || byte(index - 1) == byte(index) || byte(index + 1) == byte(index)
    default: isWord(index)
    }
  }

  /// Whether a dash, an ellipsis or a double quotation mark beyond ASCII starts at a place.
  private func isSign(_ index: Int) -> Bool {
    byte(index) == 0xE2 && byte(index + 1) == 0x80
      && [0x93, 0x94, 0x9C, 0x9D, 0xA6].contains(byte(index + 2))
  }

  private func goesOn(at index: Int) -> Bool {
    mayGoOn(index) && mayGoOn(index - 1) && !isSign(index) && !isSign(index - 3)
  }
}
