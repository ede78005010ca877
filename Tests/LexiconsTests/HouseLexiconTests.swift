// How much the lexicons hold: numbers that only grow, so that nothing is lost unnoticed.

import Lexicons
import Testing

struct HouseLexiconTests {
  private static let lexicons: Result<Lexicons, LexiconErrors> = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return Result { () throws(LexiconErrors) in
      try Lexicons.load(folder: "/\(root)/lexicons").lexicons
    }
  }()

  private func lexicons() throws -> Lexicons { try Self.lexicons.get() }

  @Test func `There are rows enough of every kind`() throws {
    let lexicons = try lexicons()
    #expect(lexicons.sentiment.count >= 4_500)
    #expect(lexicons.language.count >= 900)
    #expect(lexicons.frames.count >= 350)
    #expect(Set(lexicons.frames.map(\.content.concept)).count >= 40)
    #expect(lexicons.actors.count >= 120)
    #expect(lexicons.names.count >= 600)
    #expect(lexicons.attribution.count >= 220)
    #expect(lexicons.shifters.count >= 160)
    #expect(lexicons.noise.count >= 180)
    #expect(lexicons.abbreviations.count >= 350)
    #expect(Set(lexicons.outlets.map(\.content.outlet)).count >= 150)
  }

  @Test func `Every actor has a name, and every concept an alternative`() throws {
    let lexicons = try lexicons()
    let named = Set(lexicons.names.map(\.content.actor))
    #expect(lexicons.actors.map(\.actor).filter { !named.contains($0) } == [])
    let frames = Dictionary(grouping: lexicons.frames, by: \.content.concept)
      .mapValues { Set($0.map(\.content.frame)).count }
    #expect(frames.filter { $0.value < 2 }.keys.sorted() == [])
  }
}
