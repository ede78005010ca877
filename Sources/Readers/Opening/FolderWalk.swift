// Finds the files of a folder and of the folders in it.

import Glibc
import News
import Tables

/// A file that may hold articles.
struct FoundFile {
  /// The path as given, with what was found below it.
  var path: InputPath
  /// The same file without symbolic links and dots, to know it again.
  var real: InputPath
  var size: Int
  var format: Format
}

/// Walks through a folder: hidden files and folders and reports of slant are left out, symbolic links to
/// files are followed, those to folders are not, so that there is no going in circles.
struct FolderWalk {
  private(set) var files: [FoundFile] = []
  /// Files and folders that cannot be read.
  private(set) var rejections: [Rejection] = []
  /// Why the folder itself cannot be read; nil where it can.
  private(set) var failure: ReadError?
  private var waiting: [(path: InputPath, real: InputPath)] = []

  init(_ folder: InputPath, real: InputPath) {
    guard let stream = folder.withCString({ opendir($0) }) else {
      failure = .last
      return
    }
    closedir(stream)
    waiting = [(folder, real)]
    while let next = waiting.popLast() { visit(next.path, real: next.real) }
  }

  private mutating func visit(_ folder: InputPath, real: InputPath) {
    guard let stream = folder.withCString({ opendir($0) }) else {
      rejections.append(.unreadable(folder.description, .last))
      return
    }
    let entries = FolderEntry.all(in: stream).filter { $0.name.first != UInt8(ascii: ".") }
    guard !Self.areReports(entries.map(\.name)) else { return }
    for entry in entries {
      take(folder.appending(entry.name), real: real.appending(entry.name), type: entry.type)
    }
  }

  /// Whether these are the files of a reports folder of slant.
  ///
  /// One may well lie below a corpus, and its tables have columns (`outlet`, `article`) that would make
  /// articles of their rows.
  private static func areReports(_ names: [[UInt8]]) -> Bool {
    ["run.csv", "evidence.csv", "datapackage.json"].allSatisfy { names.contains(Array($0.utf8)) }
  }

  private mutating func take(_ path: InputPath, real: InputPath, type: Int) {
    var type = type
    // Some file systems do not tell with the name.
    if type == DT_UNKNOWN { type = Self.type(of: path) }
    if type == DT_DIR {
      waiting.append((path, real))
      return
    }
    guard let format = Format(fileName: path.name) else { return }
    guard let status = path.status else {
      rejections.append(.unreadable(path.description, .last))
      return
    }
    guard !status.isFolder else { return }
    guard status.isFile else {
      rejections.append(.noFile(path))
      return
    }
    let target = type == DT_LNK ? path.real ?? real : real
    files.append(FoundFile(path: path, real: target, size: status.size, format: format))
  }

  private static func type(of path: InputPath) -> Int {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return DT_REG }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: DT_DIR
    case S_IFLNK: DT_LNK
    default: DT_REG
    }
  }
}

extension Rejection {
  /// A pipe, socket or device among the files: reading it might never end.
  fileprivate static func noFile(_ path: InputPath) -> Rejection {
    Rejection(
      place: Place(source: path.description, line: 1), reason: .unreadable,
      detail: "a pipe or device, not a file")
  }
}
