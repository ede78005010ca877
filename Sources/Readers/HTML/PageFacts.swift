// What a page says of its article, apart from the text: title, day, site and address.

import CSimdJSON
import News

/// Title, day, site and address of an article; empty where the page does not say.
struct PageFacts {
  private(set) var title = ""
  private(set) var date: Day?
  private(set) var site = ""
  private(set) var url = ""
  private let tree: HTMLTree
  /// What `meta` elements say, by their names in small letters; of several the first counts.
  private var metas: [String: String] = [:]

  init(_ tree: HTMLTree) {
    self.tree = tree
    collectMetas()
    let news = news()
    title = headline(news)
    date = [news[.published]].compactMap { $0 }.lazy.compactMap { Day(reading: $0) }.first ?? day()
    site = first(["og:site_name", "application-name"]) ?? news[.publisher] ?? ""
    let link = tree.nodes.first {
      $0.tag == "link" && $0.attributes["rel"]?.lowercased() == "canonical"
    }
    url =
      link?.attributes["href"].flatMap(Self.address)
      ?? first(["og:url"]).flatMap(Self.address) ?? news[.address].flatMap(Self.address) ?? ""
  }

  private static func address(_ text: String) -> String? {
    let text = text.trimmed
    return HostName.host(of: text) != nil && text.contains("://") ? text : nil
  }

  private mutating func collectMetas() {
    for node in tree.nodes where node.tag == "meta" {
      guard let content = node.attributes["content"]?.trimmed, !content.isEmpty else { continue }
      for key in ["property", "name", "itemprop"] {
        guard let name = node.attributes[key]?.lowercased().trimmed, metas[name] == nil else {
          continue
        }
        metas[name] = content
      }
    }
  }

  private func first(_ names: [String]) -> String? { names.lazy.compactMap { metas[$0] }.first }

  /// The article of JSON-LD.
  private func news() -> [JSONNewsField: String] {
    for node in tree.nodes.indices where tree.nodes[node].tag == "script" {
      guard tree.nodes[node].attributes["type"]?.lowercased() == "application/ld+json" else {
        continue
      }
      let bytes = Array(tree.text(of: node).utf8)
      let found = bytes.withUnsafeBufferPointer {
        $0.baseAddress.flatMap { jsonNewsCreate($0, bytes.count) }
      }
      guard let found else { continue }
      defer { jsonNewsDestroy(found) }
      let fields: [JSONNewsField] = [.headline, .published, .publisher, .address]
      let texts = fields.map { field in
        let text = String(cString: jsonNewsText(found, field))
        // In an address `&copy=1` is no sign.
        return (
          field,
          (field == .address ? text.replacing("&amp;", with: "&") : text.decodingReferences).trimmed
        )
      }
      return Dictionary(uniqueKeysWithValues: texts.filter { !$0.1.isEmpty })
    }
    return [:]
  }
}

// The headline.
extension PageFacts {
  private func headline(_ news: [JSONNewsField: String]) -> String {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == "h1" }
    let heading = headings.count == 1 ? headings.first.map { tree.text(of: $0) } : nil
    let page = tree.nodes.firstIndex { $0.tag == "title" }.map { tree.text(of: $0) }
    let name = first(["og:title", "twitter:title", "dc.title", "title", "headline"])
    let texts = [news[.headline], name, heading, page].compactMap { $0?.singleSpaced }
    return withoutSite(texts.first { !$0.isEmpty } ?? "")
  }

  /// `Army leaves town` of `Army leaves town | Northern Star`.
  private func withoutSite(_ title: String) -> String {
    for sign in [" | ", " - ", " – ", " — ", " :: ", " » "] {
      guard let cut = title.lastRange(of: sign) else { continue }
      let end = title[cut.upperBound...].lowercased()
      let known = first(["og:site_name", "application-name"])?.lowercased()
      if end == known || sign == " | " && title[..<cut.lowerBound].count > 2 * end.count {
        return String(title[..<cut.lowerBound]).trimmed
      }
    }
    return title
  }
}

// The day.
extension PageFacts {
  private func day() -> Day? {
    let named = [
      "article:published_time", "og:published_time", "datepublished", "article:published",
      "publishdate", "publish-date", "publish_date", "published_time", "pubdate",
      "parsely-pub-date",
      "sailthru.date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "date",
      "article.published",
    ]
    return named.lazy.compactMap { metas[$0] }.compactMap { Day(reading: $0) }.first
      ?? timeElement()
  }

  /// The day of the first `time` element, before all one that is marked as the day of publication.
  private func timeElement() -> Day? {
    let times = tree.nodes.indices.filter { tree.nodes[$0].tag == "time" }
    let marked = times.filter {
      tree.nodes[$0].attributes["itemprop"]?.lowercased() == "datepublished"
    }
    return (marked + times).lazy.compactMap { node in
      Day(reading: tree.nodes[node].attributes["datetime"] ?? tree.shortText(of: node))
    }.first
  }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let start = unicodeScalars.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }

  /// The words with one blank between them.
  var singleSpaced: String { split { $0.isWhitespace }.joined(separator: " ") }

  fileprivate func lastRange(of sign: String) -> Range<Index>? { ranges(of: sign).last }
}
