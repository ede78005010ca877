// Which pairs of outlets are compared, and when they are in order.

import Lexicons
import Scoring
import Testing

@testable import Evaluation

struct OutletOrderTests {
  /// An article with phrases on actor 0, and a mention of it for each stance.
  private func sides(
    _ article: String, positive: Int, of total: Int, stances: [Int]
  ) -> ArticleSides {
    ArticleSides(
      article: article, coded: [[0]: Tally(right: positive, total: total)],
      mentions: stances.map { ScoredMention(actor: 0, stance: $0, tone: -$0) })
  }

  private func tallies(_ articles: [ArticleSides]) -> [Tally] {
    OutletOrder(articles).tallies(by: \.stance)
  }

  @Test func `Means over mentions decide, whoever comes first`() {
    let kind = sides("0/L", positive: 3, of: 3, stances: [-100, 500])
    let harsh = sides("0/R", positive: 0, of: 2, stances: [100])
    #expect(tallies([kind, harsh]) == [Tally(right: 1, total: 1)])
    #expect(tallies([harsh, kind]) == [Tally(right: 1, total: 1)])
    #expect(OutletOrder([kind, harsh]).tallies(by: \.tone) == [Tally(right: 0, total: 1)])
  }

  @Test func `Outlets are compared from half a unit on`() {
    // Net polarities of 1/3 and -1/6, then of 1/3 and 0.
    let kind = sides("0/L", positive: 2, of: 3, stances: [1])
    #expect(tallies([kind, sides("0/R", positive: 5, of: 12, stances: [0])]).count == 1)
    #expect(tallies([kind, sides("0/R", positive: 1, of: 2, stances: [0])]).isEmpty)
  }

  @Test func `A tie is wrong, and so is a target without a mention`() {
    let kind = sides("0/L", positive: 3, of: 3, stances: [200])
    let wrong = Tally(right: 0, total: 1)
    #expect(tallies([kind, sides("0/R", positive: 0, of: 3, stances: [100, 300])]) == [wrong])
    #expect(tallies([kind, sides("0/R", positive: 0, of: 3, stances: [])]) == [wrong])
  }

  @Test func `Articles on two events are not compared`() {
    let kind = sides("0/L", positive: 3, of: 3, stances: [200])
    #expect(tallies([kind, sides("1/R", positive: 0, of: 3, stances: [100])]).isEmpty)
  }

  @Test func `Pairs of one target are one unit of the interval`() {
    let kind = sides("0/L", positive: 3, of: 3, stances: [200])
    let others = ["0/M", "0/R"].map { sides($0, positive: 0, of: 3, stances: [100]) }
    #expect(tallies([kind] + others) == [Tally(right: 2, total: 2)])
  }

  @Test func `A mention has the stance toward itself and the tone of its sentence`() throws {
    let files = [
      ("actors.csv", "actor,name,kind,side\narmy,Army,army,\nrebels,Rebels,armed-group,\n"),
      ("names.csv", "pattern,actor,label\narmy,army,army\nrebels,rebels,rebels\n"),
      ("sentiment.csv", "pattern,weight,agent,target\nrescue~,1,2,\n"),
    ].map { LexiconFile(path: $0.0, bytes: Array($0.1.utf8)) }
    var scorer = Scorer(rulebook: try Rulebook(Lexicons.read(files).lexicons))
    let text = "On Monday the army rescued them from the hills. The rebels have not left the town."
    let mentions = ScoredMention.all(in: Array(text.utf8), &scorer)
    #expect(mentions.map(\.stance) == [2, 0].map { Points.normalised($0 * Points.perUnit, 15) })
    #expect(mentions.map(\.tone) == [1, 0].map { Points.normalised($0 * Points.perUnit, 15) })
  }
}
