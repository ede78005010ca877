// The place and agency in front of the first sentence: "PARIS ", "Dubai: ", "CITY (AP) - ".

/// Reads what stands before the first sentence of an article.
struct DatelineReader {
  /// Places that stand alone on a dateline of this article, as words.
  let places: [[UInt8]]
  /// Whether anything stands before the text; else its first line may be a headline: `Report: Talks fail`.
  let isBehindOthers: Bool

  init(places: [Slice<UnsafeBufferPointer<UInt8>>], isBehindOthers: Bool) {
    self.isBehindOthers = isBehindOthers
    self.places = places.map { place in
      Array(place).filter { $0 != UInt8(ascii: "|") }.trimmedOfBlanks
    }
  }

  /// How many bytes the dateline of a paragraph takes, and the agency it names.
  func dateline(of paragraph: Slice<UnsafeBufferPointer<UInt8>>) -> (length: Int, agency: [UInt8]) {
    let head = Array(paragraph.prefix(90))
    let found = candidate(head)
    return startsSentence(head, at: found.length) ? found : (0, [])
  }

  private func candidate(_ head: [UInt8]) -> (length: Int, agency: [UInt8]) {
    if let end = knownPlace(head) { return (end, []) }
    if let bracket = agencyBracket(head) { return bracket }
    if let end = capitalsAndDash(head) ?? placeAndColon(head) ?? capitalsAndOpening(head) {
      return (end, [])
    }
    return (0, [])
  }

  /// Whether a capital, a figure or a quotation mark stands where a dateline would end.
  private func startsSentence(_ head: [UInt8], at position: Int) -> Bool {
    guard position < head.count else { return false }
    switch head[position] {
    case 0x41...0x5A, 0x30...0x39, UInt8(ascii: "\""), UInt8(ascii: "'"), 0xC3: return true
    case 0xE2: return head[position...].starts(with: [0xE2, 0x80])
    default: return false
    }
  }

  /// A place that has a dateline of its own: `PARIS Backers of ...`.
  private func knownPlace(_ head: [UInt8]) -> Int? {
    for place in places where place.count >= 3 && head.starts(with: place) {
      let behind = place.count
      guard behind + 1 < head.count, head[behind] == 0x20 else { continue }
      guard (0x41...0x5A).contains(head[behind + 1]) else { continue }
      return behind + 1
    }
    return nil
  }

  /// `KARSTEN (Meridian Wire) - `, `LONDON, Jan 5 (Reuters) — `: place, agency in brackets, dash.
  private func agencyBracket(_ head: [UInt8]) -> (length: Int, agency: [UInt8])? {
    guard let open = head.firstIndex(of: UInt8(ascii: "(")), open >= 3, open <= 45,
      let close = head.firstIndex(of: UInt8(ascii: ")")), close > open + 1, close - open <= 30,
      (0x41...0x5A).contains(head[0]), !head[..<open].contains(UInt8(ascii: "."))
    else { return nil }
    guard let end = endOfDash(head, from: close + 1) else { return nil }
    return (end, Array(head[(open + 1)..<close]))
  }

  /// `WASHINGTON — `, `WEST PALM BEACH, Fla. - `: capitals, perhaps a region, and a dash.
  private func capitalsAndDash(_ head: [UInt8]) -> Int? {
    var position = 0
    while position < head.count,
      (0x41...0x5A).contains(head[position]) || head[position] == 0x20
        || head[position] == UInt8(ascii: ".")
    {
      position += 1
    }
    guard position >= 4 else { return nil }
    if position < head.count, head[position] == UInt8(ascii: ",") {
      let limit = min(head.count, position + 24)
      while position < limit, endOfDash(head, from: position) == nil { position += 1 }
    }
    // The blank before a dash has been read with the capitals.
    let start = head[position - 1] == 0x20 ? position - 1 : position
    return endOfDash(head, from: start)
  }

  /// `PARIS The talks ...`: a word in capitals before one that only opens sentences.
  private func capitalsAndOpening(_ head: [UInt8]) -> Int? {
    guard let blank = head.firstIndex(of: 0x20), blank >= 4,
      head[..<blank].allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    let rest = head[(blank + 1)...]
    guard let end = rest.firstIndex(of: 0x20) else { return nil }
    let word = String(decoding: rest[..<end], as: UTF8.self)
    return DatelineReader.openings.contains(word) ? blank + 1 : nil
  }

  private static let openings: Set<String> = [
    "The", "A", "An", "In", "On", "At", "For", "As", "When", "After", "Two", "Three", "It", "Its",
    "There", "Hundreds", "Thousands", "More",
  ]

  /// `Dubai: `, one or two capitalised words and a colon.
  private func placeAndColon(_ head: [UInt8]) -> Int? {
    guard isBehindOthers, let colon = head.firstIndex(of: UInt8(ascii: ":")), colon >= 3,
      colon <= 24,
      colon + 1 < head.count, head[colon + 1] == 0x20
    else { return nil }
    let words = head[..<colon].split(separator: 0x20)
    guard words.count <= 2, words.allSatisfy({ (0x41...0x5A).contains($0[$0.startIndex]) }) else {
      return nil
    }
    return words.joined().allSatisfy { $0 > 0x40 } ? colon + 2 : nil
  }

  /// Behind a dash between blanks: where the sentence starts.
  private func endOfDash(_ head: [UInt8], from start: Int) -> Int? {
    var position = start
    while position < head.count, head[position] == 0x20 { position += 1 }
    guard position < head.count else { return nil }
    let length: Int
    if head[position] == UInt8(ascii: "-") {
      length = position + 1 < head.count && head[position + 1] == UInt8(ascii: "-") ? 2 : 1
    } else if position + 2 < head.count, head[position] == 0xE2, head[position + 1] == 0x80,
      head[position + 2] == 0x93 || head[position + 2] == 0x94
    {
      length = 3
    } else {
      return nil
    }
    guard position > start || length > 1 else { return nil }
    position += length
    while position < head.count, head[position] == 0x20 { position += 1 }
    return position < head.count ? position : nil
  }

  /// The agency that a credit line names: `-Reuters` is Reuters.
  static func agency(in line: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    let bytes = Array(line)
    guard bytes.count <= 40, bytes[0] != UInt8(ascii: "(") else { return [] }
    let name = bytes.drop { $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 >= 0x80 }
    let end = name.firstIndex(of: UInt8(ascii: ",")) ?? name.endIndex
    return Array(name[..<end]).trimmedOfBlanks
  }
}

extension [UInt8] {
  /// Without blanks at either end.
  var trimmedOfBlanks: [UInt8] {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(self[first...last])
  }
}
