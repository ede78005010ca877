// The outline of a sentence: the part of every token, and its verbs with their auxiliaries.

import News

/// What shallow grammar sees in a sentence, as long as its reader reads no other article.
struct Outline: BitwiseCopyable {
  let sentence: TokenRange
  /// By token of the article.
  private let parts: UnsafePointer<Part>
  private let traits: UnsafePointer<WordTraits>
  /// By token of the article; counted once somebody asks, which only scores do.
  private let clauses: UnsafeMutablePointer<UInt8>
  private let areClausesCounted: UnsafeMutablePointer<Bool>
  /// The verbs of the sentence, as long as no other is looked at.
  private(set) var verbs = UnsafeMutableBufferPointer<VerbGroup>(start: nil, count: 0)

  init(
    sentence: TokenRange, parts: UnsafePointer<Part>, traits: UnsafePointer<WordTraits>,
    clauses: UnsafeMutablePointer<UInt8>, areClausesCounted: UnsafeMutablePointer<Bool>
  ) {
    self.sentence = sentence
    self.parts = parts
    self.traits = traits
    self.clauses = clauses
    self.areClausesCounted = areClausesCounted
  }

  /// The part of a token; a sign outside the sentence.
  @inline(__always)
  func part(_ index: Int) -> Part {
    guard index >= sentence.first, index < sentence.last else { return .sign }
    return parts[index]
  }

  @inline(__always)
  func traits(_ index: Int) -> WordTraits {
    guard index >= sentence.first, index < sentence.last else { return [] }
    return traits[index]
  }

  /// The number of the clause that a token stands in; what goes on behind a clause in its middle is another.
  func clause(_ index: Int, _ text: SearchText) -> Int {
    guard index >= sentence.first, index < sentence.last else { return -1 }
    if !areClausesCounted.pointee { countClauses(text) }
    return Int(clauses[index])
  }

  /// The number of the verb group that a token belongs to.
  func verb(at index: Int) -> Int? {
    verbs.firstIndex { $0.first <= index && index <= $0.head }
  }

  /// The verbs of the sentence are in a stretch of a buffer.
  mutating func take(_ groups: Buffer<VerbGroup>, _ stretch: Stretch) {
    verbs = UnsafeMutableBufferPointer(
      start: groups.start + Int(stretch.lower), count: stretch.indices.count)
  }
}

// Clauses.
extension Outline {
  private func countClauses(_ text: SearchText) {
    var number: UInt8 = 0
    var hasOpener = false
    for index in sentence.first..<sentence.last {
      if opensClause(index, text, behindOpener: hasOpener) {
        number = min(number + 1, .max - 1)
        hasOpener = part(index) == .opener
      }
      clauses[index] = number
    }
    areClausesCounted.pointee = true
  }

  private func opensClause(_ index: Int, _ text: SearchText, behindOpener: Bool) -> Bool {
    switch part(index) {
    case .opener: true
    case .coordinator: hasVerb(behind: index, orDirectly: false)
    case .sign:
      switch text.tokens[index].sign {
      case .semicolon, .colon, .dash: true
      case .comma: hasVerb(behind: index, orDirectly: behindOpener)
      default: false
      }
    default: false
    }
  }

  /// Whether a noun phrase and a finite verb stand right behind a place; `orDirectly`: or the verb alone.
  private func hasVerb(behind index: Int, orDirectly: Bool) -> Bool {
    var next = index + 1
    while part(next).isNominal || part(next) == .adverb { next += 1 }
    let hasPhrase = (index + 1..<next).contains { part($0).isNominal }
    guard hasPhrase || orDirectly, let number = verb(at: next) else { return false }
    return verbs[number].form == .finite
  }
}
