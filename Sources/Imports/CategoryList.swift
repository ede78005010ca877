// The categories of a file, for an editor to choose from.

import Lexicons
package import Tables

/// Each category with how many entries it has, and what it would become.
package struct CategoryList {
  private let counts: [(category: CategoryPath, entries: Int)]
  private let meanings: CategoryMeanings

  /// Counts the categories of a file.
  package init(_ options: ImportOptions) throws(ImportFailure) {
    let reading = try Import.read(options).reading
    meanings = try CategoryMeanings(options.choice, of: reading, file: options.file)
    var counts: [CategoryPath: Int] = [:]
    for entry in reading.entries {
      for category in Set(entry.memberships.map(\.category)) { counts[category, default: 0] += 1 }
    }
    self.counts = counts.map { ($0.key, $0.value) }.sorted {
      $0.category.description < $1.category.description
    }
  }

  /// Writes a row for each category, by name.
  package func write(to writer: CSVWriter) throws(WriteError) {
    try writer.write(header: ["category", "entries", "becomes"])
    for (category, entries) in counts {
      try writer.write([
        .text(category.description), .integer(entries), cell(meanings.meaning(of: category)),
      ])
    }
    try writer.finish()
  }

  private func cell(_ found: CategoryMeanings.Found?) -> Cell {
    switch found?.meaning {
    case .weight(let weight): Weight.cell(Int((weight * 100).rounded()))
    case .family(let family): .text(family.rawValue)
    case nil: .empty
    }
  }
}
