// LIWC: numbered categories between two `%`, then words.

import Imports
import Lexicons
import Testing

struct LIWCTests {
  private static let head = "%\n1\tfunct\n2\tpronoun\n126\tposemo\n127\tnegemo\n134\tdiscrep\n%\n"

  @Test func `Categories decide, stars and several words are kept`() throws {
    let imported = try Imported(
      .liwc, Self.head + "happi*\t126\nnot good\t1\t127\nthe\t1\nhorrible*\t127\t127\n")
    #expect(imported.rows == ["happi* 1.5", "not good -1.5", "horrible* -1.5"])
    #expect(imported.notes == ["LIWC posemo", "LIWC negemo", "LIWC negemo"])
    #expect(
      imported.remarks == ["FILE: not carried over: 1 entry in `funct`, which has no weight"])
    #expect(
      imported.report.summary
        == "read 4 = written 3 + not carried over 1 (1 in no category that counts)")
    #expect(!imported.report.hasFaults)
  }

  @Test func `Brackets of an entry go, and the note has it as it was`() throws {
    let imported = try Imported(
      .liwc, Self.head + "(like) happy\t126\nkind (of) nice\t126\n:(\t127\n")
    #expect(imported.rows == ["like happy 1.5", "kind of nice 1.5"])
    #expect(imported.notes == ["LIWC posemo: (like) happy", "LIWC posemo: kind (of) nice"])
    #expect(
      imported.remarks == [
        "FILE:10: not carried over: `:(` has no letter or digit, so it is no word"
      ])
  }

  @Test func `What counts only beside other words is told with its condition`() throws {
    let imported = try Imported(
      .liwc,
      Self.head
        + "like\t(02 134)126/1\t(02 134)126\t1\nkind\t<of>1/126\nfond (2)127/126\nill\t127\t<at>126\n"
    )
    #expect(imported.rows == ["ill -1.5"])
    #expect(
      imported.remarks == [
        "FILE:8: not carried over: `like` is `posemo` only behind a word of `pronoun` or `discrep`;"
          + " write a row for that by hand",
        "FILE:9: not carried over: `kind` is `posemo` only where no `of` follows;"
          + " write a row for that by hand",
        "FILE:10: not carried over: `fond` is `negemo` only behind a word of `pronoun`;"
          + " write a row for that by hand",
        "FILE:11: `ill` is `posemo` only before `at`; write a row for that by hand",
      ])
    #expect(imported.report.read == 4)
  }

  @Test func `Blanks may stand for tabs, and numbers belong to a word where a tab says so`() throws
  {
    let imported = try Imported(
      .liwc, Self.head + "not good 127\n\thappy\t \t126  \ncatch 22\t127\n")
    #expect(imported.rows == ["not good -1.5", "happy 1.5", "catch 22 -1.5"])
  }

  @Test(arguments: [
    (
      "126\tposemo\n%\nhappy\t126\n",
      "FILE:1: no `%` stands before the categories; they are taken to begin here"
    ),
    (
      "%\n126\tposemo\nhappy\t126\n",
      "FILE:3: no `%` stands behind the categories; entries are taken to begin here"
    ),
    ("%\n126\tposemo\n%\nhappy\t126\n%\n", "FILE:5: a third `%` has no meaning and is left out"),
    (
      "%\n126\tposemo\n126\tnegemo\n%\nhappy\t126\n",
      "FILE:3: category 126 is named twice; the first name, `posemo`, counts"
    ),
  ])
  func `A list of categories out of order is read and told`(text: String, remark: String) throws {
    let imported = try Imported(.liwc, text)
    #expect(imported.rows == ["happy 1.5"])
    #expect(imported.remarks == [remark])
    #expect(imported.report.read == 1)
  }

  @Test func `A number that the list lacks stands for itself`() throws {
    let imported = try Imported(.liwc, Self.head + "happy\t126\nglad\t999\n")
    #expect(imported.remarks == ["FILE: not carried over: 1 entry in `999`, which has no weight"])
    #expect(try Imported(.liwc, Self.head + "glad\t999\n", .weights(["999": 2])).rows == ["glad 2"])
  }

  @Test func `A line without numbers is damaged`() throws {
    let imported = try Imported(.liwc, Self.head + "happy\t126\nglad\nmerry\t12x\n")
    #expect(
      imported.report.summary == "read 3 = written 1 + not carried over 2 (2 damaged)")
  }

  @Test func `Families give rows of language lexicons and nothing else`() throws {
    let text =
      "%\n1\ttentat\n2\tcertain\n126\tposemo\n%\nmaybe*\t1\nnever\t2\nhappy\t126\nmostly\t1\t2\n"
    let imported = try Imported(
      .liwc, text, .families(["tentat": .hedge, "certain": .intensifier]))
    #expect(imported.rows == ["maybe* hedge", "never intensifier", "mostly hedge"])
    #expect(
      imported.remarks == [
        "FILE:9: `mostly` is hedge and intensifier; the row says hedge, write another for intensifier",
        "FILE: not carried over: 1 entry in `posemo`, which has no family",
      ])
  }
}
