// The real program: where it was built, and how tests run it.

import Foundation
import Glibc
import Testing

/// The built `slant`, and the repository it was built from.
enum Program {
  /// The folder that the program was built into: the running test bundle stands in the same one.
  static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// The root of the repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let corpus = "\(repository)/corpus"
  static let lexicons = "\(repository)/lexicons"
  static let cases = "\(repository)/Tests/CommandTests/Cases"

  /// Articles that are not part of the repository, where they are at hand.
  static let aleppo = "\(repository)/../shared/corpora/aleppo"
  static let codedEvents = "\(repository)/../shared/data/newswcl50/articles"

  static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

/// What came of a command.
struct Outcome {
  /// The exit code; 128 and its number for a signal, as shells have it.
  var code: Int32
  var output: String
  var error: String

  /// The last line on stderr, where `run` puts its summary.
  var lastLine: String { error.split(separator: "\n").last.map(String.init) ?? "" }
}

/// A command that is still running, with its output on the way to files.
struct RunningCommand {
  let pid: pid_t
  fileprivate let outputs: (output: String, error: String)

  /// Starts `sh -c line` in a folder, with `slant` found in PATH.
  init(_ line: String, in folder: String, outputs: (output: String, error: String)) throws {
    self.outputs = outputs
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (descriptor, path) in [(Int32(1), outputs.output), (2, outputs.error)] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    // The shell goes to the folder: posix_spawn can only where Swift does not see it.
    let words = Self.cStrings(["sh", "-c", "cd \"$1\" && eval \"$2\"", "sh", folder, line])
    let environment = Self.cStrings(Self.environment.map { "\($0.key)=\($0.value)" })
    defer { for text in words + environment { free(text) } }
    var child = pid_t()
    let code = posix_spawn(&child, "/bin/sh", &actions, nil, words, environment)
    try #require(code == 0, "cannot start sh: \(String(cString: strerror(code)))")
    pid = child
  }

  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { $0.withCString { strdup($0) } } + [nil]
  }

  /// Fixed where it would show in the output.
  private static let environment = ProcessInfo.processInfo.environment.merging([
    "PATH": Program.folder + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
    "LC_ALL": "C.UTF-8", "COLUMNS": "80",
  ]) { $1 }

  /// Waits for the end.
  func finish() throws -> Outcome {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 { try #require(errno == EINTR) }
    let signal = status & 0x7F
    return Outcome(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: try text(outputs.output),
      error: try text(outputs.error))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
