// The folder of a gold set: its files, and the hash of those that were read.

import Glibc
import Scoring

/// Reads files of one folder and remembers what they said.
struct GoldFolder {
  let path: String
  private var files: [String: [UInt8]] = [:]

  init(path: String) { self.path = path }

  /// The bytes of a file, named inside the folder.
  mutating func bytes(of file: String) throws(EvaluationError) -> [UInt8] {
    if let known = files[file] { return known }
    let bytes = try GoldFolder.read("\(path)/\(file)")
    files[file] = bytes
    return bytes
  }

  mutating func table(_ file: String, columns: [String]) throws(EvaluationError) -> GoldTable {
    try GoldTable(bytes: bytes(of: file), path: "\(path)/\(file)", columns: columns)
  }

  /// XXH3 of every file that was read, in order of name: 32 hex digits.
  var hash: String {
    var all: [UInt8] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      all += Array(name.utf8) + [0] + bytes + [0]
    }
    let key = ContentHash.key(of: all)
    return [key.high, key.low].map { part in
      let digits = String(part, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension GoldFolder {
  static func isThere(_ path: String) -> Bool { access(path, R_OK) == 0 }

  static func read(_ path: String) throws(EvaluationError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw unreadable(path) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private static func unreadable(_ path: String) -> EvaluationError {
    EvaluationError("\(path): \(String(cString: strerror(errno)))")
  }
}
