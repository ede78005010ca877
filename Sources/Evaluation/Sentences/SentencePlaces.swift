// Sentences as places in their paragraph, so that two ways to cut it can be compared.

enum SentencePlaces {
  /// Where sentences stand in their paragraph, blanks left out.
  static func of(_ sentences: [String]) -> Set<Range<Int>> {
    var start = 0
    return Set(
      sentences.map { sentence in
        let length = sentence.inked.count
        defer { start += length }
        return start..<start + length
      })
  }
}
