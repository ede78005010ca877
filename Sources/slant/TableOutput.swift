// Tables on stdout.

import Glibc
import Tables

extension CSVWriter {
  /// Writes to stdout, which stays open.
  convenience init(standardOutput: Void) {
    self.init(descriptor: STDOUT_FILENO, path: "stdout")
  }
}
