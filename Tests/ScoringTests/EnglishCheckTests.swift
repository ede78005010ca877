// Which texts are in English: prose, lists, short texts, and those that are not.

import News
import Testing

@testable import Scoring

struct EnglishCheckTests {
  private func objection(_ text: String) -> String? { EnglishCheck(Array(text.utf8)).objection }

  private static let news = """
    The council voted on Tuesday to close the old bridge for a year. Work is to begin in March and \
    will cost about four million. A spokesman said that there was no other way. Many traders on the \
    bank fear that their customers will stay away.
    """

  @Test(arguments: try Repository.table(Repository.root + languages))
  func `News in another language is rejected`(_ row: [String: String]) throws {
    let text = try #require(row["text"])
    #expect(objection(text) != nil, "\(row["language"] ?? "")")
    #expect(text.split(separator: ".").count >= 6 || objection(text)?.contains("Latin") == true)
  }

  private static let languages = "/Tests/EvaluationTests/language/texts.csv"

  @Test func `English prose is kept, in capitals as well`() {
    #expect(objection(Self.news) == nil)
    #expect(objection(Self.news.uppercased()) == nil)
  }

  @Test func `English with many foreign names is kept`() {
    let names = """
      Jürgen Müller, Łukasz Żółć, Ángel Núñez, Nguyễn Văn Hùng and Зоя Иванова met Şükrü Çelik in Malmö, \
      where the mayor of Besançon and his guests from Kraków spoke of Île-de-France, La Coruña, São \
      Paulo, Plzeň, Győr and Göteborg, while Søren Kjærgård of Ærø and François Lefèvre sat between \
      Dvořák and Hašek.
      """
    #expect(objection(names) == nil)
  }

  @Test func `A list of names and results is kept`() {
    let results = (1...30).map { "Arsenal \($0) Real Madrid 0\nBayern München 2 Olympique Lyon 2" }
    #expect(objection(results.joined(separator: "\n")) == nil)
  }

  @Test func `Fewer than 40 words of Latin letters are kept`() {
    let words = Array(repeating: "palabra", count: 39)
    #expect(objection(words.joined(separator: " ")) == nil)
    let objected = objection((words + ["palabra"]).joined(separator: " "))
    #expect(objected == "0 of 40 words are function words of English; slant reads English")
  }

  @Test func `Other letters are enough, however few there are`() {
    #expect(objection("Мэр заявил.") == "most letters are not Latin; slant reads English")
    #expect(objection("市政府宣布。") != nil)
    #expect(objection("He said “Слава” twice.") == nil)
  }

  @Test func `Signs, figures and emoji are no letters`() {
    #expect(objection("“…” – 🙂🙂🙂 €12 １２ ☎ №5 §") == nil)
    #expect(objection("") == nil)
  }

  @Test func `An English opening settles it`() {
    let spanish = String(repeating: "los vecinos contaron lo que vieron ", count: 200)
    let english = String(repeating: Self.news + " ", count: 2)
    #expect(objection(english + spanish) == nil)
    #expect(objection(spanish + english) != nil)
  }

  @Test func `Half a character at the end does no harm`() {
    #expect(EnglishCheck([0xE4]).objection != nil)
    #expect(EnglishCheck([0x41, 0xC3]).objection == nil)
  }

  @Test func `A text that cleaning leaves nothing of is rejected for its language too`() throws {
    let rulebook = try TinyLexicons(noise: ["*政府*,noise", "*army*,noise"]).rulebook()
    var scorer = Scorer(rulebook: rulebook)
    func reason(_ text: String) -> Rejection.Reason? {
      do throws(Rejection) {
        _ = try scorer.score(.text(text))
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason("政府宣布了新的计划。") == .language)
    #expect(reason("The army left.") == .noText)
  }
}
