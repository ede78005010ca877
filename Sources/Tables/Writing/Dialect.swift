// The ways in which a table can be written, for programs and for spreadsheets.

/// How a table is written.
package enum Dialect: String, CaseIterable, Sendable {
  /// RFC 4180 for programs: `,`, LF, no byte order mark.
  case plain
  /// For spreadsheets that expect a decimal point: byte order mark and CRLF.
  case excel
  /// For spreadsheets that expect a decimal comma: `;` between cells as well.
  case excelEU = "excel-eu"
}

extension Dialect {
  package var separator: UInt8 { self == .excelEU ? Sign.semicolon : Sign.comma }
  var decimalPoint: UInt8 { self == .excelEU ? Sign.comma : 0x2E }
  var newline: [UInt8] { self == .plain ? [Sign.lf] : [Sign.cr, Sign.lf] }
  var prefix: [UInt8] { self == .plain ? [] : Sign.byteOrderMark }
}

/// A cell of a report.
package enum Cell: Hashable, Sendable {
  case text(String)
  case integer(Int)
  /// A number in units of 10^-places: `.decimal(-1234, places: 4)` is -0.1234. Places are 0 to 18.
  case decimal(Int, places: Int)
  /// Nothing is known.
  case empty
}
