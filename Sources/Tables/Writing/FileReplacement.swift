// Puts a new file in the place of an old one in one step: readers see either, never half of one.

import Glibc

package enum FileReplacement {
  /// Writes a file beside the one at a path, with its permissions, and moves it there.
  package static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let new = path + ".new"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteError(path: new, code: errno) }
    var status = stat()
    if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    var code = fill(descriptor, bytes)
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(new, path) != 0 { code = errno }
    guard code != 0 else { return }
    unlink(new)
    throw WriteError(path: path, code: code)
  }

  /// Writes all bytes; 0, or the error number.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno != EINTR { return errno }
      done += max(count, 0)
    }
    return fsync(descriptor) == 0 ? 0 : errno
  }
}
