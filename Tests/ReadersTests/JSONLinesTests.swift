// JSON Lines: which keys are understood, and what is said of lines that are no article.

import News
import Testing

@testable import Readers

@Suite struct JSONLinesTests {
  private func read(_ text: String) throws -> Reading {
    try Corpus(["a.jsonl": text]).read("a.jsonl")
  }

  private func refusal(_ line: String) throws -> String? {
    try read(line + "\n").refusals.first.map { String($0.dropFirst("a.jsonl:1 ".count)) }
  }

  @Test func `an object is an article, and other keys are ignored`() throws {
    let reading = try read(
      """
      {"id": 123456789012345678901234567890, "outlet": "RT", "date": "2016-12-08T10:00:00Z", \
      "title": "A \\"B\\"", "url": "https://rt.com/x", "text": "One\\r\\ntwo \\u201cthree\\u201d \\ud83d\\ude00", \
      "tags": [{"text": "no"}, 1], "more": {"outlet": "no"}}

        \t
      {"outlet":"BBC","text":"x"}
      """)
    #expect(reading.refusals == [])
    #expect(reading.lines == ["a.jsonl:1 RT 2016-12-08 One\ntwo “three” 😀", "a.jsonl:4 BBC x"])
    #expect(reading.articles[0].title == "A \"B\"")
    #expect(reading.articles[0].url == "https://rt.com/x")
  }

  @Test func `a byte order mark that came with a text or a headline is no part of it`() throws {
    let line = #"{"outlet":"\ufeffRT","title":"\ufeffA","text":"\ufeffOne\ufeff"}"# + "\n"
    let reading = try read("\u{FEFF}" + line)
    #expect(reading.lines == ["a.jsonl:1 RT One\u{FEFF}"])
    #expect(reading.articles[0].title == "A")
  }

  @Test func `all synonyms are understood in any case`() throws {
    for field in ArticleField.allCases {
      for name in field.names {
        var object = ["outlet": "RT", "text": "x"]
        object[field.names[0]] = nil
        object[name.uppercased()] = field == .date ? "2016-12-08" : "value"
        let pairs = object.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ",")
        let article = try #require(try read("{\(pairs)}").articles.first)
        switch field {
        case .outlet: #expect(article.outlet == "value")
        case .date: #expect(article.date == Day(year: 2016, month: 12, day: 8))
        case .title: #expect(article.title == "value")
        case .url: #expect(article.url == "value")
        case .text: #expect(article.text == Array("value".utf8))
        }
      }
    }
    #expect(
      try read(#"{"publishedAt":"2016-12-08","source":"RT","body":"x"}"#).lines == [
        "a.jsonl:1 RT 2016-12-08 x"
      ])
  }

  @Test func `of several names the first that says something counts, wherever it stands`() throws {
    #expect(
      try read(#"{"body":"b","source":"S","text":"a","outlet":"O"}"#).lines == ["a.jsonl:1 O a"])
    #expect(
      try read(#"{"text":"","outlet":null,"body":"b","source":"S"}"#).lines == ["a.jsonl:1 S b"])
    #expect(try read(#"{"text":"a","text":"b","outlet":"O"}"#).lines == ["a.jsonl:1 O b"])
  }

  @Test func `without an outlet the host of the address stands for it`() throws {
    #expect(
      try read(#"{"url":"https://www.RT.com:443/x","text":"x"}"#).lines == ["a.jsonl:1 rt.com x"])
    #expect(
      try read(#"{"outlet":" ","url":"http://u@bbc.co.uk/","text":"x"}"#).lines == [
        "a.jsonl:1 bbc.co.uk x"
      ])
  }

  @Test(arguments: [
    (#"{"outlet":"RT"}"#, "no-text: no text, body, content, maintext or article"),
    (#"{"outlet":"RT","text":null}"#, "no-text: no text, body, content, maintext or article"),
    (#"{"outlet":"RT","text":12}"#, "no-text: text is a number, not a string"),
    (#"{"outlet":"RT","body":["x"]}"#, "no-text: body is a list, not a string"),
    (#"{"outlet":"RT","text":" \n"}"#, "empty: the text has nothing but blanks"),
    (
      #"{"text":"x","url":"x"}"#,
      "no-outlet: no outlet, source, publisher, domain or publication, and no url with a host"
    ),
    (#"{"text":"x","source":{"name":"RT"}}"#, "no-outlet: source is an object, not a string"),
    (
      #"[{"text":"x"}]"#,
      "bad-json: a line that is no object but starts with [{\"text\":\"x\"}]; write one { } a line"
    ),
    (
      #"{"text":"x","outlet":"RT"} {}"#,
      "bad-json: something behind the object; write one { } a line"
    ),
    (
      #"{"text":"x","outlet":"RT"#,
      "bad-json: a string that is not closed; the line may have been cut off"
    ),
    (
      #"{"text":"x","outlet":"RT""#,
      "bad-json: an object that is not closed; the line may have been cut off"
    ),
    (#"{"text":"x" "outlet":"RT"}"#, "bad-json: commas, colons or brackets are out of order"),
    (#"{"text":"x\q","outlet":"RT"}"#, "bad-json: a bad escape inside a string"),
    (
      "{\"text\":\"x\ty\",\"outlet\":\"RT\"}",
      "bad-json: a control character inside a string; write it as \\u and four digits"
    ),
    (#"{"text":"x\u0000","outlet":"RT"}"#, "nul-bytes: byte 1 of the text is NUL; take it out"),
    ("{\"text\":\"x\0\",\"outlet\":\"RT\"}", "nul-bytes: byte 10 of the line is NUL; take it out"),
  ])
  func `a line that is no article is rejected with what was found`(
    line: String, refusal: String
  ) throws {
    #expect(try self.refusal(line) == refusal)
  }

  @Test func `half a surrogate pair is rejected`() throws {
    for escape in [#"\ud800"#, #"\udc00"#, #"\ud800x"#] {
      let reading = try read(#"{"text":"x\#(escape)","outlet":"RT"}"#)
      #expect(reading.articles.isEmpty)
      #expect(reading.rejections.count == 1)
    }
  }

  @Test func `bytes that are no UTF-8 cost one line`() throws {
    let corpus = try Corpus()
    try corpus.add(
      "a.jsonl",
      Array(#"{"outlet":"RT","text":""#.utf8) + [0xE9] + Array("\"}\n".utf8)
        + Array(#"{"outlet":"RT","text":"x"}"#.utf8))
    let reading = try corpus.read("a.jsonl")
    #expect(reading.lines == ["a.jsonl:2 RT x"])
    #expect(
      reading.refusals == [
        "a.jsonl:1 invalid-utf8: byte 23 of the line is no UTF-8, it looks like Windows-1252; convert it to UTF-8"
      ])
  }

  @Test func `a line beyond 16 MiB is rejected and the next one is read`() throws {
    let long = String(repeating: "x", count: 40 << 20)
    let reading = try read(
      #"{"outlet":"RT","text":"\#(long)"}"# + "\n" + #"{"outlet":"RT","text":"x"}"#)
    #expect(reading.lines == ["a.jsonl:2 RT x"])
    #expect(reading.rejections.map(\.reason) == [.tooLong])
  }

  @Test func `lines over several batches keep their numbers`() throws {
    let text = String(repeating: "x", count: 5000)
    let lines = (1...500).map { #"{"outlet":"RT","title":"\#($0)","text":"\#(text)"}"# }
    let reading = try read(lines.joined(separator: "\n"))
    #expect(reading.articles.count == 500)
    #expect(reading.articles.allSatisfy { $0.title == String($0.place.line) })
  }
}
