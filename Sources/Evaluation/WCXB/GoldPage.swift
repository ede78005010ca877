// The pages of WCXB: compressed JSON Lines with the HTML and the article in it.

import CSimdJSON

/// A web page and the text of its article.
struct GoldPage {
  let html: [UInt8]
  let body: String

  static func all(in folder: inout GoldFolder) throws(EvaluationError) -> [GoldPage] {
    let file = "html.jsonl.gz"
    return try read(folder.unpacked(file))
  }

  private static func read(_ text: [UInt8]) throws(EvaluationError) -> [GoldPage] {
    let reader = jsonReaderCreate(1 << 20)
    defer { jsonReaderDestroy(reader) }
    jsonReaderAddName(reader, 0, "html")
    jsonReaderAddName(reader, 1, "body")
    var pages: [GoldPage] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let padded = Array(line) + [UInt8](repeating: 0, count: jsonPadding())
      var values = [JSONValue](repeating: JSONValue(), count: 2)
      let fault = padded.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { jsonReaderRead(reader, $0, line.count, &values, 2) }
      }
      guard fault == JSONFault.none, values.allSatisfy({ $0.kind == .string }) else {
        throw EvaluationError("line \(pages.count + 1) has no html and body")
      }
      let parts = values.map { Array(UnsafeBufferPointer(start: $0.start, count: $0.length)) }
      pages.append(GoldPage(html: parts[0], body: String(decoding: parts[1], as: UTF8.self)))
    }
    return pages
  }
}
