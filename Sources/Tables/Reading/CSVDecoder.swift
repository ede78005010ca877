// Cells out of the bytes of a record: libcsv in strict mode, told not to touch what is in a cell.

import CLibCSV

/// The cells of one record, valid only inside the closure that was given it.
package struct CSVFields {
  fileprivate let bytes: UnsafeRawBufferPointer
  /// Where each cell ends in `bytes`; the next one starts there.
  fileprivate let ends: UnsafeBufferPointer<Int>

  package var count: Int { ends.count }

  /// The bytes of a cell, unquoted; empty beyond the last cell.
  package subscript(index: Int) -> UnsafeRawBufferPointer {
    guard index < ends.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
  }

  /// Whether anything stands in a cell from `start` on.
  package func hasContent(from start: Int = 0) -> Bool {
    start < count && (start..<count).contains { !self[$0].isEmpty }
  }

  /// The cell as a string; bytes that are no UTF-8 become U+FFFD.
  package func text(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }
}

/// Takes records apart, one after the other, on one thread.
package final class CSVDecoder {
  private let parser: UnsafeMutablePointer<csv_parser>
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Whether the next cell that libcsv reports goes on with the one before.
  private var isJoining = false

  package init(separator: UInt8) {
    parser = .allocate(capacity: 1)
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL))
    csv_set_delim(parser, separator)
    // The step by which the buffer of a cell grows; 128 bytes by default.
    csv_set_blk_size(parser, 32 << 10)
    // By default libcsv takes away blanks around cells.
    csv_set_space_func(parser) { _ in 0 }
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  /// Calls `body` with the cells of a record that has no line end and whose quotes are in order, as
  /// `RecordStream` hands them out.
  package func decode<Result>(
    _ record: UnsafeRawBufferPointer, _ body: (CSVFields) throws -> Result
  ) rethrows -> Result {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isJoining = false
    let context = Unmanaged.passUnretained(self).toOpaque()
    csv_parse(parser, record.baseAddress, record.count, Self.takeField, Self.takeLineEnd, context)
    csv_fini(parser, Self.takeField, Self.takeLineEnd, context)
    if isJoining { endField() }
    return try bytes.withUnsafeBytes { bytes in
      try ends.withUnsafeBufferPointer { try body(CSVFields(bytes: bytes, ends: $0)) }
    }
  }

  private func endField() {
    ends.append(bytes.count)
    isJoining = false
  }

  /// Puts a lone CR of an unquoted cell back, which ends a row for libcsv.
  ///
  /// To tell libcsv that it does not (csv_set_term_func) costs a call per byte and 40 % of the speed.
  private func join(with lineEnd: UInt8) {
    if !isJoining { _ = ends.popLast() }
    bytes.append(lineEnd)
    isJoining = true
  }

  private static func decoder(_ context: UnsafeMutableRawPointer?) -> CSVDecoder? {
    context.map { Unmanaged<CSVDecoder>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let takeField:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      start, count, context in
      guard let decoder = decoder(context) else { return }
      decoder.bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
      decoder.endField()
    }

  private static let takeLineEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    byte, context in
    // -1 is the end of the record.
    guard byte >= 0 else { return }
    decoder(context)?.join(with: UInt8(byte))
  }
}
