// Which kinds of files are articles, by the ends of their names.

/// A format that slant reads.
enum Format: CaseIterable {
  case text, csv, jsonLines

  /// The ends of file names, after the last full stop.
  var extensions: [String] {
    switch self {
    case .text: ["txt"]
    case .csv: ["csv"]
    case .jsonLines: ["jsonl", "ndjson"]
    }
  }

  /// The format of a file with this name; nil where it is none that is read.
  init?(fileName: some BidirectionalCollection<UInt8>) {
    guard let dot = fileName.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let end = String(decoding: fileName[fileName.index(after: dot)...], as: UTF8.self).lowercased()
    let format = Self.allCases.first { $0.extensions.contains(end) }
    guard let format else { return nil }
    self = format
  }

  /// All kinds of files, for messages: `.txt, .csv, .jsonl and .ndjson`.
  static var listing: String {
    allCases.flatMap(\.extensions).map { ".\($0)" }.listed(before: "and")
  }
}
