// Law 3: read = scored + rejected + duplicates, and each of them can be counted in the reports.

import Foundation
import Testing

struct NothingLostTests {
  @Test(arguments: [1, 2, 7])
  func `Every record is scored, rejected or a duplicate, and all counts agree`(jobs: Int) throws {
    let sandbox = try Sandbox()
    let articles = Inputs.articles(200)
    // Copies of every kind: the same line, another day, another name of the outlet.
    let copies =
      articles.prefix(30)
      + articles[30..<40].map { $0.replacingOccurrences(of: "2016-12-08", with: "2016-12-07") }
      + articles[40..<50].map { $0.replacingOccurrences(of: "Northern Star", with: "star.example") }
    let lines = Array(
      articles.prefix(120) + Inputs.bad + copies + Inputs.bad + articles.dropFirst(120))
    try sandbox.write(Inputs.file(lines), to: "in.jsonl")
    try sandbox.write("", to: "texts/Northern Star/empty.txt")
    try sandbox.write("The army left.", to: "texts/Northern Star/one.txt")
    let run = try sandbox.run("slant run in.jsonl texts --jobs \(jobs)")
    #expect(run.code == 1)
    #expect(run.lastLine == "slant: read 272 = scored 201 + rejected 21 + duplicates 50")
    let facts = try sandbox.table("reports/run.csv").facts
    let counts = ["read", "scored", "rejected", "duplicates", "articles"].map { facts[$0] }
    #expect(counts == ["272", "201", "21", "50", "201"])
    #expect(try sandbox.table("reports/articles.csv").rows.count == 201)
    let rejects = try sandbox.table("reports/rejects.csv").rows
    let copied = rejects.compactMap { $0["reason"] }.filter { $0.hasPrefix("duplicate: ") }
    #expect(rejects.count == 71 && copied.count == 50)
    let ids = try sandbox.table("reports/articles.csv").rows.map { $0["article"] }
    #expect(Set(ids).count == 201)
    let named = copied.map { $0.split(separator: " ").last.map(String.init) }
    #expect(Set(named).isSubset(of: Set(ids)))
  }

  @Test func `A bad article never stops a run, wherever it stands`() throws {
    let sandbox = try Sandbox()
    let good = #"{"outlet":"Northern Star","text":"The army left."}"#
    for (number, bad) in Inputs.bad.enumerated() {
      try sandbox.write(Inputs.file([bad, good]), to: "first.jsonl")
      try sandbox.write(Inputs.file([good, bad]), to: "last.jsonl")
      for name in ["first", "last"] {
        let run = try sandbox.run("slant run \(name).jsonl")
        #expect(run.lastLine == "slant: read 2 = scored 1 + rejected 1 + duplicates 0")
        #expect(run.code == 1)
        let reject = try #require(sandbox.table("reports/rejects.csv").rows.first)
        #expect(reject["source"] == "\(name).jsonl", "bad line \(number)")
        #expect(reject["line"] == (name == "first" ? "1" : "2"), "bad line \(number)")
      }
    }
  }

  /// What is no text but a list or junk must not hold up all others.
  @Test(arguments: ["not brutal ", "'s ", "'", "driven from ", "said "])
  func `An article of nothing but one kind of word is scored in seconds`(word: String) throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    let text = "The army left. " + String(repeating: word, count: 40_000 / word.utf8.count)
    try sandbox.write(text, to: "in/Reuters/long.txt")
    let run = try sandbox.run("timeout 60 slant run in")
    #expect(run.lastLine == "slant: read 1 = scored 1 + rejected 0 + duplicates 0")
  }

  @Test func `Examples of what was taken out end with a whole character`() throws {
    let sandbox = try Sandbox()
    // A caption of more than 160 bytes, most of them halves of characters.
    let line = "x" + String(repeating: "é", count: 120)
    let text = "The army left the town.\\nRebels said that they had fled.\\n\(line)"
    try sandbox.write(#"{"outlet": "Post", "text": "\#(text)"}"# + "\n", to: "in.jsonl")
    let run = try sandbox.run("slant run in.jsonl --lexicons '\(Program.lexicons)'")
    #expect(run.code == 0, "\(run.error)")
    let examples = try sandbox.table("reports/cleaning.csv").rows.map { $0["example"] ?? "" }
    #expect(examples == ["x" + String(repeating: "é", count: 79)])
  }

  @Test(arguments: [
    ("sentiment.csv", "fair,11,,,"), ("sentiment.csv", "=fair,1,,,"),
    ("names.csv", "foe,nobody,foe,,"),
    ("frames.csv", "{agent},territory,taken,,,,"), ("language.csv", "so,loud,,"),
    ("shifters.csv", "never,undo,-1,4,"), ("scoring.csv", "min_artices,3,"),
    ("attribution.csv", "shout~,loud,"), ("outlets.csv", ",,No Name,,,"),
    ("sentiment.csv", "\"fair,1,,,"),
  ])
  func `A bad lexicon row always stops a run and leaves the old reports`(
    file: String, row: String
  ) throws {
    let sandbox = try Sandbox()
    let cases = "cp -RL '\(Program.cases)/articles' articles"
    #expect(try sandbox.run("\(cases) && slant run articles").code == 0)
    let before = try sandbox.tree("reports")
    let run = try sandbox.run(
      "cp -RL lexicons bad && printf '%s\\n' '\(row)' >>bad/\(file) && slant run articles --lexicons bad"
    )
    #expect(run.code == 3)
    let hasPlace = run.error.range(
      of: #"^bad/\#(file):\d+:\d+: error: .+"#, options: .regularExpression)
    #expect(hasPlace != nil, "\(run.error)")
    #expect(try differences(before, sandbox.tree("reports")) == [])
    #expect(try sandbox.entries() == ["articles", "bad", "lexicons", "reports"])
  }
}
