// What is checked when all rows have been read: how they go together. A new check is a file and a line here.

/// One thing that rows can get wrong only with each other.
protocol Check {
  /// What is wrong, in any order.
  func findings(in draft: Draft) -> [Finding]
}

/// Every check of the rows together.
enum Checks {
  static var all: [any Check] {
    [
      UnknownActors(), ConflictingActors(), ConflictingOutlets(), DuplicatePatterns(),
      DuplicateNames(),
    ]
  }
}

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
}
