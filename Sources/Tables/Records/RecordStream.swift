// Cuts an input of any size into blocks of whole records, in bounded memory.

/// Reads a source block by block.
///
/// Finding borders is cheap, so that one thread can do it for many that decode.
package struct RecordStream<Source: ByteSource> {
  private var source: Source
  private let layout: RecordLayout
  private let blockSize: Int
  /// The most bytes a record may have.
  private let longest: Int
  private let padding: Int
  /// Bytes read that belong to the next block: the start of a record.
  private var rest: ArraySlice<UInt8> = []
  /// The line on which `rest` starts: behind an error the first that is lost.
  package private(set) var line = 1
  /// The offset of `rest` in the source.
  private var offset = 0
  private var isAtEnd = false
  /// Why reading ended early; said when the records before it have been given out.
  private var failure: ReadError?

  /// A stream that reads `blockSize` bytes at a time, goes on behind records of more than `longest`
  /// bytes, and puts `padding` zero bytes behind those of each block.
  package init(
    _ source: Source, layout: RecordLayout, blockSize: Int = 256 << 10, longest: Int = 16 << 20,
    padding: Int = 0
  ) {
    self.source = source
    self.layout = layout
    self.blockSize = blockSize
    self.longest = longest
    self.padding = padding
  }

  /// The next records; nil at the end of the source, and after an error.
  package mutating func next() throws(ReadError) -> RecordBlock? {
    var bytesRead = 0
    while !isAtEnd {
      try end(at: failure)
      var block = RecordBlock(bytes: fill())
      bytesRead += block.bytes.count - padding - rest.count
      bytesRead += try cut(&block)
      guard !block.records.isEmpty || !block.problems.isEmpty || isAtEnd else { continue }
      block.bytesRead = bytesRead
      return block
    }
    return nil
  }

  /// Goes on behind an error, where `skip` finds a place in the source at which a record starts.
  ///
  /// What was lost counts as one line.
  package mutating func goOn(_ skip: (inout Source) -> Bool) -> Bool {
    guard failure != nil, skip(&source) else { return false }
    line += 1
    rest = []
    failure = nil
    isAtEnd = false
    return true
  }

  /// The rest and what comes after it, with padding.
  ///
  /// The longer the rest, the more is read, so that a long record is not searched again and again.
  private mutating func fill() -> [UInt8] {
    let start = rest.count
    let size = start + max(blockSize, start)
    var bytes = [UInt8](unsafeUninitializedCapacity: size + padding) { buffer, count in
      let target = UnsafeMutableRawBufferPointer(buffer)
      target.copyBytes(from: rest)
      count = start + readAll(into: .init(rebasing: target[start..<size]))
    }
    bytes.append(contentsOf: repeatElement(0, count: padding))
    return bytes
  }

  /// Reads until `buffer` is full, the source ends, or it fails.
  private mutating func readAll(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    do throws(ReadError) {
      while count < buffer.count, !isAtEnd {
        let got = try source.read(into: .init(rebasing: buffer[count...]))
        isAtEnd = got == 0
        count += got
      }
    } catch {
      failure = error
    }
    return count
  }

  private mutating func end(at failure: ReadError?) throws(ReadError) {
    guard let failure else { return }
    isAtEnd = true
    throw failure
  }

  /// Finds the records of a block, keeps what follows the last one, and returns how many more bytes it
  /// had to read to get past a record that is too long.
  private mutating func cut(_ block: inout RecordBlock) throws(ReadError) -> Int {
    let count = block.bytes.count - padding
    let used = block.bytes.withUnsafeBytes { bytes in
      scan(.init(rebasing: bytes[..<count]), into: &block.records, &block.problems)
    }
    rest = block.bytes[used..<count]
    offset += used
    guard rest.count > longest else { return 0 }
    var skipping = LongRecord(rest, line: line, offset: offset, layout: layout)
    rest = []
    return try skip(&skipping, reporting: &block.problems)
  }

  /// Walks over whole records and returns where the first that is not whole starts.
  private mutating func scan(
    _ bytes: UnsafeRawBufferPointer, into records: inout [RecordBlock.Span],
    _ problems: inout [RecordProblem]
  ) -> Int {
    var scanner = RecordScanner(bytes, layout: layout, isLast: isAtEnd)
    var position = offset == 0 && bytes.hasByteOrderMark ? 3 : 0
    while position < bytes.count {
      switch scanner.border(at: position) {
      case .record(let content, let next, let lines):
        if content.count > longest {
          problems.append(RecordProblem(kind: .tooLong(limit: longest), line: line))
        } else if !content.isEmpty {
          records.append(.init(start: content.lowerBound, end: content.upperBound, line: line))
        }
        position = next
        line += lines
      case .broken(let kind, _, let next):
        problems.append(RecordProblem(kind: kind, line: line))
        position = next
        line += 1
      case .incomplete: return position
      }
    }
    return position
  }

  /// Reads past a record that is too long to be held.
  private mutating func skip(
    _ record: inout LongRecord, reporting problems: inout [RecordProblem]
  ) throws(ReadError) -> Int {
    var bytesRead = 0
    while true {
      let bytes = fill()
      let count = bytes.count - padding
      bytesRead += count
      if let end = record.end(in: bytes[..<count]) {
        problems.append(RecordProblem(kind: .tooLong(limit: longest), line: record.firstLine))
        rest = bytes[end..<count]
        line = record.line
        offset = record.offset
        // What follows may be whole records up to the end: they are cut in the next round.
        if isAtEnd { isAtEnd = rest.isEmpty }
        return bytesRead
      }
      try end(at: failure)
      guard isAtEnd else { continue }
      problems.append(problem(atEndOf: record))
      return bytesRead
    }
  }

  /// What was wrong with a long record that never ended; where a quote was left open, reading starts
  /// again at its second line.
  private mutating func problem(atEndOf record: LongRecord) -> RecordProblem {
    guard record.isQuoted else {
      return RecordProblem(kind: .tooLong(limit: longest), line: record.firstLine)
    }
    if let second = record.secondLine, source.rewind(to: second) {
      isAtEnd = false
      offset = second
      line = record.firstLine + 1
    }
    return RecordProblem(kind: .unterminatedQuote, line: record.firstLine)
  }
}
