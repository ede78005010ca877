// datapackage.json: the tables described to programs, as Frictionless Data Package v1.

import Tables

/// Writes the description of the tables for programs.
enum DataPackage {
  /// The text of datapackage.json.
  static func text(_ tables: [TableDefinition], _ dialect: Dialect) -> String {
    JSON.object([
      ("profile", .string("tabular-data-package")),
      ("name", .string("slant-reports")),
      ("title", .string("How news outlets word the same events")),
      ("description", .string("Reports of slant; README.md says the same to people.")),
      ("resources", .array(tables.map { resource($0, dialect) })),
    ]).text() + "\n"
  }

  private static func resource(_ table: TableDefinition, _ dialect: Dialect) -> JSON {
    .object([
      ("profile", .string("tabular-data-resource")),
      ("name", .string(table.name)),
      ("path", .string(table.file)),
      ("title", .string(table.title)),
      ("description", .string("A row is \(table.rowIs). Sorted by \(table.order).")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("dialect", description(of: dialect)),
      ("schema", schema(table, dialect)),
    ])
  }

  private static func description(of dialect: Dialect) -> JSON {
    .object([
      ("delimiter", .string(dialect == .excelEU ? ";" : ",")),
      ("lineTerminator", .string(dialect == .plain ? "\n" : "\r\n")),
      ("quoteChar", .string("\"")),
      ("doubleQuote", .bool(true)),
      ("skipInitialSpace", .bool(false)),
      ("header", .bool(true)),
      // No property of the specification: readers that know it may skip the mark.
      ("byteOrderMark", .bool(dialect != .plain)),
    ])
  }

  private static func schema(_ table: TableDefinition, _ dialect: Dialect) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("fields", .array(table.columns.map { field($0, dialect) })),
      ("missingValues", .array([.string("")])),
    ]
    if !table.key.isEmpty { members.append(("primaryKey", .array(table.key.map(JSON.string)))) }
    return .object(members)
  }

  private static func field(_ column: ColumnDefinition, _ dialect: Dialect) -> JSON {
    var description = column.meaning
    if !column.unit.isEmpty { description += " (\(column.unit))" }
    if let evidence = column.evidence { description += ". evidence.csv: \(evidence)" }
    var members: [(name: String, value: JSON)] = [
      ("name", .string(column.name)),
      ("type", .string(column.type.rawValue)),
      ("format", .string("default")),
    ]
    if column.type == .number {
      members.append(("decimalChar", .string(dialect == .excelEU ? "," : ".")))
    }
    return .object(members + [("description", .string(description))])
  }
}
