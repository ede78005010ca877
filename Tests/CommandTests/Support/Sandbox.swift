// A temporary folder in which a test runs commands, removed when the test is over.

import Foundation
import Glibc
import Testing

/// A folder in which commands run, and beside it what they print.
final class Sandbox {
  /// Where commands run.
  let path: String
  private let root: String

  /// Makes a folder with `lexicons` in it, a link to the given folder: commands look for it there.
  init(lexicons: String = "\(Program.cases)/lexicons") throws {
    var template = Array("\(NSTemporaryDirectory())/slant-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = root + "/here"
    try #require(mkdir(path, 0o755) == 0)
    try #require(symlink(lexicons, path + "/lexicons") == 0)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Runs a line of `sh` to its end.
  func run(_ line: String) throws -> Outcome { try start(line).finish() }

  /// Starts a line of `sh`; one at a time.
  func start(_ line: String) throws -> RunningCommand {
    try RunningCommand(line, in: path, outputs: (root + "/output", root + "/error"))
  }

  /// What a command said, with what differs from run to run replaced.
  func masked(_ text: String) -> String {
    text.replacingOccurrences(of: path, with: "SANDBOX")
      .replacingOccurrences(
        of: #"\.slant-[A-Za-z0-9]{6}"#, with: ".slant-XXXXXX", options: .regularExpression)
  }
}

// Files.
extension Sandbox {
  func url(_ name: String) -> URL { URL(fileURLWithPath: "\(path)/\(name)") }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url(name))
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
  }

  func table(_ name: String) throws -> ReportTable { try ReportTable(text(of: name)) }

  func isThere(_ name: String) -> Bool { Program.isThere("\(path)/\(name)") }

  /// The names in a folder, hidden ones too, sorted.
  func entries(_ name: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(name).path).sorted()
  }

  /// All files below a folder with their bytes, by path; links as what they point to.
  func tree(_ name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for entry in try FileManager.default.subpathsOfDirectory(atPath: url(name).path) {
      let file = url("\(name)/\(entry)")
      let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
      switch kind as? FileAttributeType {
      case .typeDirectory?: files[entry + "/"] = Data()
      case .typeSymbolicLink?:
        files[entry] = Data(
          try FileManager.default.destinationOfSymbolicLink(atPath: file.path).utf8)
      default: files[entry] = try Data(contentsOf: file)
      }
    }
    return files
  }
}

/// The names of files that are not the same in two folders.
func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
  Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}
