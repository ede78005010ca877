// JSON of gold data: strings, lists and objects; of numbers, true, false and null nothing is kept.

/// A value of a JSON file.
enum GoldJSON: Hashable {
  case string(String)
  case list([GoldJSON])
  case object([String: GoldJSON])
  case other

  /// - Throws: where the bytes are no JSON; the message counts lines.
  init(bytes: [UInt8], path: String) throws(EvaluationError) {
    var reader = JSONWalk(bytes: bytes)
    guard let value = reader.value(depth: 0), reader.isAtEnd else {
      let line = bytes[..<min(reader.position, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
      throw EvaluationError("\(path):\(line): this is no JSON")
    }
    self = value
  }

  /// The values of a list; none where this is something else.
  var values: [GoldJSON] {
    guard case .list(let values) = self else { return [] }
    return values
  }

  /// The text of a string; empty where this is something else.
  var text: String {
    guard case .string(let text) = self else { return "" }
    return text
  }

  /// A field of an object.
  subscript(name: String) -> GoldJSON {
    guard case .object(let fields) = self else { return .other }
    return fields[name] ?? .other
  }
}

private struct JSONWalk {
  let bytes: [UInt8]
  var position = 0

  private static let deepest = 64

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return position == bytes.count
    }
  }

  mutating func value(depth: Int) -> GoldJSON? {
    guard depth < Self.deepest, let first = next() else { return nil }
    switch first {
    case UInt8(ascii: "\""): return string().map(GoldJSON.string)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "{"): return object(depth)
    default: return literal()
    }
  }

  private mutating func list(_ depth: Int) -> GoldJSON? {
    position += 1
    var values: [GoldJSON] = []
    if take("]") { return .list(values) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while take(",")
    return take("]") ? .list(values) : nil
  }

  private mutating func object(_ depth: Int) -> GoldJSON? {
    position += 1
    var fields: [String: GoldJSON] = [:]
    if take("}") { return .object(fields) }
    repeat {
      guard next() == UInt8(ascii: "\""), let name = string(), take(":"),
        let value = value(depth: depth + 1)
      else { return nil }
      fields[name] = value
    } while take(",")
    return take("}") ? .object(fields) : nil
  }

  private mutating func literal() -> GoldJSON? {
    let start = position
    while position < bytes.count, isOfLiteral(bytes[position]) { position += 1 }
    return position > start ? .other : nil
  }

  private func isOfLiteral(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "+-.".utf8.contains(byte)
  }

  private mutating func string() -> String? {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        text += escaped
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What an escape stands for, behind its backslash.
  private mutating func escape() -> [UInt8]? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return character().map { Array(String($0).utf8) }
    default: return [byte]
    }
  }

  private mutating func character() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard bytes[position...].starts(with: "\\u".utf8) else { return nil }
    position += 2
    guard let second = unit(), UTF16.isTrailSurrogate(second) else { return nil }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func unit() -> UInt16? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func next() -> UInt8? {
    skipBlanks()
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }
}
