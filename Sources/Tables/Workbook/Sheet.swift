// One sheet of a workbook: header, cells, and how the columns look.

import CLibXLSXWriter

/// A column of a sheet.
package struct SheetColumn: Sendable {
  package var name: String
  /// What is shown when somebody points at the header.
  package var comment: String
  /// Whether colours show how far a score is from 0.
  package var isScore: Bool
  /// Whether texts end at the right edge, as what stands before a match does.
  package var isRightAligned: Bool

  package init(name: String, comment: String, isScore: Bool, isRightAligned: Bool) {
    self.name = name
    self.comment = comment
    self.isScore = isScore
    self.isRightAligned = isRightAligned
  }
}

/// A sheet that is filled row by row; `finish` sets what needs to know them all.
package struct Sheet {
  /// How many rows a sheet has at most, the header among them.
  package static let mostRows = 1_048_576
  /// How many signs a cell has at most.
  private static let longestText = 32_767
  /// How many links a sheet has at most.
  private static let mostLinks = 65_530

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let columns: [SheetColumn]
  private let formats: WorkbookFormats
  private var widths: [Int]
  private var links = 0
  /// The row that is being filled, counted from 0.
  private var row: UInt32 = 0
  /// How many texts were cut because no cell holds them.
  package private(set) var cutTexts = 0

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ columns: [SheetColumn],
    _ formats: WorkbookFormats
  ) {
    self.sheet = sheet
    self.columns = columns
    self.formats = formats
    widths = columns.map { $0.name.utf8.count + 3 }
    for (number, column) in columns.enumerated() {
      worksheet_write_string(sheet, 0, UInt16(number), column.name, formats.header)
      comment(column.comment, number)
    }
  }

  private func comment(_ text: String, _ column: Int) {
    var options = lxw_comment_options()
    options.width = 420
    options.height = UInt16(40 + text.utf8.count / 55 * 18)
    worksheet_write_comment_opt(sheet, 0, UInt16(column), text, &options)
  }

  /// How many rows there are below the header.
  package var rows: Int { Int(row) }

  /// Goes to the next row; false where the sheet has no more.
  package mutating func beginRow() -> Bool {
    guard row + 1 < UInt32(Sheet.mostRows) else { return false }
    row += 1
    return true
  }
}

// Cells.
extension Sheet {
  package mutating func write(_ text: String, column: Int) {
    var text = text
    note(width: text.utf8.count, column)
    if text.utf8.count > Sheet.longestText, text.unicodeScalars.count > Sheet.longestText {
      text =
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(Sheet.longestText - 1))) + "…"
      cutTexts += 1
    }
    let format = columns[column].isRightAligned ? formats.rightAligned : nil
    worksheet_write_string(sheet, row, UInt16(column), text, format)
  }

  /// Writes a number with so many decimals; none for whole numbers.
  package mutating func write(_ number: Double, places: Int?, column: Int) {
    note(width: 10, column)
    let format = places.map { formats.decimal(places: $0) } ?? formats.integer
    worksheet_write_number(sheet, row, UInt16(column), number, format)
  }

  /// Writes a whole number that leads to a cell of another sheet, as far as there is room for links.
  package mutating func write(
    _ number: Double, leadingTo target: String, tip: String, column: Int
  ) {
    guard links < Sheet.mostLinks else { return write(number, places: nil, column: column) }
    links += 1
    note(width: 10, column)
    let place = (row, UInt16(column))
    worksheet_write_url_opt(
      sheet, place.0, place.1, "internal:\(target)", formats.link, "", String(tip.prefix(200)))
    worksheet_write_number(sheet, place.0, place.1, number, formats.link)
  }

  /// Writes a day.
  package mutating func write(year: Int, month: Int, day: Int, column: Int) {
    note(width: 10, column)
    var date = lxw_datetime()
    (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
    worksheet_write_datetime(sheet, row, UInt16(column), &date, formats.date)
  }

  /// The first rows decide how wide a column is.
  private mutating func note(width: Int, _ column: Int) {
    if row < 1_000 { widths[column] = max(widths[column], width + 1) }
  }
}

// The whole sheet.
extension Sheet {
  /// Freezes the header, and sets filters, widths and colours.
  package func finish() {
    guard let last = columns.indices.last else { return }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_autofilter(sheet, 0, 0, row, UInt16(last))
    for (number, width) in widths.enumerated() {
      worksheet_set_column(
        sheet, UInt16(number), UInt16(number), Double(min(width, 60)), nil)
    }
    // A title such as "0012" is text on purpose.
    worksheet_ignore_errors(
      sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    guard row > 0 else { return }
    for number in columns.indices where columns[number].isScore { colour(number) }
  }

  /// From orange below 0 to blue above it, which most colour-blind people tell apart.
  private func colour(_ column: Int) {
    var scale = lxw_conditional_format()
    scale.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
    let number = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    (scale.min_rule_type, scale.mid_rule_type, scale.max_rule_type) = (number, number, number)
    (scale.min_value, scale.mid_value, scale.max_value) = (-0.5, 0, 0.5)
    (scale.min_color, scale.mid_color, scale.max_color) = (0xF4A261, 0xFFFFFF, 0x7FB3E6)
    worksheet_conditional_format_range(sheet, 1, UInt16(column), row, UInt16(column), &scale)
  }
}
