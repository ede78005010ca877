// Folders listed, linked and removed, with nothing followed out of them.

import Glibc
import Tables

/// A path as the bytes it is: names of files need not be UTF-8.
struct FilePath {
  /// Ended by a NUL.
  private var characters: [CChar]

  init(_ text: String) { characters = Array(text.utf8CString) }

  fileprivate init(_ name: [UInt8]) { characters = name.map { CChar(bitPattern: $0) } + [0] }

  func appending(_ name: FilePath) -> FilePath {
    var path = self
    path.characters = characters.dropLast() + [CChar(UInt8(ascii: "/"))] + name.characters
    return path
  }

  /// The path as messages show it; bytes that are no UTF-8 become U+FFFD.
  var text: String {
    String(decoding: characters.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  fileprivate func call<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    characters.withUnsafeBufferPointer { buffer in
      // The NUL is always there, so that there is a base address.
      buffer.baseAddress.map(body) ?? "".withCString(body)
    }
  }
}

/// Operations on whole folders.
enum FileTree {
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// The names in a folder; none where it cannot be read.
  static func entries(of path: FilePath) -> [FilePath] {
    guard let folder = path.call({ opendir($0) }) else { return [] }
    return FolderEntry.all(in: folder).map { FilePath($0.name) }
  }

  /// Gives an entry a second name: files by hard link, folders entry by entry, links as links.
  static func link(_ source: FilePath, as target: FilePath) throws(Failure) {
    if isFolder(source) {
      guard target.call({ mkdir($0, 0o777) }) == 0 else { throw failure(target) }
      for name in entries(of: source) {
        try link(source.appending(name), as: target.appending(name))
      }
      copyAccess(of: source, to: target)
    } else {
      let result = source.call { old in
        target.call { linkat(AT_FDCWD, old, AT_FDCWD, $0, 0) }
      }
      guard result == 0 else { throw failure(source) }
    }
  }

  /// Gives a folder the owner, as far as that is allowed, and the permissions of another.
  static func copyAccess(of source: FilePath, to target: FilePath) {
    var status = stat()
    guard source.call({ stat($0, &status) }) == 0 else { return }
    _ = target.call { chown($0, status.st_uid, status.st_gid) }
    _ = target.call { chmod($0, status.st_mode & 0o7777) }
  }

  /// Removes a file or a folder with all it holds; what is not there is no error.
  static func remove(_ path: FilePath) {
    if isFolder(path) {
      for name in entries(of: path) { remove(path.appending(name)) }
      _ = path.call { rmdir($0) }
    } else {
      _ = path.call { unlink($0) }
    }
  }

  private static func isFolder(_ path: FilePath) -> Bool {
    var status = stat()
    return path.call { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func failure(_ path: FilePath) -> Failure {
    Failure(path: path.text, reason: String(cString: strerror(errno)))
  }
}
