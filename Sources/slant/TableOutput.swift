// Tables on stdout.

import Glibc
import Tables

extension CSVWriter {
  /// Writes to stdout, which stays open.
  static func standardOutput(_ dialect: Dialect = .plain) -> CSVWriter {
    CSVWriter(descriptor: STDOUT_FILENO, path: Output.name, dialect: dialect)
  }
}
