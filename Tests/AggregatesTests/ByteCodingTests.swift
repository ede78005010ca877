// Values as bytes and back, and keys whose bytes sort as they do.

import Lexicons
import News
import Scoring
import Testing

@testable import Aggregates

struct ByteCodingTests {
  @Test func `Families of language keep their numbers`() {
    for (number, family) in LanguageContent.Family.allCases.enumerated() {
      #expect(LanguageNumbers.number(of: family) == number)
      #expect(LanguageNumbers.family(number) == family)
    }
  }

  private func bytes(_ write: (inout ByteEncoder) -> Void) -> [UInt8] {
    var encoder = ByteEncoder()
    write(&encoder)
    return Array(encoder.written)
  }

  private func read<Value>(_ bytes: [UInt8], _ read: (inout ByteDecoder) -> Value) -> Value {
    bytes.withUnsafeBytes { bytes in
      var decoder = ByteDecoder(bytes)
      let value = read(&decoder)
      #expect(decoder.position == bytes.count)
      return value
    }
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 8191, 8192, 1 << 40, .max, .min])
  func `An integer comes back`(_ value: Int) {
    #expect(read(bytes { $0.append(value) }) { $0.integer() } == value)
  }

  @Test func `Small integers take one byte whatever their sign`() {
    #expect(bytes { $0.append(63) }.count == 1)
    #expect(bytes { $0.append(-64) }.count == 1)
    #expect(bytes { $0.append(64) }.count == 2)
  }

  @Test(arguments: ["", "a", "é🔥", "a\0b", String(repeating: "x", count: 300)])
  func `A text comes back`(_ text: String) {
    #expect(read(bytes { $0.append(text) }) { $0.text() } == text)
  }

  @Test func `Keys of numbers sort as the numbers`() {
    let numbers: [UInt64] = [0, 1, 255, 256, 65_535, 1 << 40, .max]
    let keys = numbers.map { number in bytes { $0.appendKey(number) } }
    #expect(keys.sorted { $0.lexicographicallyPrecedes($1) } == keys)
    for (key, number) in zip(keys, numbers) { #expect(read(key) { $0.key(UInt64.self) } == number) }
  }

  @Test func `Keys of texts sort as their bytes, the shorter first`() {
    let texts = ["", "a", "a b", "aa", "ab", "b", "é"]
    // What follows a key must not change its order.
    let keys = texts.map { text in
      bytes {
        $0.appendKey(text); $0.appendKey(UInt64.max)
      }
    }
    #expect(keys.sorted { $0.lexicographicallyPrecedes($1) } == keys)
    #expect(read(bytes { $0.appendKey("é b") }) { $0.keyText() } == "é b")
  }

  @Test func `A record comes back`() {
    var random = SplitMix(seed: 1)
    for number in 0..<200 {
      let record = random.record(number)
      let bytes = record.encoded
      let read = bytes.withUnsafeBytes { ArticleRecord(decoding: $0) }
      #expect(read.encoded == bytes)
      #expect(read.id == record.id)
      #expect(read.date == record.date)
      #expect(read.place == record.place)
      #expect(read.voices == record.voices)
      #expect(read.actors == record.actors)
      #expect(read.sources == record.sources)
      #expect(read.labels == record.labels && read.frames == record.frames)
      #expect(read.rows == record.rows && read.cleaning == record.cleaning)
      #expect(read.evidence == record.evidence)
      #expect(read.examples == record.examples)
      #expect(read.likeness == record.likeness)
    }
  }

  @Test func `Rejections come back in order of place`() throws {
    let folder = TemporaryFolder()
    let stores = (0..<2).map {
      RecordStore(folder: folder.path, name: "\($0)", limit: 256, parts: 1)
    }
    var all: [Rejection] = []
    for number in 0..<60 {
      let rejection = Rejection(
        place: Place(source: ["b", "a", "a.csv"][number % 3], line: 400 - number * 5),
        reason: Rejection.Reason.allCases[number % 11], detail: "detail \(number)")
      all.append(rejection)
      try stores[number % 2].add(rejection)
    }
    var merged: [Rejection] = []
    try RecordStore.mergeRejections(stores) { merged.append($0) }
    #expect(merged == all.sorted { $0.place < $1.place })
  }
}
