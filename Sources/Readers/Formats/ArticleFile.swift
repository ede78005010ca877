// Text files with one article each.

import News
import Tables

/// A text file, and what its folder or a manifest says of the article in it.
struct ArticleFile: Sendable {
  var path: InputPath
  /// The file's size when it was found, in bytes.
  var size: Int
  var outlet: String
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
    guard !outlet.isEmpty else {
      throw TextFault(
        reason: .noOutlet, detail: "no outlet; put the file in a folder named for one")
    }
    return Article(
      outlet: outlet.composed, date: date, url: url, title: title, text: try text(bytes),
      place: place)
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
