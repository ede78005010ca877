// Random patterns and sentences that they may match, the same for every run.

import Lexicons

/// Numbers that look random: the generator SplitMix64 (Steele, Lea & Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}

/// Writes patterns by the grammar, slots left out.
struct PatternSource {
  var random: SplitMix
  let isExact: Bool

  static let words = [
    "army", "rebel", "drive", "city", "élysée", "talk", "fire", "cease", "terror", "organise",
    "labour", "москва", "stop", "x", "who", "of",
  ]
  /// Words that are words only as they are: with a sign inside.
  static let wholeWords = ["don't", "50%", "1,200", "$5"]

  /// A pattern that parses and stands for few sequences.
  mutating func pattern() -> String {
    while true {
      let text = terms(depth: 2, count: 1 + random.below(3))
      if let pattern = try? Pattern(parsing: text), pattern.sequences <= 48 { return text }
    }
  }

  private mutating func terms(depth: Int, count: Int) -> String {
    var text = term(depth: depth)
    for _ in 1..<count {
      let gap = random.pick(["", "", "", "... ", "… ", "...1 ", "...6 "])
      text += " " + gap + term(depth: depth)
    }
    return text
  }

  private mutating func term(depth: Int) -> String {
    switch depth > 0 ? random.below(6) : 5 {
    case 0: return "(" + branches(depth: depth - 1) + ")"
    case 1: return "[" + branches(depth: depth - 1) + "]"
    default:
      // Between brackets a bar parts branches.
      guard depth == 2, random.once(in: 3) else { return word() }
      return (0...(1 + random.below(2))).map { _ in word() }.joined(separator: "|")
    }
  }

  private mutating func branches(depth: Int) -> String {
    (0...random.below(2)).map { _ in terms(depth: depth, count: 1 + random.below(2)) }
      .joined(separator: "|")
  }

  private mutating func word() -> String {
    if random.once(in: 8) { return random.pick(PatternSource.wholeWords) }
    var text = written()
    switch random.below(8) {
    case 0: return text + "~"
    case 1: return text + "-" + written() + random.pick(["", "~"])
    case 2: return text + "-" + written() + "-" + written()
    case 3: return withWildcard(text)
    case 4:
      text = withWildcard(text)
      return random.once(in: 2) ? text + "-" + written() : written() + "-" + text
    default: return text + random.pick(["", "~"])
    }
  }

  private mutating func written() -> String {
    let word = random.pick(PatternSource.words)
    return random.once(in: 5) ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  private mutating func withWildcard(_ word: String) -> String {
    var letters = Array(word)
    let place = random.below(letters.count)
    switch random.below(4) {
    case 0: return String(letters[..<place]) + "*"
    case 1: return "*" + String(letters[place...])
    case 2:
      letters[place] = "?"
      return String(letters)
    default:
      let tail = (place + letters.count) / 2
      return String(letters[..<place]) + "*" + String(letters[tail...])
    }
  }
}

/// Writes sentences that a pattern matches, or nearly.
struct SentenceSource {
  var random: SplitMix
  let inflector: Inflector
  let isExact: Bool

  private static let signs = [",", ";", ":", "–", "(", ")", "“", "”"]
  private static let fillers = ["red", "because", "that", "the", "of", "who", "Anna"]

  mutating func sentence(for pattern: Pattern) -> [PlainToken] {
    var tokens = fill(random.below(3))
    tokens += sample(pattern)
    tokens += fill(random.below(3))
    if random.once(in: 3) { spoil(&tokens) }
    if tokens.isEmpty { tokens = [word("red")] }
    if tokens[0].isSign { tokens.insert(word("red"), at: 0) }
    tokens[0].isHyphenated = false
    return tokens
  }

