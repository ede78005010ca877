// Lexicoder: nested categories in XML, and the plain lists of its later form.

import Imports
import Testing

struct LexicoderTests {
  private func dictionary(_ nodes: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <dictionary style="050805" patternengine="substring">
    <cnode name="mine" desc="">
    \(nodes)
    </cnode>
    </dictionary>
    """
  }

  @Test func `Nested categories decide by their innermost name`() throws {
    let imported = try Imported(
      .lexicoder,
      dictionary(
        """
        <cnode name="negative"><pnode name="ABANDON*"/><pnode name="A LIE"></pnode></cnode>
        <cnode name="positive"><pnode name="GOOD"/><cnode name="mild"><pnode name="NICE"/></cnode></cnode>
        <cnode name="neg_positive"><pnode name="NOT GOOD"/></cnode>
        <cnode name="neg_negative"><pnode name="NOT&#32;A&#32;LIE"/></cnode>
        <cnode name="places"><pnode name="TOWN"/></cnode>
        <pnode name="LOOSE"/>
        """))
    #expect(
      imported.rows == [
        "abandon* -1.5", "a lie -1.5", "good 1.5", "nice 1.5", "not good -1.5", "not a lie 1.5",
      ])
    #expect(imported.notes[3] == "Lexicoder mine/positive/mild")
    #expect(
      imported.remarks == [
        "FILE: not carried over: 1 entry in `mine`, which has no weight",
        "FILE: not carried over: 1 entry in `mine/places`, which has no weight",
      ])
  }

  @Test func `Plain lists have their categories behind a plus sign`() throws {
    let imported = try Imported(.lexicoder, "+NEGATIVE\n\nABANDON*\n A LIE \n+POSITIVE\nBEST OF\n")
    #expect(imported.rows == ["abandon* -1.5", "a lie -1.5", "best of 1.5"])
  }

  @Test func `Elements that are no entries are told`() throws {
    let imported = try Imported(
      .lexicoder,
      dictionary(
        "<cnode name=\"pos\"><pnode name=\"GOOD\"/>\n<pnode/>\n<word name=\"FINE\"/></cnode>"))
    #expect(
      imported.remarks == [
        "FILE:5: not carried over: a pnode has no name; write `<pnode name=\"word\"/>`",
        "FILE:6: not carried over: <word> is neither cnode nor pnode;"
          + " its name and attributes are lost",
      ])
    #expect(imported.report.summary == "read 3 = written 1 + not carried over 2 (2 damaged)")
  }

  @Test func `Regular expressions are warned about`() throws {
    let text =
      "<dictionary patternengine='regexp'>\n<cnode name='pos'><pnode name='good'/></cnode></dictionary>"
    #expect(
      try Imported(.lexicoder, text).remarks == [
        "FILE:1: the dictionary says that its patterns are regular expressions;"
          + " only `*` is understood, so read what was written"
      ])
  }

  @Test func `XML that is broken is not read in part`() throws {
    let amp = dictionary("<cnode name=\"pos\">\n<pnode name=\"GOOD & FINE\"/></cnode>")
    #expect(
      try Imported.complaint(.lexicoder, amp)
        == .input(
          "FILE:5: the XML is not well-formed: xmlParseEntityRef: no name;"
            + " write `&amp;` for the sign `&`"))
    let cut = "<dictionary>\n<cnode name=\"pos\">\n<pnode name=\"GOOD\"/>\n"
    #expect(
      try Imported.complaint(.lexicoder, cut)
        == .input(
          "FILE:3: the XML is not well-formed: the document ends before all of its elements do"))
  }

  @Test func `A document that claims another encoding is read in its own`() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<dictionary><cnode name=\"neg\"><pnode name=\"na"
    let utf8 = Array("\(text)ïve\"/></cnode></dictionary>".utf8)
    #expect(try Imported(.lexicoder, utf8).rows == ["naïve -1.5"])
    let windows = Array(text.utf8) + [0xEF] + Array("ve\"/></cnode></dictionary>".utf8)
    #expect(try Imported(.lexicoder, windows).rows == ["naïve -1.5"])
  }

  @Test func `Entities that grow without end are refused`() throws {
    let levels = (1...12).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }
    let text =
      "<!DOCTYPE d [<!ENTITY e0 \"ha\">\(levels.joined())]>\n"
      + "<dictionary><cnode name=\"pos\"><pnode name=\"&e12;\"/></cnode></dictionary>"
    let complaint = try Imported.complaint(.lexicoder, text)
    guard case .input(let message) = complaint else {
      Issue.record("\(String(describing: complaint))")
      return
    }
    #expect(message.hasPrefix("FILE:2: the XML is not well-formed"))
  }
}
