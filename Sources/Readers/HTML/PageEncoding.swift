// Web pages in UTF-8, whatever they were written in.

import CSimdJSON
import Glibc
import Tables

/// Finds out how the bytes of a page stand for characters.
enum PageEncoding {
  /// The page in UTF-8 without NUL bytes and byte order mark; `name` is the encoding that whoever sent
  /// the page names.
  static func utf8(_ page: [UInt8], name: String?) -> [UInt8] {
    if page.starts(with: [0xFF, 0xFE]) || page.starts(with: [0xFE, 0xFF]) {
      return converted(page, from: "UTF-16")
    }
    let isUTF8 = page.withUnsafeBufferPointer { CSimdJSON.isUTF8($0.baseAddress, $0.count) }
    // What is valid UTF-8 is UTF-8: pages that say otherwise are wrong.
    if isUTF8 { return clean(page.starts(with: Sign.byteOrderMark) ? page[3...] : page[...]) }
    let name = known(name ?? named(in: page) ?? "windows-1252")
    // A few broken characters in a page of UTF-8 are no reason to misread the others.
    if name == "utf-8" { return clean(Array(String(decoding: page, as: UTF8.self).utf8)[...]) }
    return converted(page, from: name)
  }

  private static func clean(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.contains(0) ? bytes.filter { $0 != 0 } : Array(bytes)
  }

  /// What browsers take the name for: nobody means the control characters of ISO 8859-1.
  private static func known(_ name: String) -> String {
    switch name.lowercased() {
    case "utf8", "utf-8": "utf-8"
    case "iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "iso8859-1": "windows-1252"
    default: name.lowercased()
    }
  }

  /// The name behind `charset=` at the start of a page.
  private static func named(in page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    return name(in: head)
  }

  /// The name behind `charset=`, in small letters.
  static func name(in text: String) -> String? {
    guard let start = text.utf8.firstRange(of: "charset".utf8)?.upperBound else { return nil }
    let rest = text[start...].drop { " =\"'".contains($0) }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    return name.isEmpty ? nil : String(name)
  }

  /// Bytes in another encoding; what stands for no character becomes U+FFFD.
  private static func converted(_ page: [UInt8], from name: String) -> [UInt8] {
    let failed = iconv_t(bitPattern: -1)
    var converter = iconv_open("UTF-8", name)
    if converter == failed { converter = iconv_open("UTF-8", "WINDOWS-1252") }
    guard converter != failed, let converter else {
      return clean(Array(String(decoding: page, as: UTF8.self).utf8)[...])
    }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    var input = page.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 64 << 10)
    var position = 0
    while position < input.count {
      let (used, made, isBroken) = step(converter, &input, from: position, into: &output)
      result += output[..<made].map { UInt8(bitPattern: $0) }
      position += used
      guard isBroken || (used == 0 && made == 0) else { continue }
      result += [0xEF, 0xBF, 0xBD]
      position += 1
    }
    return clean(result[...])
  }

  private static func step(
    _ converter: iconv_t, _ input: inout [CChar], from start: Int, into output: inout [CChar]
  ) -> (used: Int, made: Int, isBroken: Bool) {
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress.map { $0 + start }
        var left = input.count - start
        var target = output.baseAddress
        var room = output.count
        let count = iconv(converter, &source, &left, &target, &room)
        let isBroken = count == -1 && (errno == EILSEQ || errno == EINVAL)
        return (input.count - start - left, output.count - room, isBroken)
      }
    }
  }
}
