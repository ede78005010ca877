// Words and signs.

import Testing

@testable import Scoring

struct TokenTests {
  private func words(_ text: String) throws -> [String] { try Cutting(text).words }

  @Test(arguments: ["'", "’"])
  func `An apostrophe of either shape is part of its word`(_ mark: String) throws {
    #expect(
      try words("They don\(mark)t like O\(mark)Neill.")
        == ["They", "don\(mark)t", "like", "O\(mark)Neill"])
  }

  @Test(arguments: ["'", "’"])
  func `A possessive ending is none of the word`(_ mark: String) throws {
    let cutting = try Cutting("The army\(mark)s men saw workers\(mark) tents.")
    #expect(cutting.words == ["The", "army", "men", "saw", "workers", "tents"])
    #expect(cutting.words(with: .possessive) == ["army", "workers"])
  }

  @Test func `Numbers keep their signs`() throws {
    let text = "About 1,200 of 3.5 million paid $5 or US$10, 50% more, in 2016."
    #expect(
      try words(text) == [
        "About", "1,200", "of", "3.5", "million", "paid", "$5", "or", "US$10", "50%", "more", "in",
        "2016",
      ])
  }

  @Test func `Every currency sign belongs to the number behind it`() throws {
    #expect(
      try Cutting("£5 or €3.5m, ¥700 and ₽90; a £ sign, € 5, 5€.").tokens == [
        "£5", "or", "€3.5m", ",", "¥700", "and", "₽90", ";", "a", "£", "sign", ",", "€", "5", ",",
        "5", "€", ".",
      ])
    #expect(try Cutting("£5 €3.5m").words(with: .number) == ["£5", "€3.5m"])
  }

  @Test func `Letters joined by an ampersand are a word, and so are numbers joined by a slash`()
    throws
  {
    let text = "AT&T’s S&P 500, since 9/11: Q & A, he/she, 24/7. A&1/b"
    let cutting = try Cutting(text)
    #expect(
      cutting.tokens == [
        "AT&T", "S&P", "500", ",", "since", "9/11", ":", "Q", "&", "A", ",", "he", "/", "she", ",",
        "24/7", ".", "A", "&", "1", "/", "b",
      ])
    #expect(cutting.words(with: .possessive) == ["AT&T"])
    #expect(cutting.words(with: .number) == ["500", "9/11", "24/7", "1"])
  }

  @Test func `A comma between words is a sign even without a blank`() throws {
    #expect(try Cutting("red,blue").tokens == ["red", ",", "blue"])
  }

  @Test func `Letters beyond ASCII are letters`() throws {
    let text = "Élysée, naïve Ζεύς и Москва, 東京 München."
    #expect(try words(text) == ["Élysée", "naïve", "Ζεύς", "и", "Москва", "東京", "München"])
    #expect(try Cutting("Élysée москва Ζεύς").words(with: .capital) == ["Élysée", "Ζεύς"])
  }

  @Test func `A hyphen parts two words that stand together`() throws {
    let cutting = try Cutting("A cease-fire, a semi\u{2010}truce – and war--peace.")
    #expect(cutting.words == ["A", "cease", "fire", "a", "semi", "truce", "and", "war", "peace"])
    #expect(cutting.words(with: .hyphenated) == ["fire", "truce"])
  }

  @Test func `Stops of abbreviations stand behind the word`() throws {
    let cutting = try Cutting("The U.S. left. J. K. too.")
    #expect(cutting.words == ["The", "U.S", "left", "J", "K", "too"])
    #expect(cutting.words(with: .stopped) == ["U.S", "J", "K"])
  }

  @Test func `Odd blanks are blanks`() throws {
    #expect(try words("a\u{A0}b\u{2009}c\u{200B}d\te") == ["a", "b", "c", "d", "e"])
  }

  @Test func `Broken or rare text leaves words whole and loses nothing`() throws {
    #expect(try words("fire 🔥 fire ½ x² end") == ["fire", "fire", "x", "end"])
  }
}
