// Lists that were run together into one paragraph: "1. The first 2. The second", "• One • Two".

/// Finds the items of a paragraph that begins with a marker; the numbers of the others go on from its own.
struct ListMarkers {
  let tokens: UnsafeBufferPointer<Token>
  let text: UnsafeBufferPointer<UInt8>

  /// The start of an item: its tokens up to what is said.
  struct Marker {
    var first: Int
    var last: Int
    fileprivate var bullet: Bullet?
    fileprivate var number: Number?
  }

  fileprivate struct Number: Equatable {
    var isLetter: Bool
    var value: Int
    var hasStop: Bool
    var hasBracket: Bool

    var next: Number {
      Number(isLetter: isLetter, value: value + 1, hasStop: hasStop, hasBracket: hasBracket)
    }
  }

  /// The bytes of a bullet.
  fileprivate typealias Bullet = UInt32

  private static let bullets: [Bullet] = "•‣⁃∙▪▫●○■□◦➢✓".unicodeScalars.map { scalar in
    UTF8.encode(scalar)?.reduce(0) { $0 << 8 | Bullet($1) } ?? 0
  }

  /// The marker that a paragraph begins with.
  func first(of paragraph: TokenRange) -> Marker? {
    let token = tokens[paragraph.first]
    // All but a few paragraphs begin with a word or a quotation mark.
    guard token.sign == .other || token.end - token.start <= 2 else { return nil }
    return marker(at: paragraph.first, paragraph.last)
  }

  /// The next marker of the same kind: with the same bullet, or with the number that comes next.
  func next(after marker: Marker, _ limit: Int) -> Marker? {
    for index in marker.last..<limit where tokens[index].flags.contains(.spaced) {
      guard let found = self.marker(at: index, limit), found.bullet == marker.bullet else {
        continue
      }
      if found.number == marker.number?.next { return found }
    }
    return nil
  }

  private func marker(at first: Int, _ limit: Int) -> Marker? {
    var marker = Marker(first: first, last: first, bullet: bullet(at: first), number: nil)
    if marker.bullet != nil { marker.last += 1 }
    if marker.last < limit { marker.number = number(at: &marker.last, limit) }
    guard marker.last > first, marker.last < limit else { return nil }
    return marker
  }

  private func bullet(at index: Int) -> Bullet? {
    let token = tokens[index]
    guard token.sign == .other, token.end - token.start == 3 else { return nil }
    let bytes = text[Int(token.start)..<Int(token.end)].reduce(0) { $0 << 8 | Bullet($1) }
    return ListMarkers.bullets.contains(bytes) ? bytes : nil
  }

  /// Reads `1.`, `1)`, `1.)`, `a.` or `a)` and what follows with a blank; moves behind it.
  private func number(at index: inout Int, _ limit: Int) -> Number? {
    guard var number = value(of: tokens[index]) else { return nil }
    var end = index + 1
    if tokens[index].flags.contains(.stopped) {
      number.hasStop = true
    } else if end < limit, tokens[end].sign == .stop, !tokens[end].flags.contains(.spaced) {
      number.hasStop = true
      end += 1
    }
    if end < limit, tokens[end].sign == .closeBracket, !tokens[end].flags.contains(.spaced) {
      number.hasBracket = true
      end += 1
    }
    guard end < limit, tokens[end].flags.contains(.spaced) else { return nil }
    // A stop says less than a bracket: "It rose by 2. The".
    let isClear = number.hasBracket || number.hasStop && tokens[end].flags.contains(.capital)
    guard isClear else { return nil }
    index = end
    return number
  }

  /// The value of a number of at most two digits, or of a small letter.
  private func value(of token: Token) -> Number? {
    guard token.isWord, token.end - token.start <= 2 else { return nil }
    let bytes = text[Int(token.start)..<Int(token.end)]
    if bytes.count == 1, let byte = bytes.first, (0x61...0x7A).contains(byte) {
      return Number(isLetter: true, value: Int(byte), hasStop: false, hasBracket: false)
    }
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let value = bytes.reduce(0) { $0 * 10 + Int($1 & 0xF) }
    return Number(isLetter: false, value: value, hasStop: false, hasBracket: false)
  }
}
