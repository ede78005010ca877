// The repository that the documents are about, and a copy of it in which their commands may do as they like.

import Foundation
import Testing

/// The repository, and the programs that were built from it.
enum Repository {
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder with the built `slant`: the running test bundle stands in the same one.
  static let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  static func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  static func isThere(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(file)")
  }

  /// The names in a folder, without hidden ones, sorted.
  static func entries(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}

/// A copy of the repository, at `$HOME/slant` of a home of its own, removed when the test is over.
final class WorkingCopy {
  let path: String
  private let home: String

  init() throws {
    home = NSTemporaryDirectory() + "slant-documents-" + UUID().uuidString
    path = home + "/slant"
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in try Repository.entries(of: ".") where name != "reports" {
      try files.copyItem(atPath: "\(Repository.path)/\(name)", toPath: "\(path)/\(name)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// What came of a script.
  struct Outcome {
    var code: Int32
    var output: String
    var error: String
  }

  /// Runs a script of `sh` with the built `slant`; it stops at the first command that fails.
  ///
  /// `make` uses that program too, and only shows what it would do where it would build or test.
  func run(_ script: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", Self.make + "set -e\n" + script]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = [
      "HOME": home, "LC_ALL": "C.UTF-8", "SLANT": Repository.programs + "/slant",
      "PATH": Repository.programs + ":"
        + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"),
    ]
    let (output, error) = (home + "/output", home + "/error")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.emptyFile(output)
    process.standardError = try Self.emptyFile(error)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      error: try String(contentsOfFile: error, encoding: .utf8))
  }

  func report(_ name: String) throws -> [[String: String]] {
    try ReportRows.read("\(path)/reports/\(name)")
  }

  private static let make = """
    make() {
      for word; do
        case $word in
          build|test|check|format|lint|bench|evaluate|packages|clean) command make -n "$@"; return ;;
        esac
      done
      command make "$@"
    }

    """

  private static func emptyFile(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}
