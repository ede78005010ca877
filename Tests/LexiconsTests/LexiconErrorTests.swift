// What is said about each mistake in a lexicon folder: place and whole sentence.

import Foundation
import Lexicons
import Testing

@Suite struct LexiconErrorTests {
  private static let actors = "actor,name,kind,side\nrebels,Rebels,armed-group,\narmy,Army,army,\n"

  @Test func `A missing folder is named`() {
    let error = #expect(throws: LexiconErrors.self) { try Lexicons.load(folder: "no/such/folder/") }
    #expect(
      error?.description
        == "no/such/folder: error: there is no such folder; name the one that holds frames.csv"
        + " and the other lexicons")
  }

  @Test func `A folder without lexicons is named`() throws {
    #expect(
      try TemporaryLexicons(["README.md": "nothing"]).messages()
        == [
          "lexicons: error: the folder holds no lexicon; it needs at least one of `outlets.csv`,"
            + " `actors.csv`, `names.csv`, `sentiment.csv`, `frames.csv`, `language.csv`,"
            + " `attribution.csv`, `shifters.csv`, `noise.csv`, `abbreviations.csv`,"
            + " `inflections.csv` or `scoring.csv`"
        ])
  }

  @Test func `A file that is a folder cannot be read`() throws {
    #expect(
      try TemporaryLexicons(["frames/a.csv/b.txt": ""]).messages()
        == ["lexicons/frames/a.csv: error: cannot be read: Is a directory"])
  }

  @Test func `Unknown files are warned about, prose and hidden files are not`() throws {
    #expect(
      try TemporaryLexicons([
        "noise.csv": "pattern,label\nmore,noise\n", "frame.csv": "x", "old.xlsx": "x",
        "names/syria.ods": "x", "LICENSE": "x", ".hidden.csv": "x", "~$noise.csv": "x",
        "noise.csv~": "x",
      ]).messages()
        == [
          "lexicons/frame.csv: warning: this file is no lexicon and is ignored; did you mean"
            + " `frames.csv`?",
          "lexicons/names/syria.ods: warning: this file is no lexicon and is ignored",
          "lexicons/old.xlsx: warning: this file is no lexicon and is ignored",
        ])
  }

  @Test func `Folders with tables that nobody reads are warned about`() throws {
    #expect(
      try TemporaryLexicons([
        "noise.csv": "pattern,label\nmore,noise\n", "frame/war.csv": "x", "frames/old/war.csv": "x",
        "drafts/x.csv": "x", "notes/x.md": "x",
      ]).messages()
        == [
          "lexicons/drafts: warning: the tables of this folder are ignored; lexicons stand in the"
            + " folder of their kind, such as `frames`, not deeper",
          "lexicons/frame: warning: the tables of this folder are ignored; did you mean `frames`?",
          "lexicons/frames/old: warning: the tables of this folder are ignored; lexicons stand in the"
            + " folder of their kind, such as `frames`, not deeper",
        ])
  }

  @Test func `A file name in capitals is a lexicon as well`() throws {
    let folder = try TemporaryLexicons(["frames/WAR.CSV": "pattern,concept,frame\nwar,war,war\n"])
    #expect(try folder.load().lexicons.frames.count == 1)
  }

  @Test func `Bytes that are no text are found with their line`() throws {
    let folder = try TemporaryLexicons([:])
    try folder.write(Data("pattern,weight\nbad,-1\nna\u{EF}ve,1\n".latin1), to: "sentiment.csv")
    try folder.write(Data("pattern,label\n\"more,noise\n".utf8), to: "noise.csv")
    #expect(
      folder.messages()
        == [
          "lexicons/noise.csv:2:1: error: a quote is opened but never closed; close it, or write"
            + " a quote inside a cell twice: \"\"",
          "lexicons/sentiment.csv:3:3: error: a byte that is no UTF-8; save the file as"
            + " \"CSV UTF-8\"",
        ])
  }

  @Test func `A missing column is named with those that are there`() throws {
    #expect(
      try TemporaryLexicons([
        "frames.csv": "pattren,concept,frame\nfall~,taking,fell\n",
        "noise.csv": "pattern,note\nmore,x\n", "scoring.csv": "",
      ]).messages()
        == [
          "lexicons/frames.csv:1: error: the column `pattern` is missing; there are `pattren`,"
            + " `concept` and `frame`; write `pattern` for `pattren`",
          "lexicons/noise.csv:1: error: the column `label` is missing; there are `pattern` and"
            + " `note`; add it to the header row",
          "lexicons/scoring.csv:1: error: the file is empty; write a header row with the column"
            + " `name`",
          "lexicons/scoring.csv:1: error: the file is empty; write a header row with the column"
            + " `value`",
        ])
  }

  @Test func `A column that stands twice is an error, one nearly known a warning`() throws {
    #expect(
      try TemporaryLexicons([
        "frames.csv": "pattern,concept,frame,agnet\nfall~,taking,fell,1\n",
        "noise.csv": "pattern,label,Label\nmore,noise,x\n",
      ]).messages()
        == [
          "lexicons/frames.csv:1: warning: the column `agnet` is ignored; did you mean `agent`?",
          "lexicons/noise.csv:1: error: the column `Label` stands twice in the header; delete one",
        ])
  }

  @Test func `Cells beyond the last column mean a separator without quotes`() throws {
    #expect(
      try TemporaryLexicons(["noise.csv": "pattern,label\nmore,noise,\"\",x\nless,noise,,\n"])
        .messages()
        == [
          "lexicons/noise.csv:2:15: error: the row has 4 cells under 2 columns; put a cell that"
            + " holds the separator between quotation marks"
        ])
  }

  @Test func `A bad pattern is shown where it stands, in quoted cells too`() throws {
    #expect(
      try TemporaryLexicons([
        "sentiment.csv": """
        weight,pattern,unless,requires
        1,ok,,
        1,"say~ ""no"" to",,
        1,é ~,,
        1,fine,a; b||c,*
        """
      ]).messages()
        == [
          "lexicons/sentiment.csv:3:9: error: `\"` is a quotation mark; leave it out, for words"
            + " are found with and without (an apostrophe is written `'`)",
          "lexicons/sentiment.csv:4:5: error: `~` stands alone; write it at the end of a word,"
            + " such as `drive~`",
          "lexicons/sentiment.csv:5:13: error: an alternative is empty; write a word on either"
            + " side of `|`, and [ ] around what may be left out",
          "lexicons/sentiment.csv:5:16: error: `*` has no word of its own; write at least one"
            + " word outside of [ ] and { } that is more than a wildcard",
        ])
  }

  @Test(arguments: [
    ("4.1", "weight `4.1` is out of range; write a number from -4 to 4"),
    ("-5", "weight `-5` is out of range; write a number from -4 to 4"),
    ("1,5", "weight `1,5` has a decimal comma; write `1.5`"),
    ("strong", "weight `strong` is no number; write one such as `-1.5`"),
    ("1e0", "weight `1e0` is no number; write one such as `-1.5`"),
    ("nan", "weight `nan` is no number; write one such as `-1.5`"),
    ("1.2.3", "weight `1.2.3` is no number; write one such as `-1.5`"),
    ("", "the row says nothing; write a number under `weight`, `agent` or `target`"),
  ])
  func `A weight that is none is explained`(value: String, message: String) throws {
    #expect(
      try TemporaryLexicons(["sentiment.csv": "pattern,weight\nbad,\"\(value)\"\n"]).messages()
        == ["lexicons/sentiment.csv:2:6: error: \(message)"])
  }

  @Test func `Values outside of a list are explained with the list`() throws {
    #expect(
      try TemporaryLexicons([
        "language.csv": "pattern,family\na,hegde\nb,strong\nc,\n",
        "attribution.csv": "pattern,stance\nsay~,nuetral\n",
        "shifters.csv": "pattern,effect,factor,reach\nnot,deny,9,0.5\nno,negate,,\n",
        "noise.csv": "pattern,label\nx,junk\n",
        "abbreviations.csv": "pattern,before\nGen,names\n",
        "inflections.csv": "lemma,class\ngo,verbs\n",
        "scoring.csv": "name,value\ntone_normalizer,15\nmin_hits,\n",
      ]).messages()
        == [
          "lexicons/abbreviations.csv:2:5: error: unknown before `names`; did you mean `name`?"
            + " Allowed are `name`, `number`, `any` and `lower`",
          "lexicons/attribution.csv:2:6: error: unknown stance `nuetral`; did you mean `neutral`?"
            + " Allowed are `neutral`, `doubt` and `endorse`",
          "lexicons/inflections.csv:2:4: error: unknown class `verbs`; did you mean `verb`?"
            + " Allowed are `verb` and `noun`",
          "lexicons/language.csv:2:3: error: unknown family `hegde`; did you mean `hedge`?"
            + " Allowed are `loaded`, `hedge`, `factive`, `assertive`, `implicative` and"
            + " `intensifier`",
          "lexicons/language.csv:3:3: error: unknown family `strong`; write `loaded`, `hedge`,"
            + " `factive`, `assertive`, `implicative` or `intensifier`",
          "lexicons/language.csv:4:3: error: `family` is empty; every row of language.csv needs"
            + " it",
          "lexicons/noise.csv:2:3: error: unknown label `junk`; write `body`, `headline`,"
            + " `dateline`, `byline`, `wire_credit`, `caption`, `noise` or `end`",
          "lexicons/scoring.csv:2:1: error: unknown name `tone_normalizer`; did you mean"
            + " `tone_normaliser`? Allowed are `predicate_weight`, `modifier_weight`,"
            + " `complement_weight`, `possession_weight`, `subject_weight`,"
            + " `neighbour_weight`, `neighbour_reach`, `clause_weight`,"
            + " `sentence_weight`, `speech_weight`, `question_factor`,"
            + " `tone_normaliser`, `stance_normaliser`, `positive_threshold`,"
            + " `negative_threshold`,"
            + " `positive_stance`, `negative_stance`, `loaded_weight`, `hedge_weight`,"
            + " `factive_weight`, `assertive_weight`, `implicative_weight`,"
            + " `intensifier_weight`, `biased_threshold`, `label_weight`, `scare_words`,"
            + " `copy_share`, `copy_days`, `story_likeness`, `story_days`,"
            + " `min_articles`, `min_mentions`, `min_hits` and `min_quotes`",
          "lexicons/scoring.csv:3:10: error: `value` is empty; every row of scoring.csv needs it",
          "lexicons/shifters.csv:2:5: error: unknown effect `deny`; write `negate`, `amplify`,"
            + " `dampen`, `contrast` or `irrealis`",
          "lexicons/shifters.csv:2:10: error: factor `9` is out of range; write a number from -4"
            + " to 4",
          "lexicons/shifters.csv:2:12: error: reach `0.5` is out of range; write a number from 1"
            + " to 12",
          "lexicons/shifters.csv:3:11: error: `factor` is empty; every row of shifters.csv needs"
            + " it",
          "lexicons/shifters.csv:3:12: error: `reach` is empty; every row of shifters.csv needs"
            + " it",
        ])
  }

  @Test func `Inflected forms and abbreviations are plain words`() throws {
    #expect(
      try TemporaryLexicons([
        "inflections.csv": "lemma,class,past\nbe,verb,was/were\nburn,verb,burned | burnt\n",
        "abbreviations.csv": "pattern,before\nGen|Lt,name\n",
      ]).messages()
        == [
          "lexicons/abbreviations.csv:2:1: error: `Gen|Lt` is no abbreviation; write it as it"
            + " stands in a text, without wildcards",
          "lexicons/inflections.csv:2:9: error: past `was/were` is no word; write single words,"
            + " several parted by `|`",
        ])
  }

  @Test func `Lexicons are read from memory as from a folder`() throws {
    let file = LexiconFile(path: "names/x.csv", bytes: Array("pattern,actor\n".utf8))
    let error = #expect(throws: LexiconErrors.self) { try Lexicons.read([file], folder: "mine") }
    #expect(
      error?.description
        == "mine/names/x.csv:1: error: the column `label` is missing; there are `pattern` and"
        + " `actor`; add it to the header row")
    #expect(try Lexicons.read([]).lexicons.names.isEmpty)
  }

  @Test func `Status, case and reach take few values`() throws {
    #expect(
      try TemporaryLexicons([
        "noise.csv": "pattern,label,status\nx,noise,of\ny,noise,OFF\n",
        "sentiment.csv": "pattern,weight,case\nx,1,lower\n",
        "shifters.csv": "pattern,effect,factor,reach\nnot,negate,-1,1.5\n",
      ]).messages()
        == [
          "lexicons/noise.csv:2:9: error: unknown status `of`; write `off`",
          "lexicons/sentiment.csv:2:5: error: unknown case `lower`; write `exact`",
          "lexicons/shifters.csv:2:15: error: reach `1.5` is no whole number; write one from 1 to"
            + " 12",
        ])
  }

  @Test func `Of very many problems the first are shown, with their number`() throws {
    let rows = String(repeating: "~,1\n", count: 700)
    let messages = try TemporaryLexicons(["sentiment.csv": "pattern,weight\n" + rows]).messages()
    #expect(messages.count == 501)
    #expect(
      messages.first
        == "lexicons/sentiment.csv: error: 700 problems in this file; the first 500 are shown")
    #expect(messages.last?.hasPrefix("lexicons/sentiment.csv:501:1: error: ") == true)
  }
}

extension String {
  /// The text as an old program saves it: a byte a letter.
  fileprivate var latin1: [UInt8] { unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
}
