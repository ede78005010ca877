// Law 4: a run writes all reports or leaves the old ones as they were, byte for byte.

import Foundation
import Glibc
import Testing

@Suite(.serialized) struct AllOrNothingTests {
  /// Where a run is when it is ended.
  enum Moment: String, CaseIterable {
    case scoring, writing
  }

  /// A folder with old reports, and an input on which a run takes seconds.
  private struct Scene {
    let sandbox: Sandbox
    let before: [String: Data]

    init() throws {
      sandbox = try Sandbox()
      try sandbox.write(Inputs.file(Inputs.articles(20)), to: "small.jsonl")
      try sandbox.write(Inputs.file(Inputs.articles(700, sentences: 30)), to: "large.jsonl")
      #expect(try sandbox.run("slant run small.jsonl --reports out").code == 0)
      try sandbox.write("mine", to: "out/notes.txt")
      before = try sandbox.tree("out")
    }

    /// The folders that are being built.
    func building() throws -> [String] {
      try sandbox.entries().filter { $0.hasPrefix(".out.slant-") }
    }

    /// Starts a run and waits until it is where it shall be ended.
    func start(until moment: Moment, jobs: Int) throws -> RunningCommand {
      let known = Set(try building())
      let command = try sandbox.start(
        "exec slant run large.jsonl --reports out --evidence full --jobs \(jobs)")
      for _ in 0..<30_000 {
        if let folder = try building().first(where: { !known.contains($0) }) {
          let isThere = moment == .scoring || sandbox.isThere("\(folder)/articles.csv")
          if isThere { return command }
        }
        usleep(2_000)
      }
      kill(command.pid, SIGKILL)
      _ = try command.finish()
      throw CancellationError()
    }
  }

  @Test(arguments: [SIGINT, SIGTERM], Moment.allCases)
  func `Ctrl-C and SIGTERM leave the old reports and nothing else`(
    signal: Int32, moment: Moment
  ) throws {
    let scene = try Scene()
    let command = try scene.start(until: moment, jobs: 2)
    kill(command.pid, signal)
    let outcome = try command.finish()
    #expect(outcome.code == 128 + signal)
    #expect(outcome.error == "slant: interrupted; the old reports are as they were\n")
    #expect(try differences(scene.before, scene.sandbox.tree("out")) == [])
    #expect(try scene.building() == [])
  }

  @Test(arguments: Moment.allCases, [1, 2])
  func `A killed run leaves the old reports, and the next run sweeps what it left`(
    moment: Moment, jobs: Int
  ) throws {
    let scene = try Scene()
    let command = try scene.start(until: moment, jobs: jobs)
    kill(command.pid, SIGKILL)
    #expect(try command.finish().code == 128 + SIGKILL)
    #expect(try differences(scene.before, scene.sandbox.tree("out")) == [])
    #expect(try scene.building().count == 1)
    let next = try scene.sandbox.run("slant run small.jsonl --reports out")
    #expect(next.code == 0)
    #expect(try scene.building() == [])
    #expect(try differences(scene.before, scene.sandbox.tree("out")) == [])
  }

  @Test func `A run leaves alone what another run is building`() throws {
    let scene = try Scene()
    let command = try scene.start(until: .scoring, jobs: 1)
    #expect(try scene.sandbox.run("slant run small.jsonl --reports out").code == 0)
    #expect(try scene.building().count == 1)
    kill(command.pid, SIGTERM)
    #expect(try command.finish().code == 143)
    #expect(try differences(scene.before, scene.sandbox.tree("out")) == [])
  }

