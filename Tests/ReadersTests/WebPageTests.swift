// Web pages as articles: the main text, and what the page says of it.

import News
import Testing

@testable import Readers

@Suite struct WebPageTests {
  private let prose =
    "The council said on Tuesday that the bridge, which was closed in May, will open again next week."

  private func page(head: String = "", _ body: String) -> String {
    "<!doctype html><html><head><meta charset=utf-8>\(head)</head><body>\(body)</body></html>"
  }

  private func read(_ html: String, name: String = "star/a.html") throws -> Article? {
    try Corpus([name: html]).read("").articles.first
  }

  private func lines(_ body: String) -> [String] {
    (try? WebPage(Array(page(body).utf8)))?.lines ?? []
  }

  @Test func `Headings, paragraphs, lists and quotations are kept in order`() {
    let body = """
      <article><h1>Bridge opens</h1><p>\(prose)</p><h2>What it cost</h2><p>It cost <b>two</b> million.</p>
      <ul><li>Steel</li><li>Paint</li></ul><blockquote>\(prose) Really.</blockquote></article>
      """
    #expect(
      lines(body) == [
        prose, "What it cost", "It cost two million.", "Steel", "Paint", "\(prose) Really.",
      ])
  }

  @Test(arguments: [
    "<nav><a href=/>Home</a> <a href=/b>Business</a></nav>",
    "<footer>Write to us at any time you like, we read it all.</footer>",
    "<div class=related-posts><p>Another town has a bridge too, and people like it a lot.</p></div>",
    "<div id=comments><p>I never liked this bridge, and I never will, said the troll.</p></div>",
    "<p><a href=/x>Read more about bridges that were closed in May and opened again</a></p>",
    "<script>var text = 'The council said that nothing will ever open again, not next week.'</script>",
    "<div style='display: none'>Please switch on scripts in your browser to read this page.</div>",
  ]) func `What is about the page is left out`(part: String) {
    let story = (1...6).map { "\(prose) Number \($0)." }
    let paragraphs = story.map { "<p>\($0)</p>" }
    let body = "<div>\(paragraphs[..<3].joined())\(part)\(paragraphs[3...].joined())</div>\(part)"
    #expect(lines(body) == story)
  }

  @Test func `A word on most of the prose says nothing, whatever it means elsewhere`() {
    let parts = (1...6).map { "<div class=widget><p>\(prose) Number \($0).</p></div>" }
    #expect(lines("<main>\(parts.joined())</main>").count == 6)
  }

  @Test func `A page says title, day and address itself`() throws {
    let head = """
      <title>Bridge opens | The Star</title><meta property="og:site_name" content="The Star">
      <meta property="article:published_time" content="2025-05-12T08:00:00Z">
      <link rel="canonical" href="https://www.star.example/bridge">
      """
    let article = try #require(try read(page(head: head, "<p>\(prose)</p>")))
    #expect(article.title == "Bridge opens")
    #expect(article.date == Day(year: 2025, month: 5, day: 12))
    #expect(article.url == "https://www.star.example/bridge")
    #expect(article.outlet == "star")
    #expect(String(decoding: article.text, as: UTF8.self) == prose)
  }

  @Test func `References in JSON-LD are decoded`() throws {
    let json = """
      {"@type": "NewsArticle", "headline": "Town&#8217;s bridge &amp; &quot;ferry&quot; < 5 &euro; a day",
      "publisher": {"name": "Smith &amp; S&ouml;hne"}, "url": "https://star.example/a?b=1&amp;copy=2&para=3"}
      """
    let head = "<script type=\"application/ld+json\">\(json)</script>"
    let article = try #require(try read(page(head: head, "<p>\(prose)</p>"), name: "a.html"))
    #expect(article.title == "Town’s bridge & \"ferry\" < 5 € a day")
    #expect(article.outlet == "Smith & Söhne")
    #expect(article.url == "https://star.example/a?b=1&copy=2&para=3")
  }

  @Test func `JSON-LD is read at any depth`() throws {
    let json = """
      {"@graph": [{"@type": "WebSite", "name": "S"}, {"@type": ["NewsArticle"], "headline": "Bridge \\u201copens\\u201d",
      "datePublished": "2025-05-12", "publisher": {"@type": "Organization", "name": "The Star"}}]}
      """
    let head = "<script type=\"application/ld+json\">\(json)</script>"
    let article = try #require(try read(page(head: head, "<p>\(prose)</p>"), name: "a.html"))
    #expect(article.title == "Bridge “opens”")
    #expect(article.date == Day(year: 2025, month: 5, day: 12))
    #expect(article.outlet == "The Star")
  }

  @Test func `Without a folder of its own the outlet is the site, then the host`() throws {
    let link = "<link rel=canonical href=https://www.star.example/a>"
    let site = "<meta property=og:site_name content=Herald>"
    #expect(try read(page(head: link, "<p>\(prose)</p>"), name: "a.htm")?.outlet == "star.example")
    #expect(try read(page(head: link + site, "<p>\(prose)</p>"), name: "a.htm")?.outlet == "Herald")
  }

  @Test func `A time element has the day where nothing else does`() throws {
    let body = "<time datetime=2025-05-12>Monday</time><p>\(prose)</p>"
    #expect(try read(page(body))?.date == Day(year: 2025, month: 5, day: 12))
  }

  @Test func `Pages in other encodings are read`() throws {
    let corpus = try Corpus()
    let start = Array("<html><head><meta charset=iso-8859-1></head><body><p>\(prose) ".utf8)
    try corpus.add("star/a.html", start + [0x93, 0xE9, 0x94] + Array("</p></body></html>".utf8))
    let utf16 = page("<p>\(prose) é</p>").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try corpus.add("star/b.html", [0xFF, 0xFE] + utf16)
    let texts = try corpus.read("").articles.map { String(decoding: $0.text, as: UTF8.self) }
    #expect(texts == ["\(prose) “é”", "\(prose) é"])
  }

  @Test(arguments: ["font", "div", "time", "ul><li", "table><tr><td"], [300, 5_000])
  func `Elements that are never closed cut nothing off`(tag: String, count: Int) {
    let open = String(repeating: "<\(tag)>", count: count)
    #expect(lines("<p>\(prose)</p>\(open)<p>\(prose) Really.</p>") == [prose, "\(prose) Really."])
  }

  @Test func `A page of a million open elements is rejected`() throws {
    let body = "<p>\(prose)</p>" + String(repeating: "<i>", count: 1_000_000)
    let corpus = try Corpus(["star/a.html": page(body), "star/b.html": page("<p>\(prose)</p>")])
    let reading = try corpus.read("")
    #expect(reading.articles.map(\.place.source) == ["star/b.html"])
    #expect(
      reading.refusals == [
        "star/a.html:1 unreadable: more than 2147 elements stand in one another; "
          + "close those that are open"
      ])
  }

  @Test func `A page without prose and a file without a page are rejected`() throws {
    let corpus = try Corpus(["star/a.html": page("<nav>Home</nav>"), "star/b.html": ""])
    #expect(
      try corpus.read("").refusals == [
        "star/a.html:1 no-text: a page without the text of an article",
        "star/b.html:1 empty: the file holds no page",
      ])
  }
}
