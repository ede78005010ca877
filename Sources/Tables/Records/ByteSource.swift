// Where bytes come from: a file, standard input, what gzip unpacks.

import Glibc

/// Something that is read from front to back.
package protocol ByteSource {
  /// Fills `buffer` from its start and returns how many bytes it got; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int

  /// Goes back to a place that was read before, counted in bytes from the start; false where the
  /// source cannot do that.
  mutating func rewind(to offset: Int) -> Bool
}

/// A failure to open or read, as the system names it or in words of its own.
package struct ReadError: Error, Hashable, Sendable {
  /// The system's error number; 0 where the system is not to blame.
  package let code: Int32
  private let message: String?

  package init(code: Int32) {
    self.code = code
    message = nil
  }

  /// A failure to make sense of what was read.
  package init(message: String) {
    code = 0
    self.message = message
  }

  /// The error of the call that has just failed.
  package static var last: ReadError { ReadError(code: errno) }
}

extension ReadError: CustomStringConvertible {
  /// What is wrong; the system's words for its errors: `Permission denied`.
  package var description: String { message ?? systemMessage(code) }
}

/// The system's words for an error number.
func systemMessage(_ code: Int32) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
