// What is taken out of a scraped text line by line, and what is learnt on the way.

import Lexicons
import News
import Testing

@testable import Scoring

/// A text cleaned: what each line was taken for, and what is left.
private struct Cleaned {
  let text: CleanText

  init(_ lines: String, title: String = "", noise: [String] = []) throws {
    var cleaner = Cleaner(noise: try TinyLexicons(noise: noise).rulebook().noise)
    var text = CleanText()
    cleaner.clean(.text(lines, title: title), into: &text)
    self.text = text
  }

  var labels: [LineLabel] { text.lines.map(\.label) }

  /// The shape that each line was recognised by; nil for text and for rows of noise.csv.
  var shapes: [LineShape?] {
    text.lines.map { if case .shape(let shape)? = $0.rule { shape } else { nil } }
  }

  var paragraphs: [String] {
    text.paragraphs.map { String(decoding: text.bytes[$0.bytes], as: UTF8.self) }
  }
  var origin: String { String(decoding: text.origin, as: UTF8.self) }
  var title: String { String(decoding: text.title, as: UTF8.self) }
}

private let body = "The army took the old city on Monday.\nNobody knew when it would end."

struct LineShapeTests {
  @Test(arguments: [
    ("Talks fail // Storm hits // Markets rise // Cup won // Rain due //", LineShape.ticker),
    ("share icon mail icon print icon save icon close icon menu icon", .icons),
    ("00:00 / 03:45", .figures), ("8 Dec, 2016 11:59", .dateline), ("29.11.2016", .dateline),
    ("| PARIS", .dateline), ("By John Irish", .byline), ("-Reuters", .credit),
    ("Reuters, 28 Nov 2016", .credit), ("Published Dec 8, 2016", .dateline),
  ])
  func `The looks of a line tell what it is`(_ line: String, _ shape: LineShape) throws {
    let cleaned = try Cleaned("A headline of some words\n\(line)\n\(body)")
    #expect(cleaned.shapes[1] == shape)
    #expect(cleaned.labels[1] == shape.label)
  }

  @Test func `A short outlet before a date is a credit`() throws {
    let cleaned = try Cleaned("A headline of some words\nRT, 28 Nov 2016\n\(body)")
    #expect(cleaned.shapes[1] == .credit)
  }

  @Test(arguments: [
    "By Monday the army had left the city.", "He said no.", "In 2016 the war went on for months.",
    "What now?", "“We will win.”", "The 5 of 8 left at 11:59 on Dec 8.",
  ])
  func `A sentence is text whatever it starts with`(_ line: String) throws {
    #expect(try Cleaned("\(body)\n\(line)\n\(body)").labels[2] == .body)
  }

  @Test func `Lines without a stop before and behind the text are none of it`() throws {
    let cleaned = try Cleaned(
      "Home page\nArmy takes the old city\nWorld news\n\(body)\nRead more here\nAbout us")
    #expect(
      cleaned.shapes == [.beforeText, .headline, .beforeText, nil, nil, .afterText, .afterText])
  }

  @Test func `Teasers behind a run of noise are none of the text, whole sentences as they are`()
    throws
  {
    let text = Array(repeating: body, count: 4).joined(separator: "\n")
    let teaser =
      "World\n8 Dec, 2016\nMore\nThe storm has hit the coast and will move north.\nAll news"
    let tail = Array(repeating: teaser, count: 15).joined(separator: "\n")
    let cleaned = try Cleaned("\(text)\n\(tail)")
    #expect(cleaned.paragraphs.count == 8)
    #expect(cleaned.shapes.contains(.outsideText))
    #expect(try Cleaned("\(tail)\n\(text)").paragraphs.suffix(8) == cleaned.paragraphs[...])
  }

  @Test func `An advert before the last sentence takes nothing with it`() throws {
    let cleaned = try Cleaned(
      "\(body)\nADVERTISEMENT\nMore\nHe said no to that.", noise: ["ADVERTISEMENT,noise"])
    #expect(cleaned.paragraphs.last == "He said no to that.")
  }

  @Test func `A stop before the opening mark of the next quotation ends a sentence`() throws {
    #expect(try Cleaned("\(body)\nThey enjoy talking about it. “").labels == [.body, .body, .body])
  }

  @Test func `One or two words above a paragraph are a subheading, above none they are a stub`()
    throws
  {
    #expect(try Cleaned("\(body)\nOpen borders\n\(body)").labels[2] == .body)
    #expect(try Cleaned("\(body)\nOpen borders\nMore\n\(body)").shapes[2...3] == [.stub, nil])
  }

  @Test func `Who speaks in an interview is no subheading`() throws {
    let answers = Array(repeating: "Anna Lang\n\(body)", count: 3).joined(separator: "\n")
    #expect(try Cleaned("\(body)\n\(answers)").shapes[2] == .speaker)
    #expect(try Cleaned("\(body)\nAnna Lang\n\(body)\n\(body)").shapes[2] == nil)
  }

  @Test(arguments: [
    "12 Comments", "1 comment", "1,204 comments", "3 thoughts on “Talks fail”", "2 replies",
  ])
  func `A number of comments ends the text`(_ line: String) throws {
    let comment = "I have never read anything like this."
    let text = Array(repeating: body, count: 9).joined(separator: "\n")
    let cleaned = try Cleaned("\(text)\n\(line)\n\(comment)")
    #expect(cleaned.shapes.suffix(2) == [.comments, .outsideText])
    #expect(cleaned.labels.suffix(2) == [.end, .noise])
  }

  @Test(arguments: ["12 comments were removed", "Comments fail", "400 replicas", "Two comments"])
  func `Not every line about comments is a number of them`(_ line: String) throws {
    #expect(try Cleaned("\(body)\n\(line)\n\(body)").shapes[2] != .comments)
  }

  @Test func `A line of three words or more in the middle is a heading and stays`() throws {
    #expect(try Cleaned("\(body)\nWhat the army wants\n\(body)").labels[2] == .body)
  }
}

