// Whom the coders' concepts mean among our actors.

import Lexicons
import Scoring

/// The actors that stand for each concept of NewsWCL50.
struct Concepts {
  /// By concept in lower case, the numbers of actors.
  private var actors: [String: Set<Int>] = [:]

  /// Reads a table of concept and actors, these parted by blanks.
  init(path: String, rulebook: Rulebook) throws(EvaluationError) {
    let table = try GoldTable(
      bytes: GoldFolder.read(path), path: path, columns: ["concept", "actors"])
    let numbers = Dictionary(
      rulebook.actors.enumerated().map { ($1.actor, $0) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      for id in row["actors"].split(separator: " ") {
        guard let number = numbers[String(id)] else {
          throw EvaluationError(
            "\(path):\(row.line): `\(id)` is no actor; write an id of actors.csv")
        }
        actors[row["concept"].lowercased(), default: []].insert(number)
      }
    }
  }

  /// The actors of a concept such as `USA\Trump`, or of its last part alone; nil where it has no row.
  func actors(of concept: String) -> Set<Int>? {
    let concept = concept.lowercased()
    let last = concept.split(separator: "\\").last.map(String.init) ?? concept
    return actors[concept] ?? actors[last]
  }

  /// The actors of each target of a phrase, such as `Macron; Trump`, that has any.
  func targets(of targets: String) -> [Set<Int>] {
    targets.split(separator: ";").compactMap { actors(of: String($0.drop { $0 == " " })) }
      .filter { !$0.isEmpty }
  }

  /// The actors of all targets of a phrase; empty where none is followed.
  func actors(ofTargets targets: String) -> Set<Int> {
    self.targets(of: targets).reduce(into: []) { $0.formUnion($1) }
  }
}
