// One line of JSON Lines: simdjson finds the fields, this says what is wrong where there are none.

import CSimdJSON
import News
import Tables

/// Decodes lines one after the other with one parser, on one thread.
final class JSONLineDecoder {
  private let reader: OpaquePointer
  private let values = UnsafeMutablePointer<JSONValue>.allocate(
    capacity: ArticleField.allCases.count)

  /// - Parameter capacity: the bytes of the longest line expected.
  init(capacity: Int) {
    reader = jsonReaderCreate(capacity)
    for field in ArticleField.allCases {
      for name in field.foldedNames { jsonReaderAddName(reader, field.rawValue, name) }
    }
  }

  deinit {
    jsonReaderDestroy(reader)
    values.deallocate()
  }

  /// The article of a line that is followed by `jsonPadding()` readable bytes; nil for blanks alone.
  func article(
    in line: UnsafeRawBufferPointer, at place: Place
  ) -> Result<Article, Rejection>? {
    guard let first = line.first(where: { !Self.isBlank($0) }) else { return nil }
    guard first == UInt8(ascii: "{") else {
      return .failure(rejection(.badJSON, Self.noObject(line), at: place))
    }
    guard let start = line.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let fault = jsonReaderRead(reader, start, line.count, values, ArticleField.allCases.count)
    guard fault == .none else { return .failure(rejection(for: fault, in: line, at: place)) }
    return fields.article(at: place).mapError { explain($0) }
  }

  private var fields: ArticleFields {
    ArticleFields(
      outlet: bytes(.outlet), date: bytes(.date), title: bytes(.title), url: bytes(.url),
      text: bytes(.text))
  }

  private func bytes(_ field: ArticleField) -> UnsafeRawBufferPointer? {
    let value = values[Int(field.rawValue)]
    guard value.kind == .string else { return nil }
    return UnsafeRawBufferPointer(start: value.start, count: value.length)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == Sign.blank || byte == Sign.tab || byte == Sign.cr
  }
}

extension JSONLineDecoder {
  /// A field that is there but is no string is named: `"text" is a number, not a string`.
  private func explain(_ rejection: Rejection) -> Rejection {
    let field: ArticleField
    switch rejection.reason {
    case .noText: field = .text
    case .noOutlet: field = .outlet
    default: return rejection
    }
    var rejection = rejection
    let value = values[Int(field.rawValue)]
    guard let found = value.kind.words else { return rejection }
    rejection.detail = "\(field.names[Int(value.rank)]) is \(found), not a string"
    return rejection
  }

  private func rejection(
    _ reason: Rejection.Reason, _ detail: String, at place: Place
  ) -> Rejection {
    Rejection(place: place, reason: reason, detail: detail)
  }

  private func rejection(
    for fault: JSONFault, in line: UnsafeRawBufferPointer, at place: Place
  ) -> Rejection {
    let nul = line.index(of: 0, from: 0)
    if nul < line.count {
      return rejection(.nulBytes, "byte \(nul) of the line is NUL; take it out", at: place)
    }
    if fault == .invalidUTF8 {
      let fault = TextFault.invalidUTF8(in: line, of: "line")
      return rejection(fault.reason, fault.detail, at: place)
    }
    return rejection(.badJSON, fault.words, at: place)
  }

  private static func noObject(_ line: UnsafeRawBufferPointer) -> String {
    let start = String(decoding: line.prefix(20), as: UTF8.self)
    return "a line that is no object but starts with \(start); write one { } a line"
  }
}

extension JSONKind {
  /// What a value is, with its article; nil where there is nothing to say.
  fileprivate var words: String? {
    switch self {
    case .missing, .null, .string: nil
    case .number: "a number"
    case .boolean: "true or false"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension JSONFault {
  /// What is wrong with a line.
  fileprivate var words: String {
    switch self {
    case .none: ""
    case .noObject: "no object"
    case .invalidUTF8: "not UTF-8"
    case .unclosedString: "a string that is not closed; the line may have been cut off"
    case .controlCharacter: "a control character inside a string; write it as \\u and four digits"
    case .badEscape: "a bad escape inside a string"
    case .unclosedObject: "an object that is not closed; the line may have been cut off"
    case .textBehindObject: "something behind the object; write one { } a line"
    case .other: "commas, colons or brackets are out of order"
    }
  }
}
