// What a check or a row's reader finds wrong, before its place in the file is looked up.

/// Something wrong in a row; where that is in the file is looked up when it is shown.
struct Finding: Hashable, Sendable {
  /// Which cell of the row.
  enum Cell: Hashable, Sendable {
    case column(Column)
    /// The cell with an index from 0, which may have no column.
    case index(Int)
  }

  var origin: RowOrigin
  var cell: Cell
  /// How many characters of the cell stand before the fault.
  var offset = 0
  var message: String
  var severity = LexiconProblem.Severity.error
}

extension Finding {
  /// Where it stands.
  struct CellOfRow: Hashable {
    var origin: RowOrigin
    var cell: Cell
  }

  var cellOfRow: CellOfRow { CellOfRow(origin: origin, cell: cell) }
}
