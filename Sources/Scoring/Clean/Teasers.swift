// Pop-ups of a page that a scraper ran into a sentence: "Sen. Mike Lee Michael Shumway LeeTalks fail MORE said".

import CByteMasks

extension Repair {
  /// How long a pop-up may be, headlines and all.
  private static let longestTeaser = 800
  /// How far before its end the full name in a pop-up starts: first names, middle names, "(Mike)".
  private static let longestName = 60
  private static let end = Array("MORE".utf8)

  /// The text without pop-ups about persons; nil where there is none.
  ///
  /// Behind a name stand the full name, with nothing between it and headlines about the person, and
  /// "MORE". That the surname comes twice tells a pop-up from a sentence.
  static func withoutTeasers(_ text: [UInt8]) -> [UInt8]? {
    text.withUnsafeBufferPointer { text in
      var result: [UInt8] = []
      var copied = 0
      var position = 0
      guard let base = text.baseAddress else { return nil }
      while true {
        let more = find_word(base, text.count, position, end)
        guard more < text.count else { break }
        position = more + end.count
        guard isEndOfWord(text, at: position),
          let start = startOfTeaser(before: more, after: copied, in: text)
        else { continue }
        result.append(contentsOf: text[copied..<start])
        copied = position
      }
      return copied > 0 ? result + text[copied...] : nil
    }
  }

  /// Where the full name starts whose pop-up ends before `more`.
  private static func startOfTeaser(
    before more: Int, after limit: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var first = max(limit, more - longestTeaser)
    if let line = text[first..<more].lastIndex(of: 0x0A) { first = line + 1 }
    var word = first
    for index in first..<more {
      if !isLetter(text[index]) { word = index + 1 }
      // The surname goes over into a headline, or into "MORE" where there is none.
      guard word < index, isSmall(text[index]), opensHeadline(text, at: index + 1) else { continue }
      if let end = endOfNamesake(text[word...index], from: first, in: text) { return end }
    }
    return nil
  }

  /// Where the same word ended shortly before.
  private static func endOfNamesake(
    _ surname: Slice<UnsafeBufferPointer<UInt8>>, from first: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let earliest = max(first, surname.startIndex - longestName)
    guard surname.count >= 2, earliest + surname.count < surname.startIndex else { return nil }
    for start in stride(from: surname.startIndex - surname.count - 1, through: earliest, by: -1) {
      let end = start + surname.count
      if text[end] == 0x20, start == first || !isLetter(text[start - 1]),
        text[start..<end].elementsEqual(surname)
      {
        return end
      }
    }
    return nil
  }

  private static func isEndOfWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index == text.count || text[index] >= 0x80 || !isLetter(text[index])
  }

  /// A capital, a figure, or a quotation mark: not that of "Lee's".
  private static func opensHeadline(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0x41...0x5A, 0x30...0x39, UInt8(ascii: "\""): true
    case UInt8(ascii: "'"): (0x41...0x5A).contains(text[index + 1])
    case 0xE2: text[index + 1] == 0x80 && (text[index + 2] == 0x98 || text[index + 2] == 0x9C)
    default: false
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isSmall(byte) || (0x41...0x5A).contains(byte)
  }
}
