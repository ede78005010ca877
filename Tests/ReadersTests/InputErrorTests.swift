// What is said where there is nothing to read.

import News
import Testing

@testable import Readers

@Suite struct InputErrorTests {
  @Test func `a path that leads nowhere is named with what to give`() throws {
    #expect(
      try Corpus().complaint("nowhere") == "no file or folder \"CORPUS/nowhere\"; give a folder "
        + "of articles, a .txt, .html, .htm, .csv, .tsv, .jsonl, .ndjson or .warc file, or - for JSON Lines on standard input"
    )
    #expect(
      try Corpus(["a.txt": "x"]).complaint("a.txt/b.txt")?.hasPrefix("no file or folder") == true)
  }

  @Test func `a folder without articles is named with what is read`() throws {
    let message =
      "no articles found in \"CORPUS\"; slant reads .txt, .html, .htm, .csv, .tsv, .jsonl, .ndjson and .warc files, each also as .gz"
    #expect(try Corpus().complaint("") == message)
    #expect(try Corpus(["a.md": "x", ".b.txt": "x"]).complaint("") == message)
    #expect(
      try Corpus(["a.csv": "who,what\n"]).complaint("") == message + "\nCORPUS/a.csv: left out, "
        + "no column for the outlet (outlet, source, publisher, domain or publication) and the text "
        + "(text, body, content, maintext or article); its columns are \"who\", \"what\"")
  }

  @Test func `a file that is no input is named with what is read`() throws {
    #expect(
      try Corpus(["a.png": "x"]).complaint("a.png")
        == "cannot tell what \"CORPUS/a.png\" is; slant reads .txt, .html, .htm, .csv, .tsv, .jsonl, .ndjson and .warc files, each also as .gz"
    )
  }

  @Test func `a table without the columns of articles is named with what it lacks`() throws {
    #expect(
      try Corpus(["a.csv": "outlet,line\n"]).complaint("a.csv") == "\"CORPUS/a.csv\": no column "
        + "for the text (text, body, content, maintext or article); its columns are \"outlet\", \"line\""
    )
    #expect(
      try Corpus(["a.csv": "\n"]).complaint("a.csv")
        == "\"CORPUS/a.csv\": the file is empty; it needs a header row and a row for each article")
    #expect(
      try Corpus(["a.csv": "out\"let,text\n"]).complaint("a.csv")?
        .hasPrefix("\"CORPUS/a.csv\": line 1: a quote inside an unquoted cell") == true)
  }

  @Test func `no arguments are an error`() {
    #expect(throws: InputError.self) { try ArticleSource([]) }
  }
}
