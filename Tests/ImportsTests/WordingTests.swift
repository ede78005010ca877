// Entries as patterns: signs, case, apostrophes, and what stands twice.

import Imports
import Testing

struct WordingTests {
  @Test func `Capitals are folded, apostrophes become straight, and outer ones go`() throws {
    let imported = try Imported(
      .vader,
      "Don’t Like\t-1\t1\t[]\n'em\t1\t1\t[]\ndoin'\t1\t1\t[]\nO’Clock\t1\t1\t[]\nÉLAN\t1\t1\t[]\n")
    #expect(imported.rows == ["don't like -1", "em 1", "doin 1", "o'clock 1", "élan 1"])
    #expect(imported.notes[1] == "VADER 1: 'em")
  }

  @Test func `Signs of words are kept`() throws {
    let imported = try Imported(
      .vader,
      "100%\t1\t1\t[]\nu.s.\t1\t1\t[]\nwell-known\t1\t1\t[]\n$5\t1\t1\t[]\netc.\t-1\t1\t[]\n1,000\t1\t1\t[]\nr&d\t1\t1\t[]\n9/11\t-1\t1\t[]\n£5\t1\t1\t[]\n"
    )
    #expect(
      imported.rows == [
        "100% 1", "u.s. 1", "well-known 1", "$5 1", "etc. -1", "1,000 1", "r&d 1", "9/11 -1",
        "£5 1",
      ])
    #expect(!imported.report.hasFaults)
  }

  @Test(arguments: [
    (
      "w/o",
      "is no pattern: `/` is part of a word only between digits (`9/11`), and texts are cut at any"
        + " other; write the words on one side of it"
    ),
    ("=sum", "has `=`, which is no part of a word in a text"),
    ("@me", "has `@`, which is no part of a word in a text"),
    ("a|b", "has `|`, which is no part of a word in a text"),
    ("(so)", "has `(`, which is no part of a word in a text"),
    ("drive~", "has `~`, which is no part of a word in a text"),
    ("f**l", "has `*`, which is no part of a word in a text"),
    ("why?", "has `?`, which is no part of a word in a text"),
    ("\"so\"", "has `\"`, which is no part of a word in a text"),
    ("so\u{200B}so", "has `U+200B`, which is no part of a word in a text"),
    ("🙂 ok", "has `🙂`, which is no part of a word in a text"),
    ("-able", "is a part of a word: it has a hyphen with nothing beside it"),
    ("ill-", "is a part of a word: it has a hyphen with nothing beside it"),
    ("a,b", "would find nothing: in a text its signs part words"),
    ("a$b", "would find nothing: in a text its signs part words"),
    ("...", "has no letter or digit, so it is no word"),
  ])
  func `What no pattern can say is told with its reason`(entry: String, reason: String) throws {
    let imported = try Imported(.vader, "good\t1\t1\t[]\n\(entry)\t1\t1\t[]\n")
    #expect(imported.rows == ["good 1"])
    #expect(imported.remarks == ["FILE:2: not carried over: `\(entry)` \(reason)"])
    #expect(imported.report.hasFaults)
  }

  @Test func `A gap of three dots is no gap in an entry`() throws {
    let imported = try Imported(.quanteda, "pos: [good, 'so ... far', 'well...']\n")
    #expect(imported.rows == ["good 1.5"])
    #expect(imported.report.written == 1)
  }

  @Test func `Hyphens beyond counting are refused`() throws {
    let long = Array(repeating: "a", count: 30).joined(separator: "-")
    let imported = try Imported(.vader, "good\t1\t1\t[]\n\(long)\t1\t1\t[]\nfine\t1\t1\t[]\n")
    #expect(imported.rows == ["good 1", "fine 1"])
    #expect(
      imported.remarks
        == ["FILE:2: not carried over: the entry has too many hyphens for one pattern"])
  }

  @Test func `The same entry twice is one row`() throws {
    let imported = try Imported(.afinn, "good\t3\nbad\t-3\nGOOD\t3\ngood \t3\n")
    #expect(imported.rows == ["good 2.4", "bad -2.4"])
    #expect(
      imported.remarks == [
        "FILE:3: not carried over: `GOOD` stands at line 1 already",
        "FILE:4: not carried over: `good` stands at line 1 already",
      ])
    #expect(!imported.report.hasFaults)
  }

  @Test func `Two ratings have their mean`() throws {
    let imported = try Imported(.vader, "good\t2\t1\t[]\nbad\t-2\t1\t[]\ngood\t1.5\t1\t[]\n")
    #expect(imported.rows == ["good 1.75", "bad -2"])
    #expect(imported.notes[0] == "VADER 2, 1.5")
    #expect(
      imported.remarks == [
        "FILE:3: not carried over: `good` stands at line 1 already with another weight;"
          + " the row has the mean, 1.75"
      ])
  }

  @Test func `A word that is good and bad has no row`() throws {
    let imported = try Imported(.vader, "good\t2\t1\t[]\nsick\t-2\t1\t[]\nSick\t1.5\t1\t[]\n")
    #expect(imported.rows == ["good 2"])
    let reason = "is both positive (line 3) and negative (line 2); write the row that you mean"
    #expect(
      imported.remarks == [
        "FILE:2: not carried over: `sick` \(reason)", "FILE:3: not carried over: `Sick` \(reason)",
      ])
    #expect(imported.report.hasFaults)
  }

  @Test func `Rows that the lexicons have are left out`() throws {
    let imported = try Imported(
      .afinn, "good\t3\nbad\t-3\nodd\t-1\n",
      beside: [
        "sentiment.csv": "pattern,weight,case,requires\nGood,1,,\nbad,-1,exact,\nodd,-1,,strange\n",
        "language.csv": "",
      ])
    #expect(imported.rows == ["bad -2.4", "odd -0.8"])
    #expect(
      imported.remarks == [
        "FILE:1: not carried over: `good` stands in the lexicons already,"
          + " at LEXICONS/sentiment.csv:2"
      ])
    #expect(imported.report.summary == "read 3 = written 2 + not carried over 1 (1 there already)")
  }
}
