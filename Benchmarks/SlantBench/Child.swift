// Programs that are run and measured.

import Foundation

/// What a program took.
struct Cost {
  /// From its start to its end.
  var seconds: Double
  /// On all cores, of its own and of the system for it.
  var cpuSeconds: Double
  var peakBytes: Int
}

/// A running program.
///
/// Linux counts the memory of the one who starts a program towards the peak of that program. So this
/// process stays small, and leaves making a corpus, which needs hundreds of megabytes, to a child.
struct Child {
  private let name: String
  private let id: pid_t
  private let log: URL
  private let start: ContinuousClock.Instant

  /// Starts a program; what it prints goes to the file `log`.
  init(_ arguments: [String], log: URL) throws {
    name = arguments.prefix(2).joined(separator: " ")
    self.log = log
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, log.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = Self.attributes
    defer { posix_spawnattr_destroy(&attributes) }
    let words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    start = .now
    var id: pid_t = 0
    let code = posix_spawnp(&id, arguments[0], &actions, &attributes, words, environ)
    guard code == 0 else {
      throw BenchError("\(arguments[0]) cannot be started: \(String(cString: strerror(code)))")
    }
    self.id = id
  }

  /// Waits for the end.
  ///
  /// Exit code 1 is taken for done: slant says so where records were rejected.
  /// - Throws: What the program printed last, where it failed.
  func wait() throws -> Cost {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchError("\(name): \(String(cString: strerror(errno)))") }
    }
    let seconds = ContinuousClock.now - start
    guard status == 0 || status == 1 << 8 else {
      let output = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      throw BenchError("\(name) ended with status \(status): \(output.suffix(1_000))")
    }
    return Cost(
      seconds: seconds / .seconds(1), cpuSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peakBytes: usage.ru_maxrss * 1024)
  }

  /// Runs a program to its end.
  static func run(_ arguments: [String], log: URL) throws -> Cost {
    try Child(arguments, log: log).wait()
  }

  /// Runs a program and returns what it prints.
  static func output(of arguments: [String]) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "slant-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    _ = try run(arguments, log: file)
    return try Data(contentsOf: file)
  }

  /// Lets Ctrl-C end the program, though the benchmark itself ignores it.
  ///
  /// Ctrl-C reaches every program of the terminal at once. The benchmark sees the end of the interrupted
  /// program and tidies up.
  private static var attributes: posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }
}

extension timeval {
  fileprivate var seconds: Double {
    Double(tv_sec) + Double(tv_usec) / 1e6
  }
}
