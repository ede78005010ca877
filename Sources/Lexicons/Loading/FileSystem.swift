// Folders and files as the system calls give them: the lexicons need no more, and start faster without Foundation.

import Glibc
import Tables

/// Reads folders and whole files.
package enum FileSystem {
  /// Why a file or folder could not be read.
  package struct Failure: Error {
    private let code: Int32

    static var last: Failure { Failure(code: errno) }

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// In the words of the system: `Permission denied`.
    package var reason: String { String(cString: strerror(code)) }
  }

  /// The names in a folder in order, without hidden ones and the locks that spreadsheets leave.
  static func entries(of folder: String) -> Result<[String], Failure> {
    guard let stream = opendir(folder) else { return .failure(.last) }
    let names = FolderEntry.all(in: stream).map { String(decoding: $0.name, as: UTF8.self) }
    return .success(
      names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") && !$0.hasSuffix("~") }.sorted())
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// All bytes of a file.
  package static func bytes(of path: String) -> Result<[UInt8], Failure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(.last) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return .success(bytes) }
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if errno != EINTR {
        return .failure(.last)
      }
    }
  }
}
