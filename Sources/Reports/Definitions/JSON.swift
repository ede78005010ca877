// Just enough JSON to describe the tables: values in order, indented.

/// A JSON value; the members of objects keep their order.
indirect enum JSON {
  case string(String)
  case bool(Bool)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// The value as JSON text (RFC 8259), two blanks a level.
  func text(indent: String = "") -> String {
    switch self {
    case .string(let text): JSON.quoted(text)
    case .bool(let value): value ? "true" : "false"
    case .array(let values): JSON.list(values.map { ("", $0) }, "[", "]", indent)
    case .object(let members):
      JSON.list(members.map { (JSON.quoted($0.name) + ": ", $0.value) }, "{", "}", indent)
    }
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
