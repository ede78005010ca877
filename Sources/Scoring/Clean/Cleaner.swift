// Labels the lines of a scraped text and keeps what is the article's own.

import Glibc
import Lexicons
import News

/// Cleans one article at a time, with buffers that are kept between articles.
struct Cleaner {
  let rules: LineRules
  let labels: [LineLabel]
  private var folded: [UInt8] = []
  /// The look of each line of the present article.
  private(set) var looks: [LineLook] = []
  private var span = TextSpan()

  init(noise: [LineRow<LineLabel>]) {
    let rows = noise.filter { $0.pattern != nil }
    rules = LineRules(rows.compactMap(\.pattern))
    labels = rows.map(\.content)
  }

  /// Fills `clean` with the article's headline and body, and with the label of every line.
  mutating func clean(_ article: Article, into clean: inout CleanText) {
    clean.removeAll()
    looks.removeAll(keepingCapacity: true)
    let title = Array(article.title.utf8)
    clean.title = title
    article.text.withUnsafeBufferPointer { text in
      ByteClass.table.withUnsafeBufferPointer { table in
        guard let classes = table.baseAddress else { return }
        label(text, classes, &clean)
        settle(text, title: title, &clean)
      }
      assemble(text, &clean)
    }
  }

  /// First pass: what each line is on its own.
  private mutating func label(
    _ text: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt8>, _ clean: inout CleanText
  ) {
    let shapes = ShapeReader(classes: classes)
    forEachLine(of: text, classes) { range, number in
      let line = UnsafeBufferPointer(rebasing: text[range])
      var labelled = LabelledLine(bytes: range, number: number, label: .body, rule: nil)
      let look = LineLook(range, of: text)
      looks.append(look)
      // Most of a text is prose that no rule can fit; it need not be folded to tell.
      if look.isLongProse, !rules.mayFit(line, look) {
        clean.lines.append(labelled)
        return
      }
      Folding.fold(line, into: &folded)
      folded.withUnsafeBufferPointer { folded in
        if let row = rules.match(folded) {
          labelled.label = labels[row]
          labelled.rule = .row(row)
        } else if let shape = shapes.shape(of: folded, look) {
          labelled.label = shape.label
          labelled.rule = .shape(shape)
        }
      }
      clean.lines.append(labelled)
    }
  }

  /// Calls `body` with each line that is not blank, outer blanks left out.
  private func forEachLine(
    of text: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt8>,
    _ body: (Range<Int>, Int) -> Void
  ) {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return }
    var start = 0
    var number = 1
    while start < text.count {
      let newline = memchr(base + start, 0x0A, text.count - start)
      let end = newline.map { base.distance(to: $0) } ?? text.count
      var first = start
      var last = end
      while first < last, classes[Int(text[first])] & ByteClass.blank != 0 { first += 1 }
      while last > first, classes[Int(text[last - 1])] & ByteClass.blank != 0 { last -= 1 }
      if first < last { body(first..<last, number) }
      start = end + 1
      number += 1
    }
  }
}

// Second pass: what lines are by where they stand.
extension Cleaner {
  private mutating func settle(
    _ text: UnsafeBufferPointer<UInt8>, title: [UInt8], _ clean: inout CleanText
  ) {
    let looks = looks
    let isProse = { (index: Int) in
      clean.lines[index].label == .body && looks[index].endsAsProse && looks[index].words >= 4
    }
    guard let first = clean.lines.indices.first(where: isProse),
      let last = clean.lines.indices.last(where: isProse)
    else {
      settleWithoutProse(text, title: title, &clean)
      return
    }
    settleBefore(first, text, title: title, looks, &clean)
    settleShortLines(between: first, and: last, text, &clean)
    for index in clean.lines.indices where clean.lines[index].label == .body {
      if index > last, !looks[index].endsAsProse { take(index, .afterText, &clean) }
    }
    settleOutside(&clean)
  }

  /// Lines that look like text beyond the noise around it.
  private mutating func settleOutside(_ clean: inout CleanText) {
    let span = span.find(clean.lines, looks)
    guard span.count < clean.lines.count else { return }
    for index in clean.lines.indices where clean.lines[index].label == .body {
      if !span.contains(index) { take(index, .outsideText, &clean) }
    }
  }

  func take(_ index: Int, _ shape: LineShape, _ clean: inout CleanText) {
    clean.lines[index].label = shape.label
    clean.lines[index].rule = .shape(shape)
  }

  /// Lines before the text: the headline, and what else has no stop.
  private func settleBefore(
    _ first: Int, _ text: UnsafeBufferPointer<UInt8>, title: [UInt8], _ looks: [LineLook],
    _ clean: inout CleanText
  ) {
    var hasHeadline = !title.isEmpty
    for index in clean.lines.indices.prefix(first + 1) where clean.lines[index].label == .body {
      let line = text[clean.lines[index].bytes]
      if !title.isEmpty, equals(line, title) {
        take(index, .headline, &clean)
      } else if index == first || looks[index].endsAsProse {
        continue
      } else if !hasHeadline, looks[index].words >= 3, looks[index].words <= 40 {
        take(index, .headline, &clean)
        clean.title = Array(line)
        hasHeadline = true
      } else if looks[index].words <= 20 {
        take(index, .beforeText, &clean)
      }
    }
  }

  /// A text without one whole sentence keeps its lines, but for the one that is its title.
  private func settleWithoutProse(
    _ text: UnsafeBufferPointer<UInt8>, title: [UInt8], _ clean: inout CleanText
  ) {
    for index in clean.lines.indices where clean.lines[index].label == .body {
      if !title.isEmpty, equals(text[clean.lines[index].bytes], title) {
        take(index, .headline, &clean)
      }
    }
  }

  private func equals(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ title: [UInt8]) -> Bool {
    guard abs(line.count - title.count) <= 8 else { return false }
    let marks: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), 0x20]
    return Folding.fold(line).filter { !marks.contains($0) }
      == Folding.fold(title).filter { !marks.contains($0) }
  }
}

// Last pass: the text that is scored.
extension Cleaner {
  private func assemble(_ text: UnsafeBufferPointer<UInt8>, _ clean: inout CleanText) {
    let datelines = DatelineReader(
      places: clean.lines.filter { $0.label == .dateline }.map { text[$0.bytes] },
      isBehindOthers: !clean.title.isEmpty || clean.lines.first?.label != .body)
    if !clean.title.isEmpty {
      let line = clean.lines.first { $0.rule == .shape(.headline) }
      clean.append(clean.title, isHeadline: true, number: line?.number ?? 0)
    }
    for line in clean.lines where line.label == .wireCredit && clean.origin.isEmpty {
      clean.origin = DatelineReader.agency(in: text[line.bytes])
    }
    var isFirst = true
    for line in clean.lines where line.label == .body {
      var bytes = line.bytes
      if isFirst {
        let dateline = datelines.dateline(of: text[line.bytes])
        clean.dateline = bytes.lowerBound..<(bytes.lowerBound + dateline.length)
        bytes = clean.dateline.upperBound..<bytes.upperBound
        if clean.origin.isEmpty { clean.origin = dateline.agency }
        isFirst = false
      }
      clean.append(
        UnsafeBufferPointer(rebasing: text[bytes]), isHeadline: false, number: line.number)
    }
  }
}
