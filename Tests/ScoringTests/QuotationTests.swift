// What stands between quotation marks, and in whose voice.

import News
import Testing

@testable import Scoring

struct QuotationTests {
  @Test(arguments: [
    "He said: \"We will win.\"", "He said: “We will win.”", "He said: ''We will win.''",
    "He said: «We will win.»", "He said: ‘We will win.’", "He said: 'We will win.'",
  ])
  func `Marks of any shape enclose a quotation`(_ text: String) throws {
    #expect(try Cutting(text).quotations == ["We will win."])
  }

  @Test func `The outermost marks count`() throws {
    let cutting = try Cutting("He said: “They call it ‘our city’ now.” Then he left.")
    #expect(cutting.quotations == ["They call it ‘our city’ now."])
  }

  @Test func `A mark that is never closed closes with its paragraph`() throws {
    let cutting = try Cutting("“First we came.\n“Then we saw.”\nHe left.")
    #expect(cutting.quotations == ["First we came.", "Then we saw."])
  }

  @Test func `Apostrophes open nothing`() throws {
    for text in [
      "The rebels' tents and the army's men.", "It's the '90s now.", "It’s the ’90s now.",
      "The rebels’ tents and the army’s men.",
    ] {
      #expect(try Cutting(text).quotations == [])
    }
  }

  @Test func `An apostrophe inside single marks does not close them`() throws {
    #expect(try Cutting("He said: ‘We don’t know.’").quotations == ["We don’t know."])
    #expect(try Cutting("He said: 'We don't know.'").quotations == ["We don't know."])
  }

  @Test func `An inch or a foot is no quotation of the rest`() throws {
    #expect(try Cutting("It was 5\" long. Then it grew.").quotations == [])
  }
}

struct QuotationVoiceTests {
  private let lexicons = TinyLexicons(
    names: ["Kerry,kerry,name", "regime,syria,regime"], attribution: ["say~,neutral"],
    inflections: ["say,verb,says,said,said,saying"])

  @Test func `What somebody says is quotation`() throws {
    let found = try lexicons.score("“The regime must go now,” Kerry said.")
    #expect(found.voices == ["regime quotation", "name narration"])
  }

  @Test func `A word or two that nobody says are scare quotes`() throws {
    #expect(try lexicons.score("The “regime” sent a letter.").voices == ["regime scare"])
  }

  @Test func `Few words in a sentence with a speaker are quotation`() throws {
    let found = try lexicons.score("Kerry said the “regime” sent a letter.")
    #expect(found.voices == ["name narration", "regime quotation"])
  }

  @Test func `More words than scoring.csv allows are quotation`() throws {
    var lexicons = lexicons
    let text = "The “old and tired regime there” sent it."
    #expect(try lexicons.score(text).voices == ["regime quotation"])
    lexicons.scoring = ["scare_words,5"]
    #expect(try lexicons.score(text).voices == ["regime scare"])
  }

  @Test func `A quotation that goes on in the next paragraphs keeps its speaker`() throws {
    let found = try lexicons.score(
      "Kerry said: “The regime must go now, and soon.\n“The regime has lost the war.\n"
        + "“The regime lost.”\n“The regime sent a letter to all of us.”")
    let speakers = found.evidence(.name).filter { $0.voice == .quotation }.map(\.speaker)
    let kerry = Speaker.actor(found.actor("kerry"))
    #expect(speakers == [kerry, kerry, kerry, .unknown])
  }

  @Test func `The speaker of a neighbouring sentence speaks the quotation`() throws {
    let found = try lexicons.score("Kerry said it was late. “The regime must go now.”")
    #expect(found.evidence(.name).last?.speaker == .actor(found.actor("kerry")))
  }
}
