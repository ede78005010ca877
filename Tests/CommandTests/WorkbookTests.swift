// The workbook of --xlsx: the same bytes for the same articles, and none that is out of date.

import Foundation
import Testing

struct WorkbookTests {
  @Test func `Any number of workers and any order write the same workbook`() throws {
    let sandbox = try Sandbox()
    let lines = Inputs.articles(120)
    for (jobs, order) in [(1, lines), (2, lines.reversed()), (7, lines)] {
      try sandbox.write(Inputs.file(Array(order)), to: "in.jsonl")
      let run = try sandbox.run("slant run in.jsonl --xlsx --jobs \(jobs) --reports \(jobs)")
      try #require(run.code == 0, "\(run.error)")
    }
    // The compressed files inside bear a time with two seconds' precision: none may be that of the run.
    let books = try [1, 2, 7].map { try Data(contentsOf: sandbox.url("\($0)/slant.xlsx")) }
    #expect(books[0].count > 10_000)
    #expect(books[0] == books[1] && books[0] == books[2])
  }

  @Test func `The workbook comes on top of the same reports`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Inputs.file(Inputs.articles(40)), to: "in.jsonl")
    for options in ["--reports plain", "--reports book --xlsx"] {
      try #require(try sandbox.run("slant run in.jsonl \(options)").code == 0)
    }
    #expect(try differences(sandbox.tree("plain"), sandbox.tree("book")) == ["slant.xlsx"])
  }

  @Test func `A run without --xlsx leaves no workbook of other reports`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Inputs.file(Inputs.articles(40)), to: "in.jsonl")
    try #require(try sandbox.run("slant run in.jsonl --xlsx").code == 0)
    try sandbox.write("mine", to: "reports/mine.xlsx")
    try #require(sandbox.isThere("reports/slant.xlsx"))
    try #require(try sandbox.run("slant run in.jsonl").code == 0)
    #expect(!sandbox.isThere("reports/slant.xlsx"))
    #expect(try sandbox.text(of: "reports/mine.xlsx") == "mine")
  }
}
