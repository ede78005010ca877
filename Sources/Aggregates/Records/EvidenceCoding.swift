// Rows of evidence as bytes. There are more of them than of anything else in a record.

import News
import Scoring

extension EvidenceRow {
  /// Writes the row behind what `ByteEncoder` holds.
  func encode(into encoder: inout ByteEncoder) {
    encoder.append(kind.number << 6 | voice.number << 3 | role.number)
    encoder.append(choice)
    encoder.append(actor)
    encoder.appendKey(rank)
    encoder.append(sentence)
    encoder.append(position)
    encoder.append(row)
    encoder.append(weight)
    encoder.append(score)
    encoder.append(context)
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
  init(decoding decoder: inout ByteDecoder) {
    let signs = decoder.integer()
    kind = Evidence.Kind(rawValue: UInt8(signs >> 6)) ?? .name
    voice = Voice(rawValue: UInt8(signs >> 3 & 7)) ?? .narration
    role = Role(rawValue: UInt8(signs & 7)) ?? .other
    choice = decoder.integer()
    actor = decoder.integer()
    rank = decoder.key(UInt64.self)
    sentence = decoder.integer()
    position = decoder.integer()
    row = decoder.integer()
    weight = decoder.integer()
    score = decoder.integer()
    context = decoder.range()
    match = decoder.range()
    switch decoder.integer() {
    case -1: speaker = .unknown
    case -2: speaker = .description(decoder.range())
    case let number: speaker = .actor(number)
    }
  }
}

// Raw values of other modules are called for, which takes longer than all the rest of such a number.

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
