// Files with one article each: texts and web pages.

import News
import Tables

/// A file, and what its folder or a manifest says of the article in it.
struct ArticleFile: Sendable {
  var path: InputPath
  /// The file's size when it was found, in bytes.
  var size: Int
  var outlet: String
  /// Whether a page may say better what its outlet is: the folder is not one among others.
  var isOutletGuessed = false
  var date: Day?
  var url = ""
  var title = ""
}

extension ArticleFile {
  /// The most bytes an article may have.
  static let longest = 16 << 20

  /// Files that are read together: workers open them, since many small files cost more to open than
  /// to decode.
  static func batch(of files: [ArticleFile]) -> Batch {
    Batch(bytesRead: files.reduce(0) { $0 + $1.size }) { files.map { $0.article() } }
  }

  /// Reads the article.
  private func article() -> Result<Article, Rejection> {
    let place = Place(source: path.description, line: 1)
    do throws(TextFault) {
      return .success(try read(at: place))
    } catch {
      return .failure(Rejection(place: place, reason: error.reason, detail: error.detail))
    }
  }

  private func read(at place: Place) throws(TextFault) -> Article {
    let bytes = try bytes()
    guard Format(fileName: path.name) == .page else {
      return try article(text: try text(bytes), at: place)
    }
    guard let page = try WebPage(bytes) else {
      throw TextFault(reason: .empty, detail: "the file holds no page")
    }
    return try file(with: page).article(text: try page.text(), at: place)
  }

  private func article(text: [UInt8], at place: Place) throws(TextFault) -> Article {
    guard !outlet.isEmpty else {
      throw TextFault(
        reason: .noOutlet, detail: "no outlet; put the file in a folder named for one")
    }
    return Article(
      outlet: outlet.composed, date: date, url: url, title: title, text: text, place: place)
  }

  /// The file with what a page says where nobody else does.
  private func file(with page: WebPage) -> ArticleFile {
    var file = self
    if url.isEmpty { file.url = page.facts.url }
    if title.isEmpty { file.title = page.facts.title }
    file.date = date ?? page.facts.date
    let outlet = page.outlet(at: file.url)
    if isOutletGuessed, !outlet.isEmpty { file.outlet = outlet }
    return file
  }

  private func bytes() throws(TextFault) -> [UInt8] {
    let bytes: [UInt8]
    do throws(ReadError) {
      bytes = try InputBytes(path).all(upTo: Self.longest + 1)
    } catch {
      throw TextFault(reason: .unreadable, detail: error.description)
    }
    guard bytes.count <= Self.longest else {
      throw TextFault(
        reason: .tooLong, detail: "a text longer than \(Self.longest >> 20) MiB; split it")
    }
    return bytes
  }

  private func text(_ bytes: [UInt8]) throws(TextFault) -> [UInt8] {
    let result: Result<[UInt8], TextFault> = bytes.withUnsafeBytes { bytes in
      do throws(TextFault) {
        return .success(try TextFault.text(bytes))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
