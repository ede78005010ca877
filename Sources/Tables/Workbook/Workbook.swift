// A workbook for spreadsheets, written sheet by sheet in bounded memory.

import CLibXLSXWriter
import Glibc

/// Writes one .xlsx file.
///
/// A row is written to a temporary file when the next one begins, so sheets are filled from the top.
/// The same cells give the same bytes: no time of day is in the file.
package final class Workbook {
  private let path: String
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var isOpen = true
  let formats: WorkbookFormats

  /// - Parameters:
  ///   - path: the file, which is created when the workbook is finished.
  ///   - temporary: an existing folder for what memory does not hold.
  ///   - title: what the properties of the file call it.
  /// - Throws: where there is no memory for it.
  package init(path: String, temporary: String, title: String) throws(WriteError) {
    self.path = path
    let made = temporary.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = UInt8(LXW_TRUE.rawValue)
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw WriteError(path: path, code: ENOMEM) }
    workbook = made
    formats = WorkbookFormats(made)
    Workbook.describe(made, title)
  }

  deinit {
    // What was begun can only be freed by writing it.
    if isOpen { _ = workbook_close(workbook) }
  }

  /// Sets the properties of the file, with a fixed time of creation.
  private static func describe(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ title: String) {
    title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      // The first second of 2000: the file must not say when it was written.
      properties.created = 946_684_800
      workbook_set_properties(workbook, &properties)
    }
  }

  /// Adds a sheet behind those that are there; the one before gets no more rows.
  package func sheet(named name: String, columns: [SheetColumn]) throws(WriteError) -> Sheet {
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw failure }
    return Sheet(sheet, columns, formats)
  }

  /// Writes the file.
  package func finish() throws(WriteError) {
    isOpen = false
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw failure }
  }

  private var failure: WriteError { WriteError(path: path, code: errno == 0 ? EIO : errno) }
}

/// How cells look.
struct WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let header: Format?
  let date: Format?
  let integer: Format?
  /// A number that leads to its evidence.
  let link: Format?
  let rightAligned: Format?
  /// By decimal places.
  private let decimals: [Format?]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ change: (Format?) -> Void) -> Format? {
      let made = workbook_add_format(workbook)
      change(made)
      return made
    }
    header = format {
      format_set_bold($0)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    date = format { format_set_num_format($0, "yyyy-mm-dd") }
    integer = format { format_set_num_format($0, "#,##0") }
    link = format {
      format_set_num_format($0, "#,##0")
      format_set_font_color($0, 0x0563C1)
      format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    rightAligned = format { format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    decimals = (0...6).map { places in
      let digits = String(repeating: "0", count: places)
      return format { format_set_num_format($0, places == 0 ? "0" : "0.\(digits)") }
    }
  }

  func decimal(places: Int) -> Format? { decimals[min(places, decimals.count - 1)] }
}
