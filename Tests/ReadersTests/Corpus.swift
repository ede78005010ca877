// Corpora in a temporary folder, and what is read from them.

import Glibc
import News
import Testing

@testable import Readers

/// A folder that is removed when the test is over.
final class Corpus {
  let path: String

  /// Makes a folder with these files; folders on the way are made too.
  init(_ files: [String: String] = [:]) throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(parent)/slant-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files { try add(name, Array(text.utf8)) }
  }

  deinit { remove(path) }

  func add(_ name: String, _ bytes: [UInt8]) throws {
    try addFolders(of: name)
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(descriptor >= 0)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }

  func link(_ name: String, to target: String) throws {
    try addFolders(of: name)
    try #require(symlink(target, path + "/" + name) == 0)
  }

  private func addFolders(of name: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      try #require(mkdir(folder, 0o755) == 0 || errno == EEXIST)
    }
  }

  /// Everything that is read for the arguments, which are paths in this folder; `""` is the folder.
  func read(_ names: String...) throws -> Reading {
    try Reading(names.map { $0.isEmpty ? path : "\(path)/\($0)" }, below: path)
  }

  /// What is said where the arguments cannot be used.
  func complaint(_ names: String...) -> String? {
    do throws(InputError) {
      _ = try ArticleSource(names.map { $0.isEmpty ? path : "\(path)/\($0)" })
      return nil
    } catch {
      return error.description.split(separator: path).joined(separator: "CORPUS")
    }
  }
}

/// Removes a file, or a folder with all that is in it.
private func remove(_ path: String) {
  guard unlink(path) != 0, let stream = opendir(path) else { return }
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { remove(path + "/" + name) }
  }
  closedir(stream)
  rmdir(path)
}

/// What was read: articles and rejections in order of their places, which are shown without the path
/// of the folder.
struct Reading {
  var articles: [Article] = []
  var rejections: [Rejection] = []
  var warnings: [String]
  var bytesRead = 0
  var totalBytes: Int?

  init(_ arguments: [String], below folder: String) throws {
    let source = try ArticleSource(arguments)
    warnings = source.warnings.map { $0.split(separator: folder + "/").joined() }
    totalBytes = source.totalBytes
    while let batch = source.next() {
      bytesRead += batch.bytesRead
      for result in batch.articles() {
        switch result {
        case .success(let article): articles.append(article)
        case .failure(let rejection): rejections.append(rejection)
        }
      }
    }
    for index in articles.indices { articles[index].place.strip(folder) }
    for index in rejections.indices { rejections[index].place.strip(folder) }
    articles.sort { $0.place < $1.place }
    rejections.sort { $0.place < $1.place }
  }

  /// `source:line outlet date "text"` of each article.
  var lines: [String] {
    articles.map { article in
      let date = article.date.map { " \($0)" } ?? ""
      let text = String(decoding: article.text, as: UTF8.self)
      return "\(article.place.source):\(article.place.line) \(article.outlet)\(date) \(text)"
    }
  }

  /// `source:line reason detail` of each rejection.
  var refusals: [String] {
    rejections.map {
      "\($0.place.source):\($0.place.line) \($0.reason.rawValue): \($0.detail)"
    }
  }
}

extension Place {
  fileprivate mutating func strip(_ folder: String) {
    if source.hasPrefix(folder + "/") { source.removeFirst(folder.count + 1) }
    if source == folder { source = "" }
  }
}
