// Damage that scrapes carry: text decoded in the wrong code page, entities, signs that nobody sees, accents
// apart from their letters, pop-ups.

import CByteMasks
import Lexicons
package import News

/// Repairs an article's text and title before anything else reads them.
package enum Repair {
  /// The article with its encoding damage repaired; the same one where there is none.
  package static func repaired(_ article: Article) -> Article {
    var damage = TextDamage()
    return repaired(article, &damage)
  }

  /// The same, and what was repaired is added to `damage`.
  private static func repaired(_ article: Article, _ damage: inout TextDamage) -> Article {
    var article = article
    if isDamaged(article.text) { article.text = repaired(article.text, &damage) }
    if let text = withoutTeasers(article.text) { article.text = text }
    if article.title.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "&") }) {
      let title = Array(article.title.utf8)
      if isDamaged(title) {
        article.title = String(decoding: repaired(title, &damage), as: UTF8.self)
      }
    }
    return article
  }

  /// The article with its encoding damage repaired, and all damage that was found.
  package static func audited(_ article: Article) -> (article: Article, damage: TextDamage) {
    var damage = TextDamage()
    let article = repaired(article, &damage)
    damage.lostApostrophes = LostApostrophes.count(in: article.text)
    return (article, damage)
  }

  /// Whether any sign of damage stands in some bytes.
  ///
  /// Most texts hold none: one walk tells.
  private static func isDamaged(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return false }
      var position = find_damage(base, text.count, 0)
      while position < text.count {
        // An ampersand is that of an entity where a semicolon follows.
        if text[position] != UInt8(ascii: "&")
          || text[position..<min(text.count, position + 11)].contains(UInt8(ascii: ";"))
        {
          return true
        }
        position = find_damage(base, text.count, position + 1)
      }
      return false
    }
  }

  private static func repaired(_ text: [UInt8], _ damage: inout TextDamage) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let plain =
          text[index...].firstIndex { $0 >= 0x80 || $0 == UInt8(ascii: "&") } ?? text.count
        result.append(contentsOf: text[index..<plain])
        guard plain < text.count else { return }
        index = repairOne(text, at: plain, into: &result, &damage)
      }
    }
    return result
  }

  /// Repairs or copies the character at a place; returns where the next one starts.
  private static func repairOne(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, into result: inout [UInt8],
    _ damage: inout TextDamage
  ) -> Int {
    // Ten characters, more than any damage takes, have forty bytes at most.
    let near = String(decoding: text[index..<min(text.count, index + 44)], as: UTF8.self)
    let scalars = near.unicodeScalars
    guard let first = scalars.first else { return text.count }
    var length = 1
    if let (bytes, count) = misread(Array(scalars.prefix(3))[...]) {
      result += bytes
      length = count
      damage.mojibake += 1
    } else if let sign = windowsSigns[first] {
      result.append(contentsOf: String(sign).utf8)
      damage.windows1252 += 1
    } else if first == "&", let (bytes, count) = entity(Array(scalars.prefix(10))[...]) {
      result += bytes
      length = count
      damage.entities += 1
    } else if isInvisible(first) {
      damage.invisible += 1
    } else if Composition.isAccent(first) {
      add(first, to: &result, &damage)
    } else {
      result.append(contentsOf: String(first).utf8)
    }
    return index + scalars.prefix(length).reduce(0) { $0 + UTF8.width($1) }
  }

  /// Puts an accent into one character with the letter in front of it, where there is one.
  private static func add(
    _ accent: Unicode.Scalar, to result: inout [UInt8], _ damage: inout TextDamage
  ) {
    let start = result.lastIndex { $0 & 0xC0 != 0x80 } ?? result.endIndex
    let letter = String(decoding: result[start...], as: UTF8.self).unicodeScalars.last
    if let letter, let composed = Composition.letter(letter, accent) {
      result.replaceSubrange(start..., with: String(composed).utf8)
      damage.accents += 1
    } else {
      result.append(contentsOf: String(accent).utf8)
    }
  }

  /// Soft hyphens, zero-width blanks and joiners, byte order marks.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }
}

// UTF-8 that was read as Windows-1252: `â€œ` for a curly quote, `Ã©` for é.
extension Repair {
  /// The bytes that were misread at the start of some text, and how many characters they became.
  private static func misread(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (bytes: [UInt8], length: Int)? {
    guard let first = text.first else { return nil }
    let length: Int
    switch first {
    case "Â", "Ã": length = 2
    case "â": length = 3
    // Nobody writes a control character behind a letter.
    case "\u{C4}"..."\u{DF}" where text.dropFirst().first.map(isControl) == true: length = 2
    default: return nil
    }
    guard text.count >= length else { return nil }
    let bytes = text.prefix(length).compactMap(windowsByte)
    guard bytes.count == length, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return nil
    }
    return (bytes, length)
  }

  /// The byte of a character in Windows-1252; control characters stand for themselves.
  private static func windowsByte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return windowsBytes[scalar]
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x80...0x9F).contains(scalar.value)
  }

  /// The signs of Windows-1252 by the control characters that they became.
  static let windowsSigns = Dictionary(
    uniqueKeysWithValues: windowsBytes.map { (Unicode.Scalar($0.value), $0.key) })

  private static let windowsBytes: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88,
    "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93,
    "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
    "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
}
