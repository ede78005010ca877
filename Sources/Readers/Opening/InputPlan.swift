// What a run will read: every file once, in an order that does not depend on how it was asked for.

import News

/// One thing to read.
enum Input {
  case text(ArticleFile)
  case table(InputPath, CSVColumns)
  case lines(InputPath)
  case archive(InputPath)
  case standardInput
}

extension Input {
  /// The input as places name it.
  var source: String {
    switch self {
    case .text(let file): file.path.description
    case .table(let path, _), .lines(let path), .archive(let path): path.description
    case .standardInput: "-"
    }
  }
}

/// All inputs of a run in order of their paths, and what was found on the way.
struct InputPlan {
  let inputs: [Input]
  /// The bytes of all files together; nil where the length of an input is not known.
  let totalBytes: Int?
  /// Records and files that are known to be unusable before anything is read.
  let rejections: [Rejection]
  /// Files that were left out and why, for the user to see.
  let warnings: [String]

  /// Makes the plan for the CORPUS arguments of a command.
  init(_ arguments: [String]) throws(InputError) {
    guard !arguments.isEmpty else { throw .noArguments() }
    var finds = Finds()
    for argument in arguments { try finds.add(argument) }
    finds.applyManifests()

    let texts = Array(finds.texts.values) + finds.manifestTexts
    var inputs = texts.map { (path: $0.path, size: $0.size, input: Input.text($0)) }
    inputs += finds.streams.values.map { stream in
      let isArchive = Format(fileName: stream.path.name) == .archive
      let input =
        stream.columns.map { Input.table(stream.path, $0) }
        ?? (isArchive ? .archive(stream.path) : .lines(stream.path))
      return (stream.path, stream.size, input)
    }
    inputs.sort { $0.path < $1.path }
    self.inputs = inputs.map(\.input) + (finds.hasStandardInput ? [.standardInput] : [])
    totalBytes = finds.isEndless ? nil : inputs.reduce(0) { $0 + $1.size }
    rejections = finds.rejections.sorted { $0.place < $1.place }
    warnings = finds.warnings
  }
}
