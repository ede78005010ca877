// The figures against their floors, where the hand-coded data is there.

import Glibc
import Testing

@testable import Evaluation

/// The repository, and the data beside it or where SLANT_DATA says.
enum Repository {
  static let root = String(#filePath.split(separator: "/").dropLast(3).flatMap { "/" + $0 })
  static let keys = root + "/Tests/EvaluationTests"
  static let data =
    getenv("SLANT_DATA").map { String(cString: $0) } ?? root + "/../shared/data"
  static let hasData = Evaluation.isPossible(data: data)
}

@Suite(.enabled(if: Repository.hasData, "../shared/data is absent; SLANT_DATA names another place"))
struct FloorTests {
  @Test func `No figure is below its floor`() throws {
    let evaluation = try Evaluation(
      data: Repository.data, keys: Repository.keys, lexicons: Repository.root + "/lexicons")
    let result = try evaluation.result()
    // Floors are hundredths; of the lines of articles one in 500 may lose something.
    let kept = try #require(result.figures.first { $0.name == "body-lines-kept" })
    #expect(kept.value >= 0.998)
    let floors = try Floors(path: Repository.keys + "/floors.csv")
    #expect(floors.complaints(about: result) == [])
    let measured = Set(result.figures.map { "\($0.gold) \($0.name)" })
    for floor in floors.rows where result.hashes[floor.gold] != nil {
      #expect(measured.contains("\(floor.gold) \(floor.figure)"), "is not measured any more")
    }
  }
}
