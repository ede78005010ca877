// Folders listed, linked and removed, with nothing followed out of them.

import Glibc

/// Operations on whole folders.
enum FileTree {
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// The names in a folder, sorted; nil where it cannot be read.
  static func entries(of path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Gives an entry a second name: files by hard link, folders entry by entry, links as links.
  static func link(_ source: String, as target: String) throws(Failure) {
    if isFolder(source) {
      guard mkdir(target, 0o777) == 0 else { throw failure(target) }
      for name in entries(of: source) ?? [] { try link("\(source)/\(name)", as: "\(target)/\(name)") }
    } else if linkat(AT_FDCWD, source, AT_FDCWD, target, 0) != 0 {
      throw failure(source)
    }
  }

  /// Removes a file or a folder with all it holds; what is not there is no error.
  static func remove(_ path: String) {
    if isFolder(path) {
      for name in entries(of: path) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }
}
