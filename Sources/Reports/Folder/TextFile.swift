// Writes the files of the reports folder that are no tables.

import Glibc
import Tables

enum TextFile {
  /// Writes a file, which is created, or emptied where it exists.
  static func write(_ text: String, to path: String) throws(WriteError) {
    try write([Array(text.utf8)], to: path)
  }

  /// The same for a text in parts.
  static func write(_ parts: [[UInt8]], to path: String) throws(WriteError) {
    guard let file = fopen(path, "we") else { throw WriteError(path: path, code: errno) }
    let written = parts.allSatisfy { fwrite($0, 1, $0.count, file) == $0.count }
    let code = errno
    guard fclose(file) == 0, written else {
      throw WriteError(path: path, code: written ? errno : code)
    }
  }
}
