// A sentence as the page has it: cut where it is of no use any more, its wording where browsers count it.

/// A sentence, or so much of it as stands around its wording.
struct Excerpt: Sendable {
  let text: String
  /// The wording in UTF-16 units.
  let match: Range<Int>

  /// - Parameters:
  ///   - sentence: the whole sentence.
  ///   - bytes: where the wording stands in it.
  init(of sentence: String, around bytes: Range<Int>) {
    let all = Array(sentence.utf8)
    let match = bytes.clamped(to: 0..<all.count)
    let start = Excerpt.boundary(all, from: match.lowerBound - PageBounds.contextBytes, by: 1)
    let longest = PageBounds.contextBytes
    let hitEnd = Excerpt.boundary(
      all, from: min(match.upperBound, match.lowerBound + longest), by: -1)
    let end = Excerpt.boundary(all, from: match.upperBound + longest, by: -1)
    let cut = hitEnd < match.upperBound ? hitEnd : end
    let before = start > 0 ? "…" : ""
    text = before + String(decoding: all[start..<cut], as: UTF8.self) + (cut < all.count ? "…" : "")
    let from = before.utf16.count + Excerpt.units(all[start..<match.lowerBound])
    self.match = from..<from + Excerpt.units(all[match.lowerBound..<min(hitEnd, match.upperBound)])
  }

  /// The first bytes of a text that is cut where it is longer.
  static func start(of text: String, bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    let all = Array(text.utf8)
    return String(decoding: all[..<boundary(all, from: bytes, by: -1)], as: UTF8.self) + "…"
  }

  /// The nearest place between two characters, looking one way.
  private static func boundary(_ bytes: [UInt8], from place: Int, by step: Int) -> Int {
    var place = min(max(0, place), bytes.count)
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += step }
    return place
  }

  /// How many UTF-16 units bytes are.
  private static func units(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
