// The CSV files of a folder: manifests, tables of articles, and those that are something else.

import News
import Tables

/// What the CSV files found in a folder are.
struct FolderTables {
  private(set) var manifests: [(file: FoundFile, columns: CSVColumns)] = []
  private(set) var articles: [(file: FoundFile, columns: CSVColumns)] = []
  /// Files that are left out, each with a line that says why.
  private(set) var skipped: [(file: FoundFile, reason: String)] = []
  private(set) var rejections: [Rejection] = []

  init(_ files: [FoundFile]) {
    for file in files where file.format == .csv { read(file) }
    skipListed()
  }

  private mutating func read(_ file: FoundFile) {
    do throws(CSVHeaderFault) {
      let columns = try CSVColumns(reading: file.path)
      if columns.isManifest, Manifest.isName(file.path.name) {
        manifests.append((file, columns))
      } else if columns.missing.isEmpty {
        articles.append((file, columns))
      } else {
        skip(file, columns.complaint)
      }
    } catch .empty {
      skip(file, "the file is empty")
    } catch {
      rejections.append(error.rejection(of: file.path))
    }
  }

  /// A manifest says what the articles of its folder are: other tables in or below it are about them
  /// (their lines, their sentences), even where they have the columns of articles.
  private mutating func skipListed() {
    for (manifest, _) in manifests {
      let folder = manifest.path.parent.bytes
      let listed = articles.filter { $0.file.path.bytes.starts(with: folder) }
      articles.removeAll { $0.file.path.bytes.starts(with: folder) }
      for (file, _) in listed {
        skip(file, "\(manifest.path) says what the articles are; name the file itself to read it")
      }
    }
  }

  private mutating func skip(_ file: FoundFile, _ reason: String) {
    skipped.append((file, "\(file.path): left out, \(reason)"))
  }
}

extension CSVHeaderFault {
  /// The fault as a file that could not be scored.
  fileprivate func rejection(of path: InputPath) -> Rejection {
    switch self {
    case .unreadable(let error): .unreadable(path.description, error)
    case .broken(let problem): problem.rejection(in: path.description)
    case .empty, .notUTF8, .lacking:
      Rejection(
        place: Place(source: path.description, line: 1), reason: .invalidUTF8, detail: description)
    }
  }
}