  @Test func `A run that waits for its input ends on Ctrl-C`() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("mkfifo pipe").code == 0)
    // The pipe is held open, so that neither an end nor a line ever comes.
    let command = try sandbox.start("exec 3<>pipe; exec slant run - <pipe")
    for _ in 0..<1000
    where try !sandbox.entries().contains(where: { $0.hasPrefix(".reports.slant-") }) {
      usleep(10_000)
    }
    kill(command.pid, SIGINT)
    #expect(try command.finish().code == 130)
    #expect(try sandbox.entries() == ["lexicons", "pipe"])
  }

  @Test(
    arguments: [
      "kwic army -", "clean -", "segment -", "check pipe", "evaluate --sample 3 pipe",
    ], [SIGINT, SIGTERM])
  func `Other commands that wait for their input end on signals too`(
    line: String, signal: Int32
  ) throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("mkfifo pipe").code == 0)
    let command = try sandbox.start("exec 3<>pipe; exec slant \(line) <pipe")
    // It is not killed by the signal itself, but has been seen to handle it.
    for _ in 0..<3000 where !Self.handles(SIGTERM, command.pid) { usleep(10_000) }
    #expect(Self.handles(SIGTERM, command.pid))
    usleep(300_000)
    kill(command.pid, signal)
    let outcome = try command.finish()
    #expect(outcome.code == 128 + signal)
    #expect(outcome.error.hasSuffix("slant: interrupted\n"), "\(outcome.error)")
  }

  private static func handles(_ signal: Int32, _ pid: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
    let lines = status.split(separator: "\n").filter {
      $0.hasPrefix("SigIgn:") || $0.hasPrefix("SigCgt:")
    }
    return lines.contains { line in
      let mask = UInt64(line.split(separator: "\t")[1], radix: 16) ?? 0
      return mask & (1 << UInt64(signal - 1)) != 0
    }
  }

  @Test func `What slant did not write is carried over`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Inputs.file(Inputs.articles(20)), to: "in.jsonl")
    #expect(try sandbox.run("slant run in.jsonl --dialect excel --reports deep/out").code == 0)
    try sandbox.write("*\n", to: "deep/out/.gitignore")
    try sandbox.write([0x50, 0x4B, 0, 1], to: "deep/out/user's book.xlsx")
    try sandbox.write("Read me", to: "deep/out/charts/README.md")
    try sandbox.write("mine too", to: "deep/out/charts/2016/run.csv")
    let others = try sandbox.run(
      "cd deep/out && mkdir empty && ln -s charts/README.md link && ln -s nowhere dangling")
    #expect(others.code == 0)
    let mine = try sandbox.tree("deep/out")

    #expect(try sandbox.run("slant run in.jsonl --reports deep/out/").code == 0)
    let tables = try sandbox.entries("deep/out").filter { $0.hasSuffix(".csv") }
    let changed = try differences(mine, sandbox.tree("deep/out"))
    #expect(changed == (tables + ["README.md", "datapackage.json", "index.html"]).sorted())
    #expect(try sandbox.entries("deep") == ["out"])
  }

  @Test func `Folders keep their permissions`() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.run(
      """
      umask 022; cp -RL '\(Program.cases)/articles' articles; mkdir -p reports/deep
      chmod 2750 reports; chmod 1700 reports/deep
      slant run articles && stat -c %a reports reports/deep reports/run.csv
      """)
    #expect(run.output == "2750\n1700\n644\n", "\(run.error)")
  }

  @Test func `A file whose name is no UTF-8 is carried over`() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.run(
      """
      cp -RL '\(Program.cases)/articles' articles; mkdir -p reports/deep
      name=$(printf 'b\\374cher')
      echo mine >reports/"$name"; echo mine too >reports/deep/"$name"
      slant run articles && cat reports/"$name" reports/deep/"$name" && ls -A
      """)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output == "mine\nmine too\narticles\nlexicons\nreports\n")
  }

  @Test func `A link to the reports folder stays a link`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Inputs.file(Inputs.articles(20)), to: "in.jsonl")
    #expect(try sandbox.run("mkdir real && ln -s real reports && slant run in.jsonl").code == 0)
    #expect(try sandbox.run("test -L reports && test -f real/run.csv").code == 0)
  }

  @Test(arguments: [
    ("in --reports .", ".: in is in it"),
    ("in --reports ../here/", "../here/: in is in it"),
    ("in --reports /", "/: in is in it"), ("in --reports in", "in: in is in it"),
    ("- --reports .", ".: the current folder is in it"),
    ("in --reports deep --lexicons deep/lexicons/", "deep: deep/lexicons/ is in it"),
  ])
  func `A folder that holds what is read is no reports folder`(
    arguments: String, complaint: String
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.write("The army left.", to: "in/Northern Star/one.txt")
    #expect(try sandbox.run("mkdir deep && cp -RL lexicons deep").code == 0)
    let before = try sandbox.tree(".")
    let run = try sandbox.run("slant run \(arguments)")
    #expect(run.code == 4)
    #expect(run.error == "slant: \(complaint); give --reports a folder of its own\n")
    #expect(try differences(before, sandbox.tree(".")) == [])
  }

  @Test func `Reports that could not be published are refused before anything is read`() throws {
    let sandbox = try Sandbox()
    // The pipe is silent: a run that reads would wait for ever.
    let run = try sandbox.run(
      "mkfifo pipe; ln -s nowhere out; exec 3<>pipe; timeout 20 slant run - --reports out <pipe")
    #expect(run.code == 4)
    #expect(run.error == "slant: out: it links to nothing; give --reports a folder\n")
    #expect(try sandbox.entries() == ["lexicons", "out", "pipe"])
  }

  @Test(.enabled("needs a file system of its own: root, unshare and mount", Self.canMount))
  func `A reports folder that is a file system is refused before anything is read`() throws {
    let sandbox = try Sandbox()
    // The mount is the test's own and goes with its process.
    let script = """
      mount -t tmpfs -o size=2500k none full || exit 99
      exec 3<>pipe; timeout 20 slant run - --reports full <pipe
      """
    let run = try sandbox.run("mkfifo pipe; mkdir full; unshare -m sh -c '\(script)'")
    #expect(run.code == 4)
    #expect(run.error.contains(": a file system of its own begins there"), "\(run.error)")
    #expect(try sandbox.entries() == ["full", "lexicons", "pipe"])
  }

  @Test func `Reports below the corpus are not read as articles`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("The army left.", to: "in/Northern Star/one.txt")
    for _ in 1...2 {
      let run = try sandbox.run("slant run in --reports in/reports")
      #expect(run.error == "slant: read 1 = scored 1 + rejected 0 + duplicates 0\n")
    }
  }

  @Test func `A file that may not grow fails with 4 and leaves the old reports`() throws {
    let scene = try Scene()
    // 64 blocks of 512 bytes; without the trap the system would end the run by a signal.
    let run = try scene.sandbox.run(
      "trap '' XFSZ; ulimit -f 64; exec slant run large.jsonl --reports out --evidence full")
    #expect(run.code == 4)
    #expect(run.error.hasSuffix(": File too large\n"), "\(run.error)")
    #expect(try differences(scene.before, scene.sandbox.tree("out")) == [])
    #expect(try scene.building() == [])
  }

  @Test(.enabled("needs a file system of its own: root, unshare and mount", Self.canMount))
  func `A full disk fails with 4 and leaves the old reports`() throws {
    let scene = try Scene()
    // The mount is the test's own and goes with its process.
    let script = """
      mount -t tmpfs -o size=2500k none full || exit 99
      slant run small.jsonl --reports full/out && cp -R full/out before || exit 98
      slant run large.jsonl --reports full/out --evidence full
      code=$?
      diff -r before full/out && ls -A full
      exit $code
      """
    let run = try scene.sandbox.run("mkdir full && unshare -m sh -c '\(script)'")
    #expect(run.code == 4)
    #expect(run.error.hasSuffix(": No space left on device\n"), "\(run.error)")
    #expect(run.output == "out\n")
  }

  private static func canMount() throws -> Bool {
    try Sandbox().run("mkdir m && unshare -m mount -t tmpfs none m").code == 0
  }
}
