// Every command that a document shows is run, from the first to the last, as a reader would.

import Testing

struct CommandsInDocumentsTests {
  @Test(arguments: ["README.md", "CONTRIBUTING.md"])
  func `The commands of a document work one after the other`(name: String) throws {
    let document = try Document(name)
    let copy = try WorkingCopy()
    for block in document.blocks where block.language == "sh" {
      let outcome = try copy.run(block.text)
      #expect(outcome.code == 0, "\(name):\(block.line): \(outcome.error)")
    }
  }

  @Test func `The line for a crontab works in a home folder`() throws {
    let copy = try WorkingCopy()
    let block = try #require(Document("README.md").blocks.first { $0.language == "cron" })
    let words = block.text.split(separator: " ", maxSplits: 5)
    let times = words.prefix(5).allSatisfy { $0.allSatisfy { $0.isNumber || $0 == "*" } }
    #expect(words.count == 6 && times, "five times, then a command")
    let outcome = try copy.run("cd /\n" + words[5])
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(try !copy.report("contrasts.csv").isEmpty)
  }

  @Test func `The second make does nothing and prints nothing, as README says`() throws {
    let copy = try WorkingCopy()
    let first = try copy.run("make")
    let summary = try #require(first.error.split(separator: "\n").last)
    #expect(try Document("README.md").text.contains("`\(summary)`"))
    let second = try copy.run("make")
    #expect(second.code == 0)
    #expect(second.output + second.error == "")
  }

  @Test func `All blocks are of a kind that is run`() throws {
    for name in Document.all {
      for block in try Document(name).blocks {
        #expect(["sh", "cron"].contains(block.language), "\(name):\(block.line)")
      }
    }
  }
}
