// The table of patterns in CONTRIBUTING.md is a lexicon: each row finds its example and not the other.

import Foundation
import Testing

struct PatternExamplesTests {
  @Test func `The patterns find what CONTRIBUTING says`() throws {
    let rows = try Document("CONTRIBUTING.md").table("pattern", "finds", "does not find")
    try #require(rows.count > 10)
    let copy = try WorkingCopy()
    let folder = copy.path + "/examples"
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try files.copyItem(
      atPath: copy.path + "/lexicons/inflections.csv", toPath: folder + "/inflections.csv")
    let lexicons = [
      "actors.csv": "actor\narmy\nrebels\n",
      "names.csv": "pattern,actor,label\narmy,army,army\nrebel~,rebels,rebels\n",
      "sentiment.csv": "pattern,weight,example,counterexample\n"
        + rows.map { "\(quoted($0[0])),1,\(quoted($0[1])),\(quoted($0[2]))\n" }.joined(),
    ]
    for (name, text) in lexicons {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    let outcome = try copy.run("slant check --lexicons examples")
    #expect(outcome.error == "slant: no mistakes in examples\n")
    #expect(outcome.code == 0)
  }

  private func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("`", with: "").replacing("\"", with: "\"\"") + "\""
  }
}
