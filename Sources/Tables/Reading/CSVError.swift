// Why a table could not be read.

/// A table that could not be read: where, what is wrong, and what to write instead.
package struct CSVError: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  package var line: Int
  /// The character in that line, from 1.
  package var column: Int
  package var message: String

  package init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}

extension CSVError: CustomStringConvertible {
  /// `12:3: what is wrong; what to write instead`, ready to stand behind a file name.
  package var description: String { "\(line):\(column): \(message)" }
}
