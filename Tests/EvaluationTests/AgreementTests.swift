// Krippendorff's alpha against his own example, and labels of several coders.

import Testing

@testable import Evaluation

struct KrippendorffAlphaTests {
  /// Four coders, twelve units (Krippendorff 2011, part C); a dot is no coding.
  private static let coders = [
    "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  ]

  private static var units: [[Double]] {
    let codings = coders.map { $0.split(separator: " ").map { Double($0) } }
    return (0..<12).map { unit in codings.compactMap { $0[unit] } }
  }

  @Test(arguments: zip(KrippendorffAlpha.Level.allCases, [0.743, 0.815, 0.849]))
  func `Alpha of Krippendorff's example is what he gives`(
    level: KrippendorffAlpha.Level, value: Double
  ) throws {
    let alpha = try #require(KrippendorffAlpha(units: Self.units).alpha(level))
    #expect(abs(alpha - value) < 0.0005)
  }

  @Test func `Full agreement is 1, and without a difference there is no alpha`() {
    #expect(KrippendorffAlpha(units: [[1, 1], [2, 2], [3]]).alpha(.nominal) == 1)
    #expect(KrippendorffAlpha(units: [[1, 1], [1, 1]]).alpha(.nominal) == nil)
    #expect(KrippendorffAlpha(units: [[1], []]).alpha(.interval) == nil)
  }

  @Test func `Disagreement that chance would beat is below 0`() throws {
    let alpha = try #require(KrippendorffAlpha(units: [[0, 1], [1, 0]]).alpha(.nominal))
    #expect(abs(alpha + 0.5) < 1e-9)
  }

  @Test func `Figures count the units that two coders saw`() {
    let figures = KrippendorffAlpha.figures(units: Self.units)
    #expect(figures.map(\.name) == ["alpha_nominal", "alpha_ordinal", "alpha_interval"])
    #expect(figures.map(\.n) == [11, 11, 11])
    #expect(figures.allSatisfy { $0.low < $0.value && $0.value < $0.high })
  }
}

struct CodersTests {
  private func labels(_ text: String) throws -> [Polarity?] {
    let table = try GoldTable(bytes: Array(text.utf8), path: "gold.csv", columns: ["text"])
    var faults = GoldFaults()
    let labels = table.rows.map { Polarity.coders.label(of: $0, in: table, &faults) }
    try faults.check()
    return labels
  }

  @Test func `What more than half of the coders give is the label`() throws {
    let rows = "a,1,1,-1\nb,1,0,\nc,0,,\nd,1,0,-1\ne,,,\n"
    #expect(
      try labels("text,label_1,label_2,label_3\n" + rows) == [.positive, nil, .neutral, nil, nil])
  }

  @Test func `A column with labels comes before those of coders`() throws {
    #expect(try labels("text,label,coder_a,coder_b\na,0,1,1\n") == [.neutral])
  }

  @Test func `Coders give numbers for their agreement`() throws {
    let text = "text,coder_a,coder_b\na,positive,1\nb,negative,\n"
    let table = try GoldTable(bytes: Array(text.utf8), path: "gold.csv", columns: ["text"])
    #expect(try Polarity.coders.values(of: table) == [[2, 2], [0]])
  }

  @Test func `A label that is none is told with its column`() {
    #expect {
      try labels("text,coder_a,coder_b\na,1,2\n")
    } throws: { error in
      "\(error)" == "gold.csv:2:5: `2` is no label; write positive, neutral or negative"
    }
  }
}
