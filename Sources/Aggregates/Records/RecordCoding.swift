// Records as bytes: the sort key first, so that copies of an article stand side by side, the one that stays first.

import News
import Scoring

extension ArticleRecord {
  /// Appends the record as bytes that sort by key, then date, URL and place.
  func encode(into encoder: inout ByteEncoder) {
    encodeArticle(into: &encoder)
    likeness.encode(into: &encoder)
    encoder.append(examples.count)
    for row in examples { row.encode(into: &encoder) }
    encodeCells(into: &encoder)
  }

  /// The same for what tables show that are written article by article: of actors only the cells of all
  /// voices.
  func encodeArticle(into encoder: inout ByteEncoder) {
    encodeHeading(into: &encoder)
    evidence.encode(into: &encoder)
  }

  /// The same for what stands before the evidence.
  func encodeHeading(into encoder: inout ByteEncoder) {
    encodeKey(into: &encoder)
    for text in [id, outlet, title, origin] { encoder.append(text) }
    for value in [words, sentences, removedLines] { encoder.append(value) }
    for sums in voices { sums.encode(into: &encoder) }
    encoder.append(sources.count)
    for cell in sources { cell.encode(into: &encoder) }
    encode(actors.filter { $0.voice == VoiceSums.all }, into: &encoder)
  }

  /// What orders records in a store.
  private func encodeKey(into encoder: inout ByteEncoder) {
    encoder.appendKey(key.high)
    encoder.appendKey(key.low)
    encoder.appendKey(UInt32(bitPattern: date?.number ?? -1))
    encoder.appendKey(url)
    encoder.appendKey(place.source)
    encoder.appendKey(UInt64(place.line))
  }

  /// Writes what only the totals need.
  func encodeCells(into encoder: inout ByteEncoder) {
    encode(actors, into: &encoder)
    for cells in [labels, frames] {
      encoder.append(cells.count)
      for cell in cells {
        encoder.append(cell.topic)
        encoder.append(cell.choice)
        encoder.append(cell.voice)
        encoder.append(cell.hits)
      }
    }
    encoder.append(rows.count)
    for cell in rows {
      encoder.append(cell.row)
      encoder.append(cell.hits)
    }
    encoder.append(cleaning.count)
    for cell in cleaning {
      encoder.append(cell.rule)
      encoder.append(cell.lines)
      encoder.append(cell.bytes)
      encoder.append(cell.example)
    }
  }

  private func encode(_ cells: [ActorCell], into encoder: inout ByteEncoder) {
    encoder.append(cells.count)
    for cell in cells {
      let sums = cell.sums
      encoder.append(cell.actor)
      encoder.append(cell.voice)
      encoder.append(sums.mentions)
      encoder.append(sums.stance)
      encoder.append(sums.agents)
      encoder.append(sums.targets)
    }
  }

  /// Reads back what `encode` wrote.
  init(decoding bytes: UnsafeRawBufferPointer) {
    var decoder = ByteDecoder(bytes)
    self.init(decodingArticle: &decoder)
    likeness = Likeness(decoding: &decoder)
    examples = decoder.list { ExampleRow(decoding: &$0) }
    decodeCells(&decoder)
  }

  private mutating func decodeCells(_ decoder: inout ByteDecoder) {
    (actors, labels, frames) = ArticleRecord.summedCells(&decoder)
    rows = decoder.list { RowCell(row: $0.integer(), hits: $0.integer()) }
    cleaning = decoder.list {
      CleaningCell(
        rule: $0.text(), lines: $0.integer(), bytes: $0.integer(), example: $0.text())
    }
  }

  /// Reads the cells that encoded ones start with: those that are summed up over groups of articles.
  static func summedCells(
    _ decoder: inout ByteDecoder
  ) -> (actors: [ActorCell], labels: [ChoiceCell], frames: [ChoiceCell]) {
    (
      decoder.list { ActorCell(decoding: &$0) }, decoder.list { ChoiceCell(decoding: &$0) },
      decoder.list { ChoiceCell(decoding: &$0) }
    )
  }

  /// Goes behind what `summedCells` reads.
  static func skipSummedCells(_ decoder: inout ByteDecoder) {
    decoder.skipIntegers(decoder.integer() * 6)
    for _ in 0..<2 { decoder.skipIntegers(decoder.integer() * 4) }
  }

  /// Reads back what `encodeArticle` wrote; the record has no other cells.
  init(decodingArticle decoder: inout ByteDecoder) {
    self.init(decodingHeading: &decoder)
    sources = decoder.list { SourceCell(decoding: &$0) }
    actors = decoder.list { ActorCell(decoding: &$0) }
    evidence = ArticleEvidence(decoding: &decoder)
  }

