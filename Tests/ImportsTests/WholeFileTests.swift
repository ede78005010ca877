// Files as a whole: encodings, ends of lines, and files that are something else.

import Imports
import Testing

struct WholeFileTests {
  @Test func `A byte order mark and CRLF do no harm`() throws {
    let imported = try Imported(.afinn, "\u{FEFF}good\t3\r\nbad\t-3\r\n")
    #expect(imported.rows == ["good 2.4", "bad -2.4"])
    #expect(imported.remarks == [])
    let liwc = try Imported(.liwc, "\u{FEFF}%\r\n126\tposemo\r\n%\r\nhappi*\t126\r\n")
    #expect(liwc.rows == ["happi* 1.5"])
    let yaml = try Imported(.quanteda, "\u{FEFF}pos:\r\n  - good\r\n")
    #expect(yaml.rows == ["good 1.5"])
    let xml =
      "\u{FEFF}<?xml version=\"1.0\"?>\r\n<dictionary><cnode name=\"pos\"><pnode name=\"good\"/></cnode></dictionary>\r\n"
    #expect(try Imported(.lexicoder, xml).rows == ["good 1.5"])
  }

  @Test func `A lone CR ends a line too`() throws {
    #expect(try Imported(.afinn, "good\t3\rbad\t-3\r").rows == ["good 2.4", "bad -2.4"])
  }

  @Test func `Lines in Windows-1252 are read and told`() throws {
    let bytes =
      Array("good\t3\nna".utf8) + [0xEF] + Array("ve\t-2\ncan".utf8) + [0x92]
      + Array("t win\t-2\nélan\t2\n".utf8)
    let imported = try Imported(.afinn, bytes)
    #expect(imported.rows == ["good 2.4", "naïve -1.6", "can't win -1.6", "élan 1.6"])
    #expect(
      imported.remarks
        == ["FILE:2: this line and 1 more are no UTF-8 and were read as Windows-1252"])
  }

  @Test(arguments: ForeignFormat.allCases)
  func `Files that are empty or no text are refused`(format: ForeignFormat) throws {
    for text in ["", "\n", "\u{FEFF} \r\n\t"] {
      #expect(try Imported.complaint(format, text) == .input("FILE: the file is empty"))
    }
    let binary: [UInt8] = [0x50, 0x4B, 3, 4, 0, 0, 0xFF]
    #expect(
      try Imported.complaint(format, binary)
        == .input("FILE: the file is not text; export the lexicon as plain text in UTF-8"))
    #expect(
      try Imported.complaint(format, [0xFF, 0xFE, 0x67, 0])
        == .input("FILE: the file is in UTF-16; save it in UTF-8"))
  }

  private static let samples: [(ForeignFormat, String)] = [
    (.liwc, "%\n126\tposemo\n127\tnegemo\n%\ngood\t126\nbad\t127\nfine\t126\nsad\t127\n"),
    (.vader, "good\t1.9\t0.9\t[2]\nbad\t-2.5\t0.6\t[-2]\nfine\t0.8\t0.4\t[1]\n"),
    (.afinn, "good\t3\nbad\t-3\nfine\t2\n"),
    (.nrc, "good\tpositive\t1\ngood\tnegative\t0\nbad\tnegative\t1\n"),
    (.lexicoder, "<dictionary><cnode name='pos'>\n<pnode name='good'/></cnode></dictionary>"),
    (.quanteda, "positive:\n  - good\nnegative:\n  - bad\n"),
  ]

  @Test func `Each sample is read in its own format`() throws {
    for (format, text) in Self.samples {
      let imported = try Imported(format, text)
      #expect(imported.report.written > 0 && imported.remarks.isEmpty, "\(format)")
    }
  }

  @Test(arguments: samples)
  func `A file of another format is told by what it looks like`(
    actual: ForeignFormat, text: String
  ) throws {
    for format in ForeignFormat.allCases where format != actual {
      // Every list of whole numbers could be one of VADER.
      if actual == .afinn, format == .vader { continue }
      let complaint = try Imported.complaint(format, text)
      guard case .input(let message) = complaint else {
        Issue.record("\(actual) as \(format): \(String(describing: complaint))")
        continue
      }
      let advice = "; the file looks like \(actual.title); try `slant import \(actual) FILE`"
      #expect(message.hasPrefix("FILE") && message.hasSuffix(advice), "\(actual) as \(format)")
    }
  }

  @Test func `A file that could be of another format is imported with a doubt`() throws {
    let imported = try Imported(.vader, "good\t3\nbad\t-3\n")
    #expect(imported.rows == ["good 3", "bad -3"])
    #expect(
      imported.remarks
        == ["FILE: the file looks like AFINN; if that is what it is, import it as `afinn`"])
  }

  @Test func `A file that is not there is named with the reason`() throws {
    let failure = #expect(throws: ImportFailure.self) {
      try Import(ImportOptions(format: .vader, file: "no/such/file"))
    }
    #expect(failure == .file("cannot read \"no/such/file\": No such file or directory"))
  }

  @Test(arguments: samples)
  func `Whatever is broken in a file, no entry is lost without a word`(
    format: ForeignFormat, text: String
  ) throws {
    // A generator with a fixed seed, so that a failure can be looked at again.
    var state: UInt64 = 2016
    func next(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let junk: [[UInt8]] = [
      [0x09], [0x0A], [0x20], [0x80], [0x25], [0x2A], [0x22], [0x3C], Array("(2)1/2".utf8), [0x3A],
      Array("-".utf8), [0xE2, 0x80, 0x99], Array("\n:)\t1\n".utf8), Array("good".utf8),
    ]
    for _ in 0..<40 {
      var bytes = Array(text.utf8)
      for _ in 0...next(below: 3) {
        let place = next(below: bytes.count)
        bytes.replaceSubrange(place..<place + next(below: 2), with: junk[next(below: junk.count)])
      }
      // The sum and the checks of lexicons are looked at there.
      guard try Imported.complaint(format, bytes) == nil else { continue }
      _ = try Imported(format, bytes)
    }
  }
}
