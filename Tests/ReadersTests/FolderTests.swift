// Folders of texts: what is read, whose it is, and what is left out.

import Glibc
import News
import Testing

@testable import Readers

@Suite struct FolderTests {
  @Test func `the folder that holds a text names its outlet`() throws {
    let corpus = try Corpus([
      "rt/a.txt": "one", "gulf news/2016/b.TXT": "two", "c.txt": "three", "rt/notes.md": "no",
    ])
    let name = corpus.path.split(separator: "/").last ?? ""
    #expect(
      try corpus.read("").lines == [
        "c.txt:1 \(name) three", "gulf news/2016/b.TXT:1 2016 two", "rt/a.txt:1 rt one",
      ])
    #expect(try corpus.read("rt/a.txt").lines == ["rt/a.txt:1 rt one"])
    #expect(try corpus.read("rt/").articles.map(\.outlet) == ["rt"])
    #expect(try corpus.read("rt/../rt/.").articles.map(\.outlet) == ["rt"])
  }

  @Test func `an outlet has one spelling, whatever its accents are made of`() throws {
    let corpus = try Corpus([
      "Cafe\u{301}/a.txt": "one", "b.jsonl": #"{"outlet":"Cafe\u0301","text":"two"}"#,
      "c.csv": "outlet,text\nCaf\u{E9},three\n",
    ])
    for article in try corpus.read("").articles {
      #expect(article.outlet.utf8.elementsEqual("Caf\u{E9}".utf8))
    }
  }

  @Test func `hidden files and linked folders are left out, linked files are read`() throws {
    let corpus = try Corpus(["rt/a.txt": "one", ".hidden/b.txt": "x", "rt/.c.txt": "x"])
    try corpus.link("bbc/a.txt", to: "../rt/a.txt")
    try corpus.link("loop", to: ".")
    #expect(try corpus.read("").lines == ["bbc/a.txt:1 bbc one", "rt/a.txt:1 rt one"])
  }

  @Test(arguments: [
    ["", "rt"], ["rt", ""], ["rt/all.jsonl", "rt", "rt/a.txt"], ["rt/../rt", "rt"],
  ])
  func `a file is read once however often it is named`(names: [String]) throws {
    let corpus = try Corpus(["rt/a.txt": "one", "rt/all.jsonl": #"{"outlet":"X","text":"two"}"#])
    let reading = try Reading(names.map { "\(corpus.path)/\($0)" }, below: corpus.path)
    #expect(reading.articles.map(\.outlet).sorted() == ["X", "rt"])
  }

  @Test func `progress adds up to the size of all files`() throws {
    let corpus = try Corpus([
      "a/a.txt": "one", "b.jsonl": "{}\n{}\n", "c.csv": "outlet,text\nRT,x\n", "d.png": "xxx",
    ])
    let reading = try corpus.read("")
    #expect(reading.totalBytes == 3 + 6 + 17)
    #expect(reading.bytesRead == 3 + 6 + 17)
  }

  @Test func `many small texts come in several batches`() throws {
    let corpus = try Corpus()
    for number in 0..<600 { try corpus.add("rt/\(number).txt", Array("text \(number)".utf8)) }
    let source = try ArticleSource([corpus.path])
    var counts: [Int] = []
    while let batch = source.next() { counts.append(batch.articles().count) }
    #expect(counts == [256, 256, 88])
  }

  @Test func `files that cannot be read are rejected and the others are read`() throws {
    let corpus = try Corpus(["rt/a.txt": "one"])
    try corpus.link("rt/b.txt", to: "nowhere")
    try #require(mkfifo(corpus.path + "/rt/c.txt", 0o644) == 0)
    try corpus.link("rt/d.jsonl", to: "nowhere")
    let reading = try corpus.read("")
    #expect(reading.lines == ["rt/a.txt:1 rt one"])
    #expect(
      reading.refusals == [
        "rt/b.txt:1 unreadable: No such file or directory",
        "rt/c.txt:1 unreadable: a pipe or device, not a file",
        "rt/d.jsonl:1 unreadable: No such file or directory",
      ])
  }

  @Test func `a text that vanishes between finding and reading is rejected`() throws {
    let corpus = try Corpus(["rt/a.txt": "one", "rt/b.jsonl": "{}"])
    let source = try ArticleSource([corpus.path])
    unlink(corpus.path + "/rt/a.txt")
    unlink(corpus.path + "/rt/b.jsonl")
    var reasons: [Rejection.Reason] = []
    while let batch = source.next() {
      for case .failure(let rejection) in batch.articles() { reasons.append(rejection.reason) }
    }
    #expect(reasons == [.unreadable, .unreadable])
  }

  @Test func `file names need not be UTF-8`() throws {
    let corpus = try Corpus(["rt/a.txt": "one"])
    let path = Array("\(corpus.path)/rt/".utf8) + [0xE9] + Array(".txt".utf8) + [0]
    let descriptor = path.withUnsafeBufferPointer { path in
      path.withMemoryRebound(to: CChar.self) {
        $0.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o644) } ?? -1
      }
    }
    try #require(write(descriptor, "two", 3) == 3)
    close(descriptor)
    #expect(try corpus.read("").lines == ["rt/a.txt:1 rt one", "rt/\u{FFFD}.txt:1 rt two"])
  }
}
