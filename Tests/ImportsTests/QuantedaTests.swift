// quanteda: dictionaries in YAML.

import Imports
import Testing

struct QuantedaTests {
  @Test func `Lists of every kind, quoting and comments are understood`() throws {
    let imported = try Imported(
      .quanteda,
      """
      ---
      # a comment
      sentiment:
        POSITIVE: [good, "well done", 'brave*']   # flow
        negative:
          - "*ism"
          - wom?n
          - no        # a word here, not a truth value
          - anger:
              - furious
          - >-
            ill
            at ease
        __: [plain]
      themes: {economy: [tax*, 1984]}
      empty:
      single: nice
      ...
      """)
    #expect(
      imported.rows == [
        "good 1.5", "well done 1.5", "brave* 1.5", "*ism -1.5", "wom?n -1.5", "no -1.5",
        "furious -1.5", "ill at ease -1.5",
      ])
    #expect(imported.notes[6] == "quanteda sentiment/negative/anger")
    #expect(
      imported.remarks == [
        "FILE:16: `empty` has nothing behind its colon: a category without entries",
        "FILE: not carried over: 1 entry in `sentiment`, which has no weight",
        "FILE: not carried over: 1 entry in `single`, which has no weight",
        "FILE: not carried over: 2 entries in `themes/economy`, which has no weight",
      ])
    #expect(imported.report.read == 12)
  }

  @Test func `A wildcard that is not quoted is a reference, and is told`() throws {
    let imported = try Imported(.quanteda, "pos:\n  - good\n  - *ly\n  - ''\n")
    #expect(imported.rows == ["good 1.5"])
    #expect(
      imported.remarks == [
        "FILE:3: not carried over: `*ly` is a reference in YAML; put the word between quotes: \"*ly\"",
        "FILE:4: not carried over: an entry is empty",
      ])
  }

  @Test(arguments: [
    (
      "pos: [good\nneg: [bad]\n",
      "FILE:2: the YAML cannot be read: did not find expected ',' or ']'"
    ),
    (
      "pos:\n\t- good\n",
      "FILE:2: the YAML cannot be read: found character that cannot start any token"
    ),
    (
      "? [a, b]\n: [good]\n",
      "FILE:1: the YAML cannot be read: a key is no text;"
        + " write `category:` before a list of words"
    ),
    (
      "pos: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
      "FILE:1: the YAML cannot be read: more than 50 categories stand inside each other"
    ),
  ])
  func `What is no YAML is told with its line`(text: String, message: String) throws {
    #expect(try Imported.complaint(.quanteda, text) == .input(message))
  }

  @Test func `An option weighs a category by its name or its path`() throws {
    let text = "a: {joy: [glad], rage: [mad]}\nb: {joy: [merry]}\n"
    let imported = try Imported(.quanteda, text, .weights(["JOY": 2, "a/joy": 3]))
    #expect(imported.rows == ["glad 3", "merry 2"])
    #expect(
      try Imported.complaint(.quanteda, text, .weights(["rag": 1]))
        == .usage("FILE has no category `rag`; did you mean `rage`?"))
  }

  @Test func `A word in several categories has the weight that was asked for, or the stronger`()
    throws
  {
    let text = "negative: [mad, sad]\nanger: [mad]\nterror: [mad]\n"
    #expect(
      try Imported(.quanteda, text, .weights(["anger": -0.5])).rows == ["mad -0.5", "sad -1.5"])
    let both = try Imported(.quanteda, text, .weights(["anger": -2, "terror": -3]))
    #expect(both.rows == ["mad -3", "sad -1.5"])
    #expect(
      both.remarks == [
        "FILE:2: not carried over: `mad` stands at line 1 already with another weight;"
          + " the row has the stronger, -3",
        "FILE:3: not carried over: `mad` stands at line 1 already with another weight;"
          + " the row has the stronger, -3",
      ])
  }
}
