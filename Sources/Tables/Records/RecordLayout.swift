// How records are set apart in a file: found from its first line, so that nobody has to say it.

/// The signs that set records and their cells apart.
package struct RecordLayout: Hashable, Sendable {
  /// Between cells; nil where a record is a plain line (JSON Lines).
  package var separator: UInt8?
  /// Ends a record: LF (a CR before it belongs to it), or CR in files of old Macs.
  package var newline: UInt8

  package init(separator: UInt8?, newline: UInt8 = Sign.lf) {
    self.separator = separator
    self.newline = newline
  }

  /// Every line is a record.
  package static let lines = RecordLayout(separator: nil)
}

extension RecordLayout {
  /// The layout of a CSV file that begins with `head`: of `,` `;` and tab the one that stands most
  /// often in the first line outside quotes, the earlier one where two stand equally often.
  package init(head: UnsafeRawBufferPointer) {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasBegun = false
    separator = Sign.comma
    newline = Sign.lf
    for index in head.indices {
      let byte = head[index]
      if byte == Sign.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == Sign.lf || byte == Sign.cr {
        newline = byte == Sign.cr && !head.holds(Sign.lf, at: index + 1) ? Sign.cr : Sign.lf
        // Blank lines above the header say nothing.
        guard !hasBegun else { break }
      } else {
        hasBegun = true
        counts[byte, default: 0] += 1
      }
    }
    var most = counts[Sign.comma, default: 0]
    for candidate in [Sign.semicolon, Sign.tab] where counts[candidate, default: 0] > most {
      separator = candidate
      most = counts[candidate, default: 0]
    }
  }
}

/// The bytes that mean something in a table.
package enum Sign {
  package static let tab: UInt8 = 0x09
  package static let lf: UInt8 = 0x0A
  package static let cr: UInt8 = 0x0D
  package static let blank: UInt8 = 0x20
  package static let quote: UInt8 = 0x22
  package static let apostrophe: UInt8 = 0x27
  package static let comma: UInt8 = 0x2C
  package static let semicolon: UInt8 = 0x3B
  /// What some programs put at the start of a UTF-8 file.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension UnsafeRawBufferPointer {
  /// Whether there is a byte at `index` and it is `byte`.
  func holds(_ byte: UInt8, at index: Int) -> Bool {
    index < count && self[index] == byte
  }
}
