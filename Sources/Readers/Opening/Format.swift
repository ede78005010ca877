// Which kinds of files are articles, by the ends of their names.

/// A format that slant reads.
enum Format: CaseIterable {
  case text, page, csv, jsonLines, archive

  /// The ends of file names, after the last full stop.
  var extensions: [String] {
    switch self {
    case .text: ["txt"]
    case .page: ["html", "htm"]
    case .csv: ["csv", "tsv"]
    case .jsonLines: ["jsonl", "ndjson"]
    case .archive: ["warc"]
    }
  }

  /// The format of a file with this name, with `.gz` or without; nil where it is none that is read.
  init?(fileName: some BidirectionalCollection<UInt8>) {
    var parts = String(decoding: fileName, as: UTF8.self).lowercased().split(
      separator: ".", omittingEmptySubsequences: false)
    if parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1, let end = parts.last.map(String.init) else { return nil }
    let format = Self.allCases.first { $0.extensions.contains(end) }
    guard let format else { return nil }
    self = format
  }

  /// All kinds of files, for messages: `.txt, .html, .htm, .csv, .tsv, .jsonl, .ndjson and .warc files, each also as .gz`.
  static var listing: String {
    let ends = allCases.flatMap(\.extensions).map { ".\($0)" }
    return ends.listed(before: "and") + " files, each also as .gz"
  }
}
