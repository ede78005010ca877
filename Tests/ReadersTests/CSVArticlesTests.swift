// Tables of articles and manifests.

import News
import Testing

@testable import Readers

@Suite struct CSVArticlesTests {
  @Test func `a row is an article`() throws {
    let corpus = try Corpus([
      "a.csv": """
      \u{FEFF}Publisher;Date;Headline;Content\r
      RT;8 Dec 2016;A title;"One; ""two""\r
      three"\r
      \r
      ;;;\r
      BBC;;;short row\r

      """
    ])
    let reading = try corpus.read("")
    #expect(reading.refusals == [])
    #expect(
      reading.lines == ["a.csv:2 RT 2016-12-08 One; \"two\"\nthree", "a.csv:6 BBC short row"])
    #expect(reading.articles[0].title == "A title")
  }

  @Test func `a table of tabs is read as csv and as tsv`() throws {
    let text = "outlet\ttext\nRT\t\"one, \"\"two\"\";\nthree\"\n"
    let corpus = try Corpus(["a.csv": text, "b.tsv": text])
    let lines = try corpus.read("").lines
    #expect(lines == ["a.csv:2", "b.tsv:2"].map { "\($0) RT one, \"two\";\nthree" })
  }

  @Test func `broken rows are rejected and the others are read`() throws {
    let corpus = try Corpus([
      "a.csv": """
      outlet,text
      RT,one "two" three
      RT,a sentence, cut by a comma
      RT,
      ,x
      RT,"open
      RT,fine
      """
    ])
    let reading = try corpus.read("a.csv")
    #expect(reading.lines == ["a.csv:7 RT fine"])
    #expect(
      reading.refusals == [
        "a.csv:2 bad-csv: a quote inside an unquoted cell; put the whole cell between quotes and write each quote in it twice: \"\"",
        "a.csv:3 bad-csv: 3 cells where the header names 2 columns; put cells with the separator in them between quotes",
        "a.csv:4 empty: the text has nothing but blanks",
        "a.csv:5 no-outlet: no outlet, source, publisher, domain or publication, and no url with a host",
        "a.csv:6 bad-csv: a quote is opened but never closed; close it, or write a quote inside a cell twice: \"\"",
      ])
  }

  @Test func `a table without the columns of articles is left out of a folder with a warning`()
    throws
  {
    let corpus = try Corpus(["rt/a.txt": "x", "b.csv": "outlet,line\nRT,1\n", "c.csv": ""])
    let reading = try corpus.read("")
    #expect(reading.articles.count == 1)
    #expect(
      reading.warnings == [
        "b.csv: left out, no column for the text (text, body, content, maintext or article); its columns are \"outlet\", \"line\"",
        "c.csv: left out, the file is empty",
      ])
  }

  @Test func `a manifest says what texts are, and other texts are still read`() throws {
    let corpus = try Corpus([
      "articles.csv": """
      path,outlet,date,url,title
      articles/reuters/a.txt,Reuters,2016-12-10,http://x,A title
      articles/rt/gone.txt,RT,,,
      articles/rt/b.txt,,2016-12-08,,
      """,
      "articles/reuters/a.txt": "one", "articles/rt/b.txt": "two", "articles/rt/c.txt": "three",
    ])
    for names in [[""], ["", "articles/rt"], ["articles", "articles.csv", ""]] {
      let reading = try Reading(names.map { "\(corpus.path)/\($0)" }, below: corpus.path)
      #expect(
        reading.articles.map { "\($0.outlet) \($0.date?.description ?? "")" } == [
          "Reuters 2016-12-10", "rt 2016-12-08", "rt ",
        ])
      #expect(reading.articles[0].title == "A title")
      #expect(reading.articles[0].url == "http://x")
      #expect(reading.rejections.map(\.reason) == [.missingFile])
      #expect(reading.rejections.map(\.place.line) == [3])
      #expect(
        reading.rejections[0].detail
          == "no file \"articles/rt/gone.txt\"; paths start at the folder of the manifest")
    }
    #expect(try corpus.read("articles.csv").articles.count == 2)
  }

  @Test func `tables beside a manifest are about its articles`() throws {
    let corpus = try Corpus([
      "articles.csv": "path,outlet,date,url,title\narticles/rt/a.txt,RT,2016-12-08,,\n",
      "articles/rt/a.txt": "one",
      "lines.csv": "outlet,line,label,prefix\nrt,1,noise,x\n",
      "sentences.csv": "outlet,line,sentence,text\nrt,11,1,\"one\"\n",
    ])
    let reading = try corpus.read("")
    #expect(reading.lines == ["articles/rt/a.txt:1 RT 2016-12-08 one"])
    #expect(reading.refusals == [])
    #expect(reading.warnings.count == 2)
    #expect(
      reading.warnings.last
        == "sentences.csv: left out, articles.csv says what the articles are; name the file itself to read it"
    )
    let both = try corpus.read("", "sentences.csv")
    #expect(both.articles.count == 2)
    #expect(both.warnings.count == 1)
  }

  @Test func `articles of a table called articles are articles`() throws {
    let corpus = try Corpus(["articles.csv": "outlet,path,text\nRT,x,one\n"])
    #expect(try corpus.read("").lines == ["articles.csv:2 RT one"])
  }
}
