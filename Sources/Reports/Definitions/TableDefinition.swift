// What a table is: the one source of its header, of datapackage.json and of the README beside it.

/// A table of the reports folder.
package struct TableDefinition: Sendable {
  /// The name of the file: `naming.csv`.
  package var file: String
  package var title: String
  /// What one row stands for, as the end of a sentence: "an outlet in one voice".
  package var rowIs: String
  /// In which order rows stand.
  package var order: String
  /// The columns in the order of the file.
  package var columns: [ColumnDefinition]
  /// The columns that tell rows apart; empty where rows may be equal.
  package var key: [String]

  package init(
    file: String, title: String, rowIs: String, order: String, columns: [ColumnDefinition],
    key: [String]
  ) {
    self.file = file
    self.title = title
    self.rowIs = rowIs
    self.order = order
    self.columns = columns
    self.key = key
  }

  /// The name of the file without its ending.
  package var name: String { String(file.prefix { $0 != "." }) }
}

/// A column of a table.
package struct ColumnDefinition: Sendable {
  /// What cells hold, by the names of Frictionless Data.
  package enum Kind: String, Sendable { case string, integer, number, date }

  package var name: String
  package var type: Kind
  /// What is counted or measured, and its range; empty for text.
  package var unit: String
  package var meaning: String
  /// The rows of evidence.csv behind a cell, in the form that `Filter` makes; nil where there are none.
  package var evidence: String?

  package init(
    name: String, type: Kind, unit: String = "", meaning: String, evidence: String? = nil
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.meaning = meaning
    self.evidence = evidence
  }
}

// Short forms, so that a definition reads as a list.
extension ColumnDefinition {
  static func text(_ name: String, _ meaning: String) -> ColumnDefinition {
    ColumnDefinition(name: name, type: .string, meaning: meaning)
  }

  static func count(
    _ name: String, of unit: String, _ meaning: String, evidence: String? = nil
  ) -> ColumnDefinition {
    ColumnDefinition(name: name, type: .integer, unit: unit, meaning: meaning, evidence: evidence)
  }

  static func share(
    _ name: String, _ meaning: String, evidence: String? = nil
  ) -> ColumnDefinition {
    ColumnDefinition(
      name: name, type: .number, unit: "share, 0 to 1", meaning: meaning, evidence: evidence)
  }

  static func score(
    _ name: String, _ meaning: String, evidence: String? = nil
  ) -> ColumnDefinition {
    ColumnDefinition(
      name: name, type: .number, unit: "score, -1 to 1", meaning: meaning, evidence: evidence)
  }

  static func number(
    _ name: String, unit: String, _ meaning: String, evidence: String? = nil
  ) -> ColumnDefinition {
    ColumnDefinition(name: name, type: .number, unit: unit, meaning: meaning, evidence: evidence)
  }

  /// A column that later versions fill.
  static func pending(
    _ name: String, unit: String, _ meaning: String, type: Kind = .number
  ) -> ColumnDefinition {
    ColumnDefinition(
      name: name, type: type, unit: unit, meaning: "\(meaning). Empty in this version")
  }
}
