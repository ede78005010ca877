// What commands do where stdout cannot be written to: a full disk, and a reader that has gone away.

import Foundation
import Testing

@Suite struct OutputTests {
  static let lines = [
    "kwic army articles", "kwic army articles --format csv", "clean articles", "segment articles",
    "check articles", "check --format csv", "check articles --format csv",
    "explain 'The army left.'", "explain 'The army left.' --format json",
    "evaluate --task stance gold.csv", "evaluate --sample 3 articles", "tune gold.csv",
    "import afinn AFINN.txt", "import liwc words.dic --categories",
  ]

  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("cp -RL '\(Program.cases)/articles' articles").code == 0)
    try sandbox.write("text,start,end,label\nThe army left.,4,8,neutral\n", to: "gold.csv")
    try sandbox.write("good\t3\nbad\t-3\n", to: "AFINN.txt")
    try sandbox.write("%\n1\tposemo\n%\ngood\t1\n", to: "words.dic")
    return sandbox
  }

  @Test(arguments: lines)
  func `A full disk on stdout ends a command with 4 and its reason`(line: String) throws {
    let run = try Self.sandbox().run("slant \(line) >/dev/full")
    #expect(run.code == 4)
    let reason = #"slant: cannot write "stdout": No space left on device"#
    #expect(run.lastLine == reason, "\(run.error)")
  }

  @Test(arguments: lines, ["", "trap '' PIPE; "])
  func `A reader that goes away is no error`(line: String, before: String) throws {
    let run = try Self.sandbox().run(
      "\(before){ sleep 0.2; slant \(line) 2>error; echo $? >code; } | :; cat code error")
    let told = run.output.split(separator: "\n").map(String.init)
    #expect(told.first == "0")
    // What was told before anything was written stays.
    #expect(!told.contains { $0.contains("rror: ") || $0.contains("cannot write") }, "\(told)")
  }
}
