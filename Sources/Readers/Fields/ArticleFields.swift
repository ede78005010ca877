// From the fields of a record to an article: the same rules for every format.

import News

/// The fields of one record as bytes; nil where the record does not have one.
struct ArticleFields {
  var outlet: UnsafeRawBufferPointer?
  var date: UnsafeRawBufferPointer?
  var title: UnsafeRawBufferPointer?
  var url: UnsafeRawBufferPointer?
  var text: UnsafeRawBufferPointer?
}

extension ArticleFields {
  /// The article, or what is wrong with it.
  func article(at place: Place) -> Result<Article, Rejection> {
    do throws(TextFault) {
      return .success(try read(at: place))
    } catch {
      return .failure(Rejection(place: place, reason: error.reason, detail: error.detail))
    }
  }

  private func read(at place: Place) throws(TextFault) -> Article {
    guard let text else {
      throw TextFault(reason: .noText, detail: "no \(ArticleField.text.listing)")
    }
    let url = try field(.url)
    var outlet = try field(.outlet)
    if outlet.isEmpty { outlet = HostName.host(of: url) ?? "" }
    guard !outlet.isEmpty else {
      throw TextFault(
        reason: .noOutlet, detail: "no \(ArticleField.outlet.listing), and no url with a host")
    }
    return Article(
      outlet: outlet.composed, date: Day(reading: try field(.date)), url: url,
      title: try field(.title), text: try TextFault.text(text), place: place)
  }

  /// A short field without blanks around it; empty where the record does not have it.
  func field(_ field: ArticleField) throws(TextFault) -> String {
    guard let bytes = bytes(of: field) else { return "" }
    return try TextFault.field(bytes, name: field.names[0])
  }

  private func bytes(of field: ArticleField) -> UnsafeRawBufferPointer? {
    switch field {
    case .outlet: outlet
    case .date: date
    case .title: title
    case .url: url
    case .text: text
    }
  }
}
