// The reports folder: built beside the old one, exchanged with it in one step.

import CLinux
import Glibc

/// A folder of reports that is being built.
///
/// Until `publish` the old reports are untouched; what a killed run left behind is swept by the
/// next one.
final class FolderExchange {
  /// Where the new reports are written.
  let path: String
  /// Where the run keeps what memory does not hold.
  let workPath: String
  private let target: String
  private let lock: Int32
  private var isPublished = false

  /// Makes the folder beside the one it will replace, which must not hold any of `inputs`.
  init(replacing reports: String, apartFrom inputs: [String]) throws {
    target = try FolderExchange.resolved(reports)
    try FolderExchange.refuse(reports, at: target, holding: inputs)
    let (parent, name) = FolderExchange.split(target)
    try FolderExchange.makeFolders(parent)
    FolderExchange.sweep(parent, name)
    var template = Array("\(parent)/.\(name).slant-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FolderExchange.failure(parent, "cannot write here")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    workPath = path + "/.work"
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw FolderExchange.failure(path) }
    chmod(path, 0o777 & ~FolderExchange.umaskNow())
    guard mkdir(workPath, 0o700) == 0 else { throw FolderExchange.failure(workPath) }
    try tryExchange()
  }

  deinit {
    if !isPublished { FileTree.remove(FilePath(path)) }
    close(lock)
  }

  /// Finds out whether the folders can be exchanged, before hours of work are put into the new one.
  private func tryExchange() throws {
    guard let old = FolderExchange.device(of: target) else { return }
    guard old == FolderExchange.device(of: path) else {
      throw RunFailure.files(
        "\(target): a file system of its own begins there, which cannot be exchanged with the new reports; "
          + "give --reports a folder in it")
    }
    let other = workPath + "/try"
    guard mkdir(other, 0o700) == 0, mkdir(workPath + "/with", 0o700) == 0 else {
      throw FolderExchange.failure(other)
    }
    guard exchange_paths(other, workPath + "/with") == 0 else { throw cannotExchange }
    rmdir(other)
    rmdir(workPath + "/with")
  }

  /// The file system that a path is on; nil where there is nothing.
  private static func device(of path: String) -> dev_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_dev : nil
  }

  private var cannotExchange: RunFailure {
    FolderExchange.failure(
      target,
      "cannot exchange it with the new reports in one step; "
        + "choose a folder on a file system that can (ext4, xfs, btrfs, tmpfs)")
  }

  /// Puts the new reports in the place of the old ones.
  ///
  /// `own` is the names that slant writes; every other entry is carried over.
  func publish(own: Set<String>) throws {
    FileTree.remove(FilePath(workPath))
    if access(target, F_OK) == 0 {
      try carryOver(except: own)
      FileTree.copyAccess(of: FilePath(target), to: FilePath(path))
      try exchange()
    } else if rename(path, target) != 0 {
      throw FolderExchange.failure(target)
    }
    isPublished = true
  }

  private func carryOver(except own: Set<String>) throws {
    for name in FileTree.entries(of: FilePath(target)) where !own.contains(name.text) {
      do throws(FileTree.Failure) {
        try FileTree.link(FilePath(target).appending(name), as: FilePath(path).appending(name))
      } catch {
        throw RunFailure.files("\(error.path): cannot carry it over: \(error.reason)")
      }
    }
  }

  private func exchange() throws {
    guard exchange_paths(path, target) == 0 else { throw cannotExchange }
    FileTree.remove(FilePath(path))
  }
}

// Paths.
extension FolderExchange {
  /// The folder itself where the path is a link; the path without slashes at its end.
  private static func resolved(_ reports: String) throws -> String {
    var path = reports
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard lstat(path, &status) != 0 else {
        throw RunFailure.files("\(reports): it links to nothing; give --reports a folder")
      }
      return path
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw RunFailure.files("\(reports): it is no folder; give --reports a folder")
    }
    guard let real = realpath(path, nil) else { throw failure(path) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Refuses a folder that holds what the run reads or where it runs: the new reports would take the
  /// place of all that.
  private static func refuse(
    _ reports: String, at target: String, holding inputs: [String]
  ) throws {
    guard !reports.isEmpty else {
      throw RunFailure.files("--reports names no folder; give one, such as --reports reports")
    }
    for input in inputs + ["."] {
      guard let found = realpath(input, nil) else { continue }
      defer { free(found) }
      let isInside = (String(cString: found) + "/").hasPrefix(target == "/" ? "/" : target + "/")
      if isInside {
        let what = input == "." ? "the current folder is in it" : "\(input) is in it"
        throw RunFailure.files("\(reports): \(what); give --reports a folder of its own")
      }
    }
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = String(path[..<slash])
    return (parent.isEmpty ? "/" : parent, String(path[path.index(after: slash)...]))
  }

  private static func makeFolders(_ path: String) throws {
    guard access(path, F_OK) != 0 else { return }
    try makeFolders(split(path).parent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path) }
  }

  private static func umaskNow() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  /// Removes what runs left behind that no longer run: nobody holds their lock.
  private static func sweep(_ parent: String, _ name: String) {
    for entry in FileTree.entries(of: FilePath(parent)).map(\.text)
    where entry.hasPrefix(".\(name).slant-") {
      let path = "\(parent)/\(entry)"
      let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard folder >= 0 else { continue }
      if flock(folder, LOCK_EX | LOCK_NB) == 0 { FileTree.remove(FilePath(path)) }
      close(folder)
    }
  }

  private static func failure(_ path: String, _ what: String? = nil) -> RunFailure {
    let reason = String(cString: strerror(errno))
    return .files("\(path): \(what.map { $0 + ": " } ?? "")\(reason)")
  }
}