struct HeadlineTests {
  @Test func `The first line without a stop is the headline where the record has none`() throws {
    let cleaned = try Cleaned("Army takes the old city\n\(body)")
    #expect(cleaned.title == "Army takes the old city")
    #expect(cleaned.labels == [.headline, .body, .body])
    #expect(cleaned.paragraphs.first == "Army takes the old city")
  }

  @Test func `A line that repeats the title is taken out`() throws {
    let cleaned = try Cleaned("Army ‘takes’ city\n\(body)", title: "Army 'takes' city")
    #expect(cleaned.labels == [.headline, .body, .body])
    #expect(cleaned.paragraphs.count == 3)
  }

  @Test func `A text of headlines alone keeps its lines`() throws {
    #expect(try Cleaned("Army takes city\nTalks fail").labels == [.body, .body])
  }
}

struct NoiseRowTests {
  @Test func `Rows of noise csv come before shapes`() throws {
    let noise = ["ADVERTISEMENT,noise", "*photo:*,caption", "(Reporting by *,byline"]
    let text = "\(body)\nADVERTISEMENT\nA street. Photo: Anna\n(Reporting by John Irish)\n\(body)"
    let cleaned = try Cleaned(text, noise: noise)
    #expect(cleaned.labels[2...4] == [.noise, .caption, .byline])
    #expect(cleaned.text.lines[2...4].map(\.rule) == [.row(0), .row(1), .row(2)])
  }

  @Test func `Behind a row that ends the text stands none, unless it is much`() throws {
    let noise = ["About the author,end"]
    let text = Array(repeating: body, count: 30).joined(separator: "\n")
    let short = try Cleaned("\(text)\nAbout the author\n\(body)", noise: noise)
    #expect(short.labels.suffix(3) == [.end, .noise, .noise])
    let long = try Cleaned("\(text)\nAbout the author\n\(text)", noise: noise)
    #expect(long.labels.count { $0 == .body } == 120)
  }

  @Test func `A pattern is anchored where it has no star`() throws {
    let text = "\(body)\nThe ADVERTISEMENT was old.\n\(body)"
    #expect(try Cleaned(text, noise: ["ADVERTISEMENT,noise"]).labels[2] == .body)
    #expect(try Cleaned(text, noise: ["*advertisement*,noise"]).labels[2] == .noise)
    #expect(try Cleaned(text, noise: ["The*old.,noise"]).labels[2] == .noise)
    #expect(try Cleaned(text, noise: ["The*old,noise"]).labels[2] == .body)
  }

  @Test func `Every line that is not blank is accounted for`() throws {
    let cleaned = try Cleaned("\n\n  \(body)  \n\n\t\nAbout us\n")
    #expect(cleaned.text.lines.map(\.number) == [3, 4, 7])
    let sizes = cleaned.text.lines.map(\.bytes.count)
    #expect(sizes == [37, 30, 8])
  }
}

struct DatelineTests {
  @Test(arguments: [
    ("KARSTEN (Meridian Wire) - The army left.", "The army left.", "Meridian Wire"),
    ("LONDON, Jan 5 (Reuters) — The army left.", "The army left.", "Reuters"),
    ("WASHINGTON — The army left the city.", "The army left the city.", ""),
    ("WEST PALM BEACH, Fla. - The army left.", "The army left.", ""),
    ("Dubai: The army left the old city.", "The army left the old city.", ""),
  ])
  func `Place and agency before the first sentence go`(
    _ line: String, _ rest: String, _ agency: String
  ) throws {
    let cleaned = try Cleaned(line, title: "Army leaves the city")
    #expect(cleaned.paragraphs == ["Army leaves the city", rest])
    #expect(cleaned.origin == agency)
  }

  @Test(arguments: [
    "The army (in part) - or so they say - left.", "Kerry: the man who left the city.",
    "NATO - led troops left the city.",
  ])
  func `Before a small letter stands no dateline`(_ line: String) throws {
    #expect(try Cleaned(line, title: "Army leaves the city").paragraphs.last == line)
  }

  @Test func `A place on a line of its own goes before the text too`() throws {
    let cleaned = try Cleaned("Army leaves the city\n| PARIS\nPARIS Backers of the army left.")
    #expect(cleaned.paragraphs == ["Army leaves the city", "Backers of the army left."])
  }

  @Test func `A credit line names the origin`() throws {
    #expect(try Cleaned("\(body)\n-Reuters").origin == "Reuters")
  }
}