  private init(decodingHeading decoder: inout ByteDecoder) {
    key = ContentKey(high: decoder.key(UInt64.self), low: decoder.key(UInt64.self))
    date = ArticleRecord.day(Int32(bitPattern: decoder.key(UInt32.self)))
    url = decoder.keyText()
    let source = decoder.keyText()
    place = Place(source: source, line: Int(decoder.key(UInt64.self)))
    id = decoder.text()
    outlet = decoder.text()
    title = decoder.text()
    origin = decoder.text()
    words = decoder.integer()
    sentences = decoder.integer()
    removedLines = decoder.integer()
    voices = (0..<VoiceSums.count).map { _ in VoiceSums(decoding: &decoder) }
    (sources, evidence) = ([], ArticleEvidence())
    (actors, labels, frames, rows, cleaning, examples) = ([], [], [], [], [], [])
  }

  /// The key that copies share: the first sixteen bytes.
  static func key(of bytes: UnsafeRawBufferPointer) -> ContentKey {
    var decoder = ByteDecoder(bytes)
    return ContentKey(high: decoder.key(UInt64.self), low: decoder.key(UInt64.self))
  }

  static func day(_ number: Int32) -> Day? {
    let number = Int(number)
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

extension ByteDecoder {
  fileprivate mutating func list<Element>(_ element: (inout ByteDecoder) -> Element) -> [Element] {
    let count = integer()
    var all: [Element] = []
    all.reserveCapacity(count)
    for _ in 0..<count { all.append(element(&self)) }
    return all
  }
}

extension VoiceSums {
  func encode(into encoder: inout ByteEncoder) {
    encoder.append(sentences)
    guard sentences > 0 || loaded > 0 || hedges > 0 else { return encoder.append(0) }
    encoder.append(1)
    for value in [words, tone, positive, negative, loaded, hedges] { encoder.append(value) }
  }

  init(decoding decoder: inout ByteDecoder) {
    self.init()
    sentences = decoder.integer()
    guard decoder.integer() == 1 else { return }
    words = decoder.integer()
    tone = decoder.integer()
    positive = decoder.integer()
    negative = decoder.integer()
    loaded = decoder.integer()
    hedges = decoder.integer()
  }
}

extension SourceCell {
  fileprivate func encode(into encoder: inout ByteEncoder) {
    switch source {
    case .unknown: encoder.append(-1)
    case .actor(let number): encoder.append(number)
    case .named(let name):
      encoder.append(-2)
      encoder.append(name)
    }
    sums.encode(into: &encoder)
  }

  fileprivate init(decoding decoder: inout ByteDecoder) {
    switch decoder.integer() {
    case -1: source = .unknown
    case -2: source = .named(decoder.text())
    case let number: source = .actor(number)
    }
    sums = SourceSums(decoding: &decoder)
  }
}

extension SourceSums {
  func encode(into encoder: inout ByteEncoder) {
    for value in [quotes, words, neutral, doubt, endorse] { encoder.append(value) }
  }

  init(decoding decoder: inout ByteDecoder) {
    self.init()
    quotes = decoder.integer()
    words = decoder.integer()
    neutral = decoder.integer()
    doubt = decoder.integer()
    endorse = decoder.integer()
  }
}

extension ActorCell {
  fileprivate init(decoding decoder: inout ByteDecoder) {
    actor = decoder.integer()
    voice = decoder.integer()
    sums = ActorSums()
    sums.mentions = decoder.integer()
    sums.stance = decoder.integer()
    sums.agents = decoder.integer()
    sums.targets = decoder.integer()
  }
}

extension ChoiceCell {
  fileprivate init(decoding decoder: inout ByteDecoder) {
    topic = decoder.integer()
    choice = decoder.integer()
    voice = decoder.integer()
    hits = decoder.integer()
  }
}

extension ExampleRow {
  fileprivate func encode(into encoder: inout ByteEncoder) {
    for value in [kind.rawValue, choice, Int(voice.rawValue), Int(bitPattern: UInt(rank))] {
      encoder.append(value)
    }
    encoder.append(text)
    encoder.append(match.lowerBound)
    encoder.append(match.count)
  }

  fileprivate init(decoding decoder: inout ByteDecoder) {
    let (row, text) = ExampleRow.withoutText(&decoder)
    self = row
    self.text = String(decoding: text, as: UTF8.self)
  }

  /// Reads an example, and its text as bytes.
  static func withoutText(
    _ decoder: inout ByteDecoder
  ) -> (row: ExampleRow, text: UnsafeRawBufferPointer) {
    var row = ExampleRow(
      kind: Kind(rawValue: decoder.integer()) ?? .label, choice: decoder.integer(),
      voice: Voice(rawValue: UInt8(decoder.integer())) ?? .narration,
      rank: UInt64(UInt(bitPattern: decoder.integer())), text: "", match: 0..<0)
    let text = decoder.buffer()
    let start = decoder.integer()
    row.match = start..<start + decoder.integer()
    return (row, text)
  }
}
