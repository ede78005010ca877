// A file of coded mentions that somebody gives the command.

/// Reads the rows of a gold file for stance.
package enum StanceGold {
  /// - Throws: where the file cannot be read, with every row that cannot be used, or without any row.
  package static func mentions(
    in path: String, where choices: [RowChoice]
  ) throws(EvaluationError) -> [StanceCoding] {
    var table = try GoldTable(
      bytes: GoldFolder.read(path), path: path, columns: StanceCoding.columns)
    try table.keep(choices)
    return try StanceCoding.all(of: table)
  }
}
