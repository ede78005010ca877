// What bytes must be before they are an article's text, and what is said where they are not.

import CSimdJSON
import News
import Tables

/// Why a field of an article, or all of it, cannot be used.
package struct TextFault: Error {
  var reason: Rejection.Reason
  var detail: String
}

extension TextFault {
  /// The text of an article: checked, without a byte order mark, and with LF at the end of its lines.
  static func text(_ bytes: UnsafeRawBufferPointer) throws(TextFault) -> [UInt8] {
    try check(bytes, name: "text")
    // Texts that were put into JSON or CSV file by file still have the mark of the file.
    let bytes = bytes.withoutByteOrderMark
    guard bytes.hasContent else {
      throw TextFault(reason: .empty, detail: "the text has nothing but blanks")
    }
    return bytes.index(of: Sign.cr, from: 0) == bytes.count ? Array(bytes) : bytes.withoutReturns
  }

  /// A short field: checked, without a byte order mark and blanks around it.
  static func field(_ bytes: UnsafeRawBufferPointer, name: String) throws(TextFault) -> String {
    try check(bytes, name: name)
    let bytes = bytes.withoutByteOrderMark
    let isBlank = { (byte: UInt8) in byte <= Sign.blank }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  private static func check(_ bytes: UnsafeRawBufferPointer, name: String) throws(TextFault) {
    guard isUTF8(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count) else {
      throw invalidUTF8(in: bytes, of: name)
    }
    let nul = bytes.index(of: 0, from: 0)
    guard nul == bytes.count else {
      throw TextFault(reason: .nulBytes, detail: "byte \(nul) of the \(name) is NUL; take it out")
    }
  }

  /// The fault of bytes that are known not to be UTF-8.
  static func invalidUTF8(in bytes: UnsafeRawBufferPointer, of name: String) -> TextFault {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return TextFault(reason: .invalidUTF8, detail: "the \(name) is UTF-16; convert it to UTF-8")
    }
    let offset = bytes.firstInvalidUTF8 ?? 0
    let guess = bytes.looksLikeWindows1252 ? ", it looks like Windows-1252" : ""
    return TextFault(
      reason: .invalidUTF8,
      detail: "byte \(offset) of the \(name) is no UTF-8\(guess); convert it to UTF-8")
  }
}

extension UnsafeRawBufferPointer {
  fileprivate var withoutByteOrderMark: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[(hasByteOrderMark ? 3 : 0)...])
  }

  /// Whether every byte beyond ASCII is a sign of Windows-1252 and none starts a character of UTF-8.
  fileprivate var looksLikeWindows1252: Bool {
    let unused: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    return indices.allSatisfy { index in
      let isFollowed = index + 1 < count && self[index + 1] & 0xC0 == 0x80
      return !unused.contains(self[index]) && !(self[index] >= 0xC2 && isFollowed)
    }
  }

  /// The bytes with each CRLF and lone CR as LF.
  fileprivate var withoutReturns: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { target, length in
      let target = UnsafeMutableRawBufferPointer(target)
      var position = 0
      while position < count {
        let end = index(of: Sign.cr, from: position)
        let part = UnsafeRawBufferPointer(rebasing: self[position..<end])
        UnsafeMutableRawBufferPointer(rebasing: target[length...]).copyMemory(from: part)
        length += part.count
        position = end + 1
        // The LF of a CRLF comes with the next part.
        let isFollowed = position < count && self[position] == Sign.lf
        if end < count, !isFollowed {
          target[length] = Sign.lf
          length += 1
        }
      }
    }
  }

  /// Whether anything but blanks stands here, Unicode's blanks and byte order marks included.
  fileprivate var hasContent: Bool {
    guard let first = firstIndex(where: { $0 > Sign.blank }) else { return false }
    guard self[first] >= 0x80 else { return true }
    return String(decoding: self, as: UTF8.self).unicodeScalars.contains {
      !$0.properties.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{200B}"
    }
  }
}
