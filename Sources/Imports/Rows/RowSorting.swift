// Which groups become rows: those that have a weight, are not there already, and find their own words.

import Lexicons

/// Settles groups one by one, and tries the rows that come of them.
struct RowSorting {
  private(set) var rows: [ImportedRow] = []
  private(set) var leftovers: [Leftover] = []
  private let standing: StandingRows

  init(_ standing: StandingRows) { self.standing = standing }

  mutating func take(_ group: EntryGroup, format: ForeignFormat) {
    if let place = standing.place(of: group) {
      leftovers += group.claims.map { claim in
        Leftover(line: claim.line, cause: .present, message: Messages.present(claim.text, place))
      }
      return
    }
    let (row, others) = group.settled(by: format)
    if let row { rows.append(row) }
    leftovers += others
  }

  /// Takes out rows that would not pass the checks, until none is left that would not.
  mutating func prove() {
    while true {
      let faults = Proof.faults(of: rows)
      if faults.isEmpty { return }
      for (number, row) in rows.enumerated() {
        guard let message = faults[number] else { continue }
        leftovers.append(Leftover(line: row.line, cause: .unsayable, message: message))
      }
      rows = rows.enumerated().filter { faults[$0.offset] == nil }.map(\.element)
    }
  }
}

/// The rows that a folder of lexicons has already.
struct StandingRows {
  private struct Key: Hashable {
    var pattern: String
    var family: LanguageContent.Family?
  }

  private var places: [Key: String] = [:]

  init(_ options: ImportOptions) throws(ImportFailure) {
    guard let folder = options.beside else { return }
    do throws(LexiconErrors) {
      let lexicons = try Lexicons.load(folderBeingWritten: folder)
      if options.choice.isFamilies {
        for row in lexicons.language { add(row, family: row.content.family, folder: folder) }
      } else {
        for row in lexicons.sentiment { add(row, family: nil, folder: folder) }
      }
    } catch {
      throw .lexicons(error.description)
    }
  }

  /// Rows that match only letters as written, or in some articles, leave room for another.
  private mutating func add<Content>(
    _ row: Row<Content>, family: LanguageContent.Family?, folder: String
  ) {
    guard !row.isExact, row.requires.isEmpty else { return }
    let key = Key(pattern: row.pattern.description.simplyFolded, family: family)
    places[key] = "\(folder)/\(row.origin.file):\(row.origin.line)"
  }

  func place(of group: EntryGroup) -> String? {
    places[Key(pattern: group.wording.key, family: group.family)]
  }
}
