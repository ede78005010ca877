// Law 1: the same articles and lexicons give the same bytes, however they are read.

import Foundation
import Testing

struct SameBytesTests {
  @Test func `The sample corpus gives the same bytes with 1, 2 and 7 workers`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    for jobs in [1, 2, 7] {
      let run = try sandbox.run(
        "slant run '\(Program.corpus)' --evidence full --jobs \(jobs) --reports \(jobs)")
      try #require(run.code == 0, "\(run.error)")
    }
    let one = try sandbox.tree("1")
    #expect(one.count > 12)
    #expect(try differences(one, sandbox.tree("2")) == [])
    #expect(try differences(one, sandbox.tree("7")) == [])
  }

  @Test func `Concordances, sentences, cleaned lines and counts are the same with 1 and 7 workers`()
    throws
  {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    try sandbox.write(Inputs.file(Inputs.articles(2_000)), to: "in.jsonl")
    for command in [
      "kwic army in.jsonl --format csv", "segment in.jsonl", "check in.jsonl --format csv",
      "clean in.jsonl",
    ] {
      let runs = try [1, 7].map { try sandbox.run("slant \(command) --jobs \($0)") }
      #expect(runs[0].code == 0, "\(runs[0].error)")
      #expect(runs[0].output.utf8.count > 10_000)
      #expect(runs[0].output == runs[1].output, "\(command)")
    }
  }

  @Test func `Articles among bad records give the same bytes in any number of workers`() throws {
    let sandbox = try Sandbox()
    let lines = Random(seed: 1).order(Inputs.articles(600) + Inputs.bad + Inputs.bad)
    try sandbox.write(Inputs.file(lines), to: "in.jsonl")
    for jobs in [1, 2, 7] {
      let run = try sandbox.run("slant run in.jsonl --jobs \(jobs) --reports \(jobs)")
      try #require(run.code == 1, "\(run.error)")
    }
    #expect(try differences(sandbox.tree("1"), sandbox.tree("2")) == [])
    #expect(try differences(sandbox.tree("1"), sandbox.tree("7")) == [])
  }

  @Test func `Another order of the records changes line numbers in rejects.csv only`() throws {
    let sandbox = try Sandbox()
    let lines = Inputs.articles(300) + Inputs.bad + Inputs.articles(40)
    for order in 1...3 {
      let shuffled = Random(seed: UInt64(order)).order(lines)
      try sandbox.write(Inputs.file(order == 1 ? lines : shuffled), to: "in.jsonl")
      let run = try sandbox.run("slant run in.jsonl --reports \(order)")
      try #require(run.code == 1, "\(run.error)")
    }
    for order in [2, 3] {
      #expect(try differences(sandbox.tree("1"), sandbox.tree("\(order)")) == ["rejects.csv"])
      let reasons = try [1, order].map { order in
        try sandbox.table("\(order)/rejects.csv").rows.map { $0["reason"] ?? "" }.sorted()
      }
      #expect(reasons[0] == reasons[1])
    }
  }

  /// What a copy says that is dropped must not push out what others say: few rows are kept of many.
  @Test func `Copies, and articles that differ in blanks alone, give the same bytes in any order`()
    throws
  {
    let sandbox = try Sandbox()
    let articles = Inputs.articles(60)
    let lines =
      articles + articles.map { $0.replacingOccurrences(of: "2016-12-08", with: "2016-12-07") }
      + articles.map { $0.replacingOccurrences(of: ". ", with: ".  ") }
      + articles.map { $0.replacingOccurrences(of: ". The", with: ".\\nThe") } + articles.prefix(20)
    for order in 1...3 {
      let shuffled = Random(seed: UInt64(order)).order(lines)
      try sandbox.write(Inputs.file(shuffled), to: "in.jsonl")
      let run = try sandbox.run(
        "slant run in.jsonl --evidence 3 --jobs \(order) --reports \(order)")
      try #require(run.code == 0, "\(run.error)")
    }
    // Copies are listed with their lines.
    #expect(try differences(sandbox.tree("1"), sandbox.tree("2")) == ["rejects.csv"])
    #expect(try differences(sandbox.tree("1"), sandbox.tree("3")) == ["rejects.csv"])
    let reasons = try (1...3).map { order in
      try sandbox.table("\(order)/rejects.csv").rows.map { $0["reason"] ?? "" }.sorted()
    }
    #expect(reasons[0].count == 80)
    #expect(reasons[0] == reasons[1] && reasons[0] == reasons[2])
  }

  @Test func `The order of paths on the command line changes nothing`() throws {
    let sandbox = try Sandbox()
    let lines = Inputs.articles(90) + Inputs.bad
    for (index, name) in ["a.jsonl", "b.jsonl", "c.jsonl"].enumerated() {
      let part = lines.enumerated().filter { $0.offset % 3 == index }.map(\.element)
      try sandbox.write(Inputs.file(part), to: "in/\(name)")
    }
    try sandbox.write(Inputs.file(lines), to: "all.jsonl")
    for (reports, paths) in [
      ("1", "in/a.jsonl in/b.jsonl in/c.jsonl"), ("2", "in/c.jsonl in/a.jsonl in/b.jsonl"),
      ("3", "in"), ("4", "in/b.jsonl in in/b.jsonl"), ("all", "all.jsonl"),
    ] {
      #expect(try sandbox.run("slant run \(paths) --reports \(reports)").code == 1)
    }
    let first = try sandbox.tree("1")
    for reports in ["2", "3", "4"] { #expect(try differences(first, sandbox.tree(reports)) == []) }
    #expect(try differences(first, sandbox.tree("all")) == ["rejects.csv"])
  }

  @Test func `Clusters and stories are the same for any workers and any order`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    let articles = try SampleCorpus().articles
    let copies = try articles.map { article in
      var copy = article
      (copy.outlet, copy.title) = ("Copier of \(article.outlet)", "Also: \(article.title)")
      copy.text = String(article.text.prefix(article.text.count / 2))
      // A copy is printed a day later: the original is the first of both.
      let day = try #require(Int(article.date.suffix(2))) + 1
      copy.date = article.date.dropLast(2) + (day < 10 ? "0" : "") + String(day)
      return copy
    }
    let lines = try (articles + copies).map { try $0.json() }
    for jobs in [1, 2, 7] {
      let shuffled = Random(seed: UInt64(jobs)).order(lines)
      try sandbox.write(Inputs.file(shuffled), to: "in.jsonl")
      let run = try sandbox.run("slant run in.jsonl --jobs \(jobs) --reports \(jobs)")
      try #require(run.code == 0, "\(run.error)")
    }
    #expect(try differences(sandbox.tree("1"), sandbox.tree("2")) == [])
    #expect(try differences(sandbox.tree("1"), sandbox.tree("7")) == [])
    // Of the sample corpus one article is a wire copy, and eight stories are told by all outlets.
    let rows = try sandbox.table("1/articles.csv").rows
    #expect(rows.count { $0["cluster"] != $0["article"] } == 33)
    #expect(Set(rows.compactMap { $0["story"] }).subtracting([""]).count == 8)
    #expect(rows.allSatisfy { $0["story"] != "" })
  }

  @Test func `Texts, CSV, JSON Lines and standard input give the same bytes`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    let articles = try SampleCorpus().articles
    try #require(articles.count == 32)
    try sandbox.write(Inputs.file(try articles.map { try $0.json() }), to: "in.jsonl")
    try sandbox.write(SampleCorpus.Article.csv(of: articles), to: "in.csv")
    for (reports, corpus) in [
      ("texts", Program.corpus), ("lines", "in.jsonl"), ("table", "in.csv"),
      ("input", "- <in.jsonl"), ("all", "in.jsonl in.csv '\(Program.corpus)'"),
    ] {
      let run = try sandbox.run("slant run \(corpus) --reports \(reports)")
      try #require(run.code == 0, "\(run.error)")
    }
    let texts = try sandbox.tree("texts")
    for reports in ["lines", "table", "input"] {
      #expect(try differences(texts, sandbox.tree(reports)) == [], "\(reports)")
    }
    // Each article three times: only the counts of what was read and the list of copies differ.
    #expect(
      try differences(texts, sandbox.tree("all")) == ["index.html", "rejects.csv", "run.csv"])
    let facts = try sandbox.table("all/run.csv").facts
    #expect([facts["read"], facts["scored"], facts["duplicates"]] == ["96", "32", "64"])
  }
}

extension Random {
  fileprivate func order<Element>(_ elements: [Element]) -> [Element] {
    var random = self
    return random.shuffled(elements)
  }
}

/// The sample corpus, read by way of its manifest.
private struct SampleCorpus {
  struct Article {
    var outlet, date, url, title, text: String

    func json() throws -> String {
      let fields = ["outlet": outlet, "date": date, "url": url, "title": title, "text": text]
      return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
    }

    /// A table with all its cells between quotes, lines ended as spreadsheets do.
    static func csv(of articles: [Article]) -> String {
      let rows = articles.map { [$0.title, $0.text, $0.url, $0.outlet, $0.date] }
      return ([["title", "text", "url", "outlet", "date"]] + rows).map { row in
        row.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",")
          + "\r\n"
      }.joined()
    }
  }

  let articles: [Article]

  init() throws {
    func text(_ path: String) throws -> String {
      let url = URL(fileURLWithPath: "\(Program.corpus)/\(path)")
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
    articles = try ReportTable(text("articles.csv")).rows.map { row in
      Article(
        outlet: row["outlet"] ?? "", date: row["date"] ?? "", url: row["url"] ?? "",
        title: row["title"] ?? "", text: try text(row["path"] ?? ""))
    }
  }
}
