// Rows of evidence as bytes, as they stand behind their sentence.

import News
import Scoring

extension EvidenceRow {
  /// Writes the row but for what its sentence says; what decides whether it is kept stands first.
  func encode(into encoder: inout ByteEncoder) {
    encoder.append(kind.number << 6 | voice.number << 3 | role.number)
    encoder.append(choice)
    encoder.append(actor)
    encoder.appendKey(rank)
    encoder.append(position)
    encoder.append(row)
    encoder.append(weight)
    encoder.append(score)
    encoder.append(match)
    switch speaker {
    case .unknown: encoder.append(-1)
    case .actor(let number): encoder.append(number)
    case .description(let range):
      encoder.append(-2)
      encoder.append(range)
    }
  }

  /// Reads back what `encode` wrote.
  init(decoding decoder: inout ByteDecoder, in sentence: ArticleEvidence.Sentence) {
    let signs = decoder.integer()
    kind = Evidence.Kind(rawValue: UInt8(signs >> 6)) ?? .name
    voice = Voice(rawValue: UInt8(signs >> 3 & 7)) ?? .narration
    role = Role(rawValue: UInt8(signs & 7)) ?? .other
    choice = decoder.integer()
    actor = decoder.integer()
    rank = decoder.key(UInt64.self)
    self.sentence = sentence.number
    position = decoder.integer()
    row = decoder.integer()
    weight = decoder.integer()
    score = decoder.integer()
    context = sentence.range
    match = decoder.range()
    switch decoder.integer() {
    case -1: speaker = .unknown
    case -2: speaker = .description(decoder.range())
    case let number: speaker = .actor(number)
    }
  }

  /// Goes behind a row of which only is asked whether it is kept.
  static func skip(_ decoder: inout ByteDecoder) -> (EvidenceCell, rank: UInt64) {
    let cell = EvidenceCell(
      signs: decoder.integer() >> 3, choice: decoder.integer(), actor: decoder.integer())
    let rank = decoder.key(UInt64.self)
    // Position, row, weight, score and match.
    decoder.skipIntegers(6)
    if decoder.integer() == -2 { decoder.skipIntegers(2) }
    return (cell, rank)
  }
}

// Raw values of other modules are called for, which takes longer than all the rest of such a number: no
// attribute brings them here, so each module has its own.

extension Evidence.Kind {
  @inline(__always)
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Voice {
  @inline(__always)
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Role {
  @inline(__always)
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension ByteEncoder {
  fileprivate mutating func append(_ range: Range<Int>) {
    append(range.lowerBound)
    append(range.count)
  }
}

extension ByteDecoder {
  fileprivate mutating func range() -> Range<Int> {
    let start = integer()
    return start..<start + integer()
  }
}
