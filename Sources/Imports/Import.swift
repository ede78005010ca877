// The import: from a foreign lexicon to rows of ours and a report of what has none, all steps on one screen.

import Lexicons

/// What is to be imported, and how.
package struct ImportOptions: Sendable {
  package var format: ForeignFormat
  package var file: String
  package var choice: CategoryChoice
  /// A folder of lexicons whose rows are not to be written once more.
  package var beside: String?

  package init(
    format: ForeignFormat, file: String, choice: CategoryChoice = .weights([]),
    beside: String? = nil
  ) {
    self.format = format
    self.file = file
    self.choice = choice
    self.beside = beside
  }
}

/// A foreign lexicon as rows of sentiment.csv or language.csv.
package struct Import {
  let rows: [ImportedRow]
  let isLanguage: Bool
  package let report: ImportReport

  /// Reads a file and turns its entries into rows.
  package init(_ options: ImportOptions) throws(ImportFailure) {
    let (reading, notices) = try Self.read(options)
    let meanings = try CategoryMeanings(options.choice, of: reading, file: options.file)
    let gathering = Gathering(reading, format: options.format, meanings: meanings)
    var sorting = RowSorting(try StandingRows(options))
    for group in gathering.groups { sorting.take(group, format: options.format) }
    sorting.prove()
    rows = sorting.rows
    isLanguage = options.choice.isFamilies
    report = ImportReport(
      file: options.file, read: reading.entries.count + reading.damaged.count,
      written: sorting.rows.count,
      leftovers: reading.damaged + gathering.leftovers + sorting.leftovers,
      notices: notices + reading.notices + gathering.notices, gathering: gathering,
      isLanguage: isLanguage)
  }

  /// The entries of a file; a file of another format is told by what it looks like.
  static func read(
    _ options: ImportOptions
  ) throws(ImportFailure) -> (reading: Reading, notices: [Notice]) {
    let text = try SourceText(path: options.file)
    let guess = ForeignFormat.guess(text)
    let other = guess == options.format ? nil : guess
    do throws(ImportFailure) {
      let reading = try options.format.reader.read(text)
      let isOther = other != nil && reading.entries.count < reading.damaged.count
      if reading.entries.isEmpty || isOther {
        throw .input(
          Messages.noEntries(
            options.file, options.format, isOther: isOther && !reading.entries.isEmpty))
      }
      let doubt = other.map { [Notice(message: Messages.looksLike($0))] } ?? []
      return (reading, text.notices + doubt)
    } catch {
      guard case .input(let message) = error, let other else { throw error }
      throw .input("\(message); \(Messages.tryInstead(other, file: options.file))")
    }
  }
}

extension CategoryChoice {
  var isFamilies: Bool { if case .families = self { true } else { false } }
}
