// The bytes of a file as text: encodings and ends of lines made the same.

import Lexicons

/// A file in UTF-8, without a byte order mark.
struct SourceText {
  /// The file as messages name it.
  let path: String
  /// Each line without its end; the first is line 1.
  let lines: [String]
  let notices: [Notice]

  init(path: String) throws(ImportFailure) {
    switch FileSystem.bytes(of: path) {
    case .success(let bytes): try self.init(path: path, bytes: bytes)
    case .failure(let failure): throw .file(Messages.unreadable(path, failure.reason))
    }
  }

  init(path: String, bytes: [UInt8]) throws(ImportFailure) {
    self.path = path
    if let message = Self.refusal(of: bytes) { throw .input("\(path): \(message)") }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines: [String] = []
    var foreignLines: [Int] = []
    for line in Self.split(bytes[start...]) {
      // Line by line, for files are put together from others.
      if let text = String(validating: line, as: UTF8.self) {
        lines.append(text)
      } else {
        lines.append(Windows1252.text(line))
        foreignLines.append(lines.count)
      }
    }
    self.lines = lines
    notices =
      foreignLines.first.map {
        [Notice(line: $0, message: Messages.windowsEncoding(lines: foreignLines.count))]
      } ?? []
  }

  /// The whole text again, with LF at the end of each line.
  var bytes: [UInt8] { lines.flatMap { Array($0.utf8) + [0x0A] } }

  /// The lines that hold something, with their numbers.
  var visibleLines: [(number: Int, text: String)] {
    lines.enumerated().compactMap { index, line in
      let isBlank = line.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
      return isBlank ? nil : (index + 1, line)
    }
  }
}

extension SourceText {
  private static func refusal(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Messages.utf16
    }
    if bytes.contains(0) { return Messages.binary }
    let isEmpty = bytes.allSatisfy { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    return isEmpty ? Messages.emptyFile : nil
  }

  /// What stands between LF, CRLF or a lone CR.
  private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var position = start
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == 0x0A || byte == 0x0D {
        lines.append(bytes[start..<position])
        let isPair = byte == 0x0D && position + 1 < bytes.endIndex && bytes[position + 1] == 0x0A
        position += isPair ? 1 : 0
        start = position + 1
      }
      position += 1
    }
    if start < bytes.endIndex { lines.append(bytes[start...]) }
    return lines
  }
}
