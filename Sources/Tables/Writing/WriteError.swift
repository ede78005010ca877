// Why a table could not be written.

import Glibc

/// A failure to write a file: a full disk, a folder that is gone, a closed pipe.
package struct WriteError: Error, Hashable, Sendable {
  /// The file as messages should name it.
  package var path: String
  /// The system's error number: `ENOSPC`, `EPIPE`.
  package var code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}

extension WriteError: CustomStringConvertible {
  /// What failed and why: `cannot write "reports/naming.csv": No space left on device`.
  package var description: String { "cannot write \"\(path)\": \(systemMessage(code))" }
}
