// Just enough JSON to write: values in order, indented for people or on one line for programs.

/// A JSON value; the members of objects keep their order.
package indirect enum JSON: Sendable {
  case string(String)
  case bool(Bool)
  case integer(Int)
  /// A number in units of 10^-places.
  case decimal(Int, places: Int)
  case null
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// The value as JSON text (RFC 8259), two blanks a level.
  func text(indent: String = "") -> String {
    switch self {
    case .string(let text): JSON.quoted(text)
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .decimal(let value, let places): JSON.number(value, places: places)
    case .null: "null"
    case .array(let values): JSON.list(values.map { ("", $0) }, "[", "]", indent)
    case .object(let members):
      JSON.list(members.map { (JSON.quoted($0.name) + ": ", $0.value) }, "{", "}", indent)
    }
  }

  /// The value on one line, without blanks.
  package var line: String {
    var line = ""
    write(to: &line)
    return line
  }

  private func write(to line: inout String) {
    switch self {
    case .array(let values):
      line += "["
      for (place, value) in values.enumerated() {
        if place > 0 { line += "," }
        value.write(to: &line)
      }
      line += "]"
    case .object(let members):
      line += "{"
      for (place, member) in members.enumerated() {
        line += (place > 0 ? "," : "") + JSON.quoted(member.name) + ":"
        member.value.write(to: &line)
      }
      line += "}"
    default: line += text()
    }
  }

  private static func number(_ value: Int, places: Int) -> String {
    guard places > 0 else { return String(value) }
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -places)
    return (value < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }

  private static func list(
    _ items: [(label: String, value: JSON)], _ open: String, _ close: String, _ indent: String
  ) -> String {
    guard !items.isEmpty else { return open + close }
    let inner = indent + "  "
    let lines = items.map { inner + $0.label + $0.value.text(indent: inner) }
    return "\(open)\n" + lines.joined(separator: ",\n") + "\n\(indent)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    // Most texts have nothing to escape.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    guard !isPlain else { return "\"" + text + "\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
