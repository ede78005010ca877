// The data of the page as JSON bytes, written as they come: the page is too large to be held as a tree of values.

/// JSON on one line that can stand in a page, whatever an article says: `<` only occurs in strings, and
/// there it is escaped.
struct PageJSON {
  private(set) var bytes: [UInt8] = []
  /// How many bytes the signs take that need no escape outside of a page.
  private(set) var extraBytes = 0
  private var needsComma = false

  mutating func beginArray() { open(UInt8(ascii: "[")) }
  mutating func endArray() { close(UInt8(ascii: "]")) }
  mutating func beginObject() { open(UInt8(ascii: "{")) }
  mutating func endObject() { close(UInt8(ascii: "}")) }

  /// The name of a member, whose value comes next.
  mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func null() { literal("null") }

  mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  mutating func integer(_ value: Int) { decimal(value, places: 0) }

  /// A number in units of 10^-places.
  mutating func decimal(_ value: Int, places: Int) {
    beginValue()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var (rest, digits) = (value.magnitude, 0)
    while rest > 0 || digits <= places {
      if digits == places, places > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      digits += 1
    }
    bytes[start...].reverse()
  }

  mutating func string(_ text: String) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      // Most texts have nothing to escape.
      if text.contains(where: PageJSON.isEscaped) {
        for byte in text { appendEscaped(byte) }
      } else {
        bytes.append(contentsOf: text)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Values that were written apart.
  mutating func values(of other: PageJSON) {
    guard !other.bytes.isEmpty else { return }
    beginValue()
    bytes += other.bytes
  }

  /// Takes back what was written since there were so many bytes.
  mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }

  private mutating func open(_ sign: UInt8) {
    beginValue()
    bytes.append(sign)
    needsComma = false
  }

  private mutating func close(_ sign: UInt8) {
    bytes.append(sign)
    needsComma = true
  }

  private mutating func literal(_ text: StaticString) {
    beginValue()
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func beginValue() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "<")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    guard PageJSON.isEscaped(byte) else { return bytes.append(byte) }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    default:
      let digits = String(byte, radix: 16)
      bytes += Array(("u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
      if byte == UInt8(ascii: "<") { extraBytes += 5 }
    }
  }
}
