// What figures must not fall below, pinned with a hash of the data that they were measured on.

package import Tables

/// The floors of floors.csv.
package struct Floors: Sendable {
  /// One figure's floor.
  package struct Floor: Hashable, Sendable {
    package var gold: String
    package var figure: String
    /// The least value, in thousandths.
    package var thousandths: Int
    /// The hash of the data that it was pinned on.
    package var hash: String

    fileprivate var text: String { (thousandths * 10).fourPlaces }
  }

  package private(set) var rows: [Floor] = []

  /// Reads a file of floors; there are none where the file is absent.
  package init(path: String) throws(EvaluationError) {
    guard GoldFolder.isThere(path) else { return }
    let table = try GoldTable(
      bytes: GoldFolder.read(path), path: path, columns: ["gold", "figure", "floor", "hash"])
    for row in table.rows {
      guard let value = Double(row["floor"]), (0...1).contains(value) else {
        throw EvaluationError(
          "\(path):\(row.line): `\(row["floor"])` is no floor; write 0.00 to 1.00")
      }
      rows.append(
        Floor(
          gold: row["gold"], figure: row["figure"],
          thousandths: Int((value * 1000).rounded()), hash: row["hash"]))
    }
  }

  /// The floor of a figure.
  package func floor(of figure: Figure) -> Floor? {
    rows.first { $0.gold == figure.gold && $0.figure == figure.name }
  }

  /// What is below its floor or was pinned on other data, as sentences.
  package func complaints(about result: EvaluationResult) -> [String] {
    result.figures.compactMap { figure in
      let name = "\(figure.gold) \(figure.name)"
      guard let floor = floor(of: figure) else {
        return "\(name) has no floor; add --pin to set it to what is reached"
      }
      guard floor.hash == result.hashes[figure.gold] else {
        return "\(name) was pinned on other data; look at what has changed, then add --pin"
      }
      guard figure.value < Double(floor.thousandths) / 1000 else { return nil }
      return "\(name) is \(figure.value.fourPlaces), below its floor \(floor.text)"
    }
  }

  /// Sets the floors to what was reached, rounded down to hundredths; a finer floor that holds stays.
  ///
  /// - Throws: where a floor would fall and `mayFall` is false.
  package mutating func pin(_ result: EvaluationResult, mayFall: Bool) throws(EvaluationError) {
    for figure in result.figures {
      let reached = Int((figure.value * 1000).rounded(.down))
      let index = rows.firstIndex { $0.gold == figure.gold && $0.figure == figure.name }
      let known = index.map { rows[$0].thousandths } ?? 0
      let new = Floor(
        gold: figure.gold, figure: figure.name,
        thousandths: known <= reached ? max(known, reached / 10 * 10) : reached / 10 * 10,
        hash: result.hashes[figure.gold, default: ""])
      guard let index else {
        rows.append(new)
        continue
      }
      guard new.thousandths >= known || mayFall else {
        throw EvaluationError(
          "\(figure.gold) \(figure.name) would fall from \(rows[index].text) to \(new.text);"
            + " add --lower where that is meant")
      }
      rows[index] = new
    }
  }

  package func write(to path: String) throws(WriteError) {
    let writer = try CSVWriter(path: path)
    try writer.write(header: ["gold", "figure", "floor", "hash"])
    for row in rows {
      try writer.write([
        .text(row.gold), .text(row.figure), .decimal(row.thousandths, places: 3), .text(row.hash),
      ])
    }
    try writer.finish()
  }
}
