// VADER and AFINN: lists in which each word has a rating.

import Imports
import Testing

struct RatedWordsTests {
  @Test func `The mean of VADER is the weight, as it is`() throws {
    let imported = try Imported(
      .vader,
      "good\t1.9\t0.94\t[2, 1, 1]\nawful\t-2\t0.9\t[-2]\nfine\t0.8\nfed up\t-1.84\t1\t[-2]\n")
    #expect(imported.rows == ["good 1.9", "awful -2", "fine 0.8", "fed up -1.84"])
    #expect(imported.notes == ["VADER 1.9", "VADER -2", "VADER 0.8", "VADER -1.84"])
    #expect(imported.report.summary == "read 4 = written 4 + not carried over 0")
    #expect(!imported.report.hasFaults)
  }

  @Test func `AFINN is scaled from 5 to 4, and several words are one pattern`() throws {
    let imported = try Imported(.afinn, "superb\t5\ncan't stand\t-3\nok\t1\nmeh\t0\n")
    #expect(imported.rows == ["superb 4", "can't stand -2.4", "ok 0.8"])
    #expect(imported.notes == ["AFINN 5", "AFINN -3", "AFINN 1"])
    #expect(imported.remarks == ["FILE:4: not carried over: `meh` has the weight 0"])
    #expect(imported.report.summary == "read 4 = written 3 + not carried over 1 (1 of weight 0)")
    #expect(!imported.report.hasFaults)
  }

  @Test func `Emoticons are no words`() throws {
    let imported = try Imported(
      .vader, ":-)\t1.3\t0.5\t[1]\n$:\t-1.5\t.8\t[-1]\n:D\t2\t1\t[]\ngood\t1\t1\t[]\n")
    #expect(imported.rows == ["good 1"])
    #expect(
      imported.remarks == [
        "FILE:1: not carried over: `:-)` has no letter or digit, so it is no word",
        "FILE:2: not carried over: `$:` has no letter or digit, so it is no word",
        "FILE:3: not carried over: `:D` has `:`, which is no part of a word in a text",
      ])
    #expect(
      imported.report.summary
        == "read 4 = written 1 + not carried over 3 (3 that no pattern can say)")
    #expect(imported.report.hasFaults)
  }

  @Test func `Stray tabs and blanks do no harm`() throws {
    let imported = try Imported(.vader, "\tgood \t\t1.9 \t0.9\t[2]\t \n\n  bad\t-2\t\n \t \n")
    #expect(imported.rows == ["good 1.9", "bad -2"])
    #expect(imported.remarks == [])
  }

  @Test func `Lines that are no entries are named one by one`() throws {
    let imported = try Imported(
      .afinn, "good\t3\nhuge\t7\nodd\tmany\nlonely\nthree\t1\t2\nworse\t-3\nbetter\t2\nbest\t3\n")
    #expect(imported.rows == ["good 2.4", "worse -2.4", "better 1.6", "best 2.4"])
    #expect(
      imported.remarks == [
        "FILE:2: not carried over: the rating 7 of `huge` is out of its scale;"
          + " write a number from -5 to 5",
        "FILE:3: not carried over: the rating `many` of `odd` is no number; write one such as `-1.5`",
        "FILE:4: not carried over: `lonely` is no entry; one is written `word TAB number`",
        "FILE:5: not carried over: `three 1 2` is no entry; one is written `word TAB number`",
      ])
    #expect(
      imported.report.summary == "read 8 = written 4 + not carried over 4 (4 damaged)")
  }

  @Test func `Names of columns are no entry`() throws {
    let imported = try Imported(.afinn, "word\tscore\ngood\t3\n")
    #expect(imported.rows == ["good 2.4"])
    #expect(imported.remarks == ["FILE:1: `word score` was taken for the names of columns"])
    #expect(imported.report.read == 1)
  }
}
