// Collects what the CORPUS arguments lead to; the same file by two ways is kept once.

import Glibc
import News
import Tables

/// What was found so far.
///
/// Of several paths to a file the least one is kept, so that the order of arguments makes no
/// difference.
struct Finds {
  /// A text belongs to the folder it was found in, so that a symbolic link in another outlet's folder
  /// is an article of that outlet.
  struct TextKey: Hashable {
    var real: InputPath
    var outlet: String
  }

  /// A file read as a stream of records.
  struct Stream {
    var path: InputPath
    var size: Int
    /// The columns of a CSV file; nil for JSON Lines and archives.
    var columns: CSVColumns?
  }

  private(set) var texts: [TextKey: ArticleFile] = [:]
  /// What the rows of manifests name.
  private(set) var manifestTexts: [ArticleFile] = []
  private(set) var streams: [InputPath: Stream] = [:]
  private(set) var hasStandardInput = false
  /// Whether there is an input whose length is not known.
  private(set) var isEndless = false
  private(set) var rejections: Set<Rejection> = []
  /// Why files of folders were left out, by their real paths.
  private var skipped: [InputPath: String] = [:]
  private var manifests: [InputPath: Manifest] = [:]
}

extension Finds {
  /// The files that were left out and not named themselves.
  var warnings: [String] { skipped.filter { streams[$0.key] == nil }.values.sorted() }

  /// Adds what one CORPUS argument names.
  mutating func add(_ argument: String) throws(InputError) {
    guard argument != "-" else {
      hasStandardInput = true
      isEndless = true
      return
    }
    let path = InputPath(argument)
    guard let status = path.status else {
      let error = ReadError.last
      throw [ENOENT, ENOTDIR].contains(error.code) ? .missing(path) : .unreadable(path, error)
    }
    let real = path.real ?? path
    if status.isFolder {
      try addFolder(path, real: real)
    } else if status.isFile {
      try addFile(path, real: real, size: status.size)
    } else {
      // A named pipe or `<(...)` of the shell is read like standard input.
      isEndless = true
      add(Stream(path: path, size: 0), real: real)
    }
  }

  /// Gives the files that manifests name to them; others below their folders stay what they are.
  mutating func applyManifests() {
    var claimed: Set<InputPath> = []
    for manifest in manifests.values {
      let (files, rejections) = manifest.files()
      self.rejections.formUnion(rejections)
      for (file, real) in files {
        manifestTexts.append(file)
        claimed.insert(real)
      }
    }
    guard !claimed.isEmpty else { return }
    texts = texts.filter { !claimed.contains($0.key.real) }
  }
}

extension Finds {
  private mutating func addFolder(_ folder: InputPath, real: InputPath) throws(InputError) {
    let walk = FolderWalk(folder, real: real)
    if let failure = walk.failure { throw .unreadable(folder, failure) }
    let tables = FolderTables(walk.files)
    rejections.formUnion(walk.rejections + tables.rejections)
    for (file, reason) in tables.skipped { skipped[file.real] = reason }
    for file in walk.files { add(file, isNamed: file.path.parent.isSame(as: folder)) }
    for (file, columns) in tables.articles {
      add(Stream(path: file.path, size: file.size, columns: columns), real: file.real)
    }
    for (file, columns) in tables.manifests {
      add(Manifest(path: file.path, columns: columns), real: file.real)
    }
    guard walk.files.count == tables.skipped.count, walk.rejections.isEmpty else { return }
    throw .noArticles(folder, skipped: tables.skipped.map(\.reason).sorted())
  }

  /// Adds a file that was named itself: where it cannot be used, the user should know at once.
  private mutating func addFile(
    _ path: InputPath, real: InputPath, size: Int
  ) throws(InputError) {
    guard let format = Format(fileName: path.name) else { throw .unknownFormat(path) }
    add(FoundFile(path: path, real: real, size: size, format: format), isNamed: true)
    guard format == .csv else { return }
    do throws(CSVHeaderFault) {
      let columns = try CSVColumns(reading: path)
      if columns.isManifest {
        add(Manifest(path: path, columns: columns), real: real)
      } else {
        guard columns.missing.isEmpty else { throw CSVHeaderFault.lacking(columns) }
        add(Stream(path: path, size: size, columns: columns), real: real)
      }
    } catch .unreadable(let error) {
      rejections.insert(.unreadable(path.description, error))
    } catch {
      throw .unusable(path, error)
    }
  }

  /// Adds a file whose format needs no look inside.
  ///
  /// Where the file or its folder was named itself, the folder need not be one among those of other
  /// outlets: a page may know better.
  private mutating func add(_ file: FoundFile, isNamed: Bool) {
    switch file.format {
    case .csv: return
    case .jsonLines, .archive: add(Stream(path: file.path, size: file.size), real: file.real)
    case .text, .page:
      let outlet = file.path.outlet(real: file.real)
      let key = TextKey(real: file.real, outlet: outlet)
      var found = ArticleFile(path: file.path, size: file.size, outlet: outlet)
      if let known = texts[key], known.path < file.path { found = known }
      found.isOutletGuessed = isNamed && texts[key]?.isOutletGuessed != false
      texts[key] = found
    }
  }

  private mutating func add(_ stream: Stream, real: InputPath) {
    // How much is packed in it shows only when it is unpacked.
    if stream.path.bytes.suffix(3).elementsEqual(".gz".utf8) { isEndless = true }
    if let known = streams[real], known.path < stream.path { return }
    streams[real] = stream
  }

  private mutating func add(_ manifest: Manifest, real: InputPath) {
    if let known = manifests[real], known.path < manifest.path { return }
    manifests[real] = manifest
  }
}
