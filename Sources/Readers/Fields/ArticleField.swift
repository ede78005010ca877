// What an article consists of, and under which names inputs give it.

/// A part of an article that a column or key gives.
package enum ArticleField: UInt8, CaseIterable, Sendable {
  case outlet, date, title, url, text
}

extension ArticleField {
  /// The names that are understood, the first of them being ours.
  ///
  /// Upper and lower case, blanks, `_` and `-` make no difference. Where an input has several of them,
  /// the earlier one counts.
  package var names: [String] {
    switch self {
    case .outlet: ["outlet", "source", "publisher", "domain", "publication"]
    case .date: ["date", "published", "date_publish", "publish_date", "published_at"]
    case .title: ["title", "headline"]
    case .url: ["url", "link"]
    case .text: ["text", "body", "content", "maintext", "article"]
    }
  }

  /// The names without what makes no difference.
  var foldedNames: [String] { names.map(Self.fold) }

  /// A column's name without what makes no difference.
  static func fold(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
  }

  /// The names as a message lists them: `text, body, content, maintext or article`.
  var listing: String { names.listed(before: "or") }
}

extension [String] {
  /// The elements with commas between them and a word before the last one.
  func listed(before word: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