  /// One change, after which the pattern may match no more.
  private mutating func spoil(_ tokens: inout [PlainToken]) {
    guard !tokens.isEmpty else { return }
    let place = random.below(tokens.count)
    switch random.below(4) {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(PlainToken(text: random.pick(Self.signs), isSign: true), at: place)
    case 2: tokens.insert(contentsOf: fill(1 + random.below(3)), at: place)
    default: tokens.swapAt(place, random.below(tokens.count))
    }
    for index in tokens.indices.dropFirst() where tokens[index - 1].isSign {
      tokens[index].isHyphenated = false
    }
  }

  private mutating func fill(_ count: Int) -> [PlainToken] {
    let lists = [Self.fillers, PatternSource.words, PatternSource.words, PatternSource.wholeWords]
    return (0..<count).map { _ in word(random.pick(random.pick(lists))) }
  }

  private mutating func sample(_ pattern: Pattern) -> [PlainToken] {
    var tokens: [PlainToken] = []
    for step in pattern.steps {
      if step.gap > 0 { tokens += fill(random.below(step.gap + 2)) }
      tokens += sample(step.term)
    }
    return tokens
  }

  private mutating func sample(_ term: Pattern.Term) -> [PlainToken] {
    switch term {
    case .words(let words): return sample(random.pick(words))
    case .branches(let branches): return sample(random.pick(branches))
    case .optional(let branches): return random.once(in: 2) ? [] : sample(random.pick(branches))
    case .slot: return []
    }
  }

  /// The parts run together, behind a blank or behind a hyphen.
  private mutating func sample(_ word: Pattern.Word) -> [PlainToken] {
    var texts = word.parts.map { sample($0) }
    if word.inflects, let lemma = word.parts.last?.literal {
      let form = random.pick(inflector.forms(of: lemma).map(\.text))
      let isCapital = lemma.first?.isUppercase == true
      texts[texts.count - 1] = isCapital ? form.prefix(1).uppercased() + form.dropFirst() : form
    }
    var tokens: [PlainToken] = []
    for text in texts {
      if !tokens.isEmpty, random.once(in: 3) {
        tokens[tokens.count - 1].text += text
      } else {
        let isHyphenated = !tokens.isEmpty && random.once(in: 2)
        tokens.append(PlainToken(text: text, isHyphenated: isHyphenated))
      }
    }
    tokens = tokens.map { varied($0) }
    for (index, next) in tokens.enumerated().dropFirst() where next.isHyphenated {
      tokens[index - 1].possessive = ""
    }
    return tokens
  }

  private mutating func sample(_ part: Pattern.Part) -> String {
    var text = ""
    for glyph in part.glyphs {
      switch glyph {
      case .literal(let scalar): text.unicodeScalars.append(scalar)
      case .anyOne: text += random.pick(["a", "é", "o", "7"])
      case .anyMany: text += random.pick(["", "b", "ism", "ы"])
      }
    }
    return text.isEmpty ? "x" : text
  }

  private mutating func word(_ text: String) -> PlainToken { varied(PlainToken(text: text)) }

  /// Another case, a curly apostrophe, a possessive ending.
  private mutating func varied(_ token: PlainToken) -> PlainToken {
    var token = token
    if random.once(in: isExact ? 12 : 3) {
      let capital = token.text.prefix(1).uppercased() + token.text.dropFirst()
      token.text = random.pick([capital, token.text.uppercased(), token.text.lowercased()])
    }
    if random.once(in: 2) { token.text = token.text.replacing("'", with: "’") }
    if random.once(in: 8), token.text.allSatisfy(\.isLetter) {
      token.possessive = token.text.lowercased().hasSuffix("s") ? "’" : random.pick(["'s", "’s"])
    }
    return token
  }
}

extension [PlainToken] {
  /// The sentence as an article would write it.
  var text: String {
    var text = ""
    for (index, token) in enumerated() {
      let isAttached = [",", ";", ":", ")", "”"].contains(token.text)
      let isBehindOpening = index > 0 && ["(", "“"].contains(self[index - 1].text)
      if index > 0, !isAttached, !isBehindOpening { text += token.isHyphenated ? "-" : " " }
      text += token.text + token.possessive
    }
    return text + "."
  }
}
