// What run.csv says of lexicons that were held against hand-coded data.

import Lexicons
import News
import Tables
import Testing

@testable import Reports
@testable import Scoring

@Suite struct ValidationTests {
  private func validations(_ known: [Validation], _ files: [LexiconFile]) throws -> [Cell: Cell] {
    var run = try SmallRun()
    run.lexiconFiles = files
    run.validations = known
    let rows = try run.rows(of: RunReport.self)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }

  private let files = [
    LexiconFile(path: "frames/war.csv", bytes: Array("a".utf8)),
    LexiconFile(path: "frames/trade.csv", bytes: Array("b".utf8)),
    LexiconFile(path: "names.csv", bytes: Array("c".utf8)),
  ]

  @Test func `findings are told of a lexicon that is what was measured`() throws {
    let hash = ContentHash.digits(of: files.dropLast().reversed())
    let known = ["half is right", "no more is"].map {
      Validation(lexicon: .frames, hash: hash, finding: $0)
    }
    let facts = try validations(known, files)
    #expect(facts[.text("validation:frames")] == .text("half is right; no more is"))
    #expect(facts[.text("validation:names")] == .text("not validated"))
    #expect(facts[.text("validation:noise")] == nil)
  }

  @Test func `a lexicon that has changed since is not validated`() throws {
    let hash = ContentHash.digits(of: Array(files.dropLast()))
    let known = [Validation(lexicon: .frames, hash: hash, finding: "half is right")]
    var changed = files
    changed[0].bytes.append(10)
    #expect(
      try validations(known, changed)[.text("validation:frames")]
        == .text("not validated: changed since it was measured"))
  }

  @Test func `the file of findings comes back as it was written`() throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/run.csv"
    let all = [
      Validation(lexicon: .language, hash: "0f", finding: "71 %, \"mostly\""),
      Validation(lexicon: .names, hash: "f0", finding: "none"),
    ]
    try Validation.write(all, to: path)
    #expect(Validation.read(Array(try folder.text(of: "run.csv").utf8)) == all)
    #expect(Validation.read(Array("lexicon,finding\nnames,good\n".utf8)).isEmpty)
    #expect(Validation.read(Array("lexicon,hash,finding\nnoun,f0,good\n".utf8)).isEmpty)
  }
}
