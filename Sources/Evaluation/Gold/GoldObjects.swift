// JSON Lines of gold data: some string fields of each object.

import CSimdJSON

/// Objects, one a line, whose fields are strings.
struct GoldObjects {
  private(set) var rows: [[[UInt8]]] = []

  /// Reads lines; each row has the bytes of the fields, named in lower case, in their order.
  ///
  /// - Throws: where a line is no object or lacks a field.
  init(lines: [UInt8], path: String, fields: [String]) throws(EvaluationError) {
    let reader = jsonReaderCreate(1 << 16)
    defer { jsonReaderDestroy(reader) }
    for (index, name) in fields.enumerated() { jsonReaderAddName(reader, UInt8(index), name) }
    let padding = [UInt8](repeating: 0, count: jsonPadding())
    let missing = JSONValue(start: nil, length: 0, kind: .missing, rank: 0)
    for (number, line) in lines.split(separator: UInt8(ascii: "\n")).enumerated() {
      var values = [JSONValue](repeating: missing, count: fields.count)
      // The values point into the parser until it reads the next line.
      let padded = line + padding
      let fault = padded.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map {
          jsonReaderRead(reader, $0, line.count, &values, fields.count)
        } ?? .other
      }
      guard fault == .none, values.allSatisfy({ $0.kind == .string }) else {
        throw EvaluationError(
          "\(path):\(number + 1): this is no object with \(fields.joined(separator: ", "))")
      }
      rows.append(
        values.map { Array(UnsafeBufferPointer(start: $0.start, count: $0.length)) })
    }
  }
}
