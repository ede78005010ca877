// Shares with their intervals, and floors that do not fall unasked.

import Foundation
import Testing

@testable import Evaluation

struct FigureTests {
  @Test func `A share counts codings, and its interval draws articles`() {
    let tallies = [Tally(right: 9, total: 10), Tally(right: 1, total: 10)]
    let figure = Figure(gold: "g", name: "f", share: tallies)
    #expect(figure.value == 0.5)
    #expect(figure.n == 20)
    #expect(figure.low == 0.1)
    #expect(figure.high == 0.9)
  }

  @Test func `Articles that agree leave no doubt`() {
    let tallies = [Tally](repeating: Tally(right: 3, total: 4), count: 12)
    let figure = Figure(gold: "g", name: "f", share: tallies)
    #expect([figure.low, figure.value, figure.high] == [0.75, 0.75, 0.75])
  }

  @Test func `The interval of a share of single codings is near Wilson's`() {
    let tallies = (0..<400).map { Tally(right: $0 < 320 ? 1 : 0, total: 1) }
    let figure = Figure(gold: "g", name: "f", share: tallies)
    #expect(abs(figure.low - 0.758) < 0.005)
    #expect(abs(figure.high - 0.836) < 0.005)
  }

  @Test func `Nothing coded is a share of nothing`() {
    let figure = Figure(gold: "g", name: "f", share: [])
    #expect([figure.low, figure.value, figure.high] == [0, 0, 0])
  }

  @Test(arguments: [(0, "0.0000"), (-12_340, "-1.2340"), (83, "0.0083"), (100_000, "10.0000")])
  func `Figures have four decimal places`(number: Int, text: String) {
    #expect(number.fourPlaces == text)
  }
}

struct PinningTests {
  private func result(_ right: Int, hash: String = "a") -> EvaluationResult {
    let figure = Figure(gold: "g", name: "f", share: [Tally(right: right, total: 1_000)])
    return EvaluationResult(figures: [figure], hashes: ["g": hash])
  }

  private func floors(at right: Int) throws -> Floors {
    var floors = try Floors(path: "/nowhere/floors.csv")
    try floors.pin(result(right), mayFall: false)
    return floors
  }

  @Test func `A floor is what is reached, rounded down`() throws {
    #expect(try floors(at: 819).rows.map(\.thousandths) == [810])
  }

  @Test func `A figure below its floor is named`() throws {
    let floors = try floors(at: 819)
    #expect(floors.complaints(about: result(810)) == [])
    #expect(floors.complaints(about: result(809)) == ["g f is 0.8090, below its floor 0.8100"])
  }

  @Test func `A floor does not hold for other data`() throws {
    let complaints = try floors(at: 819).complaints(about: result(900, hash: "b"))
    #expect(
      complaints == ["g f was pinned on other data; look at what has changed, then add --pin"])
  }

  @Test func `A figure without a floor is named`() throws {
    let complaints = try Floors(path: "/nowhere/floors.csv").complaints(about: result(900))
    #expect(complaints == ["g f has no floor; add --pin to set it to what is reached"])
  }

  @Test func `A floor rises by itself and falls only where that is meant`() throws {
    var floors = try floors(at: 819)
    try floors.pin(result(835), mayFall: false)
    #expect(floors.rows.map(\.thousandths) == [830])
    #expect(throws: EvaluationError.self) { try floors.pin(result(829), mayFall: false) }
    #expect(floors.rows.map(\.thousandths) == [830])
    try floors.pin(result(829), mayFall: true)
    #expect(floors.rows.map(\.thousandths) == [820])
  }

  @Test func `Floors come back from their file`() throws {
    let path = NSTemporaryDirectory() + "slant-floors-\(getpid()).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let floors = try floors(at: 60)
    try floors.write(to: path)
    #expect(try Floors(path: path).rows == floors.rows)
  }
}
