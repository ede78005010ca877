// What the documents name is there: files, targets of make, options, modules, lexicons and their columns.

import Foundation
import Testing

struct NamesInDocumentsTests {
  @Test(arguments: Document.all)
  func `Every file that a document names is there`(name: String) throws {
    let document = try Document(name)
    for link in document.links { #expect(Repository.isThere(link), "\(name): \(link)") }
    for span in document.codeSpans where isFile(span) {
      #expect(try isKnown(span), "\(name): \(span)")
    }
  }

  @Test(arguments: Document.all)
  func `Every target and variable of make that a document names is in the Makefile`(
    name: String
  ) throws {
    let document = try Document(name)
    let makefile = try Repository.text(of: "Makefile")
    let texts = document.blocks.map(\.text) + document.codeSpans
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      let words = line.split(separator: " ").drop { $0 != "make" }.dropFirst()
      for word in words.prefix(while: { $0.wholeMatch(of: /[a-z]+|[A-Z]+=.*/) != nil }) {
        let target = word.prefix { $0 != "=" }
        let pattern = word.contains("=") ? "(?m)^\(target) +\\?=" : "(?m)^\(target):"
        #expect(makefile.contains(try Regex(pattern)), "\(name): make \(word)")
      }
    }
  }

  @Test(arguments: Document.all)
  func `Every option of slant that a document names is in its help`(name: String) throws {
    let document = try Document(name)
    let texts = document.blocks.map(\.text) + document.codeSpans
    let options = Set(texts.flatMap { $0.matches(of: /(?:^|\s|")(--[a-z-]+)/) }.map(\.output.1))
    guard !options.isEmpty else { return }
    let help = try WorkingCopy().run(
      "for verb in run check explain kwic clean segment import evaluate tune; do slant $verb --help; done;"
        + " slant-evaluate --help"
    ).output
    for option in options { #expect(help.contains(option), "\(name): \(option)") }
  }

  @Test func `ARCHITECTURE names every target and what it needs`() throws {
    let document = try Document("ARCHITECTURE.md")
    let rows = document.table("target", "what it holds", "needs")
    let modules = rows.map { $0[0].replacing("`", with: "") }
    for target in try PackageTarget.all() {
      if let row = modules.firstIndex(of: target.name) {
        let needs = rows[row][2].split(separator: ", ").map(String.init)
        #expect(Set(needs) == Set(target.needs), "\(target.name)")
      } else {
        let isNamed = document.text.contains("`\(target.name)`")
        let isTestOfModule =
          target.name.hasSuffix("Tests") && modules.contains(String(target.name.dropLast(5)))
        #expect(isNamed || isTestOfModule, "\(target.name)")
      }
    }
  }

  @Test func `CONTRIBUTING describes every lexicon and each of its columns`() throws {
    let document = try Document("CONTRIBUTING.md")
    let common = try #require(document.section("The columns that all lexicons have"))
    for entry in try Repository.entries(of: "lexicons") {
      let isFile = entry.hasSuffix(".csv")
      let kind = isFile ? String(entry.dropLast(4)) : entry
      let section = try #require(document.section(kind), "\(kind)")
      let files =
        try isFile ? [entry] : Repository.entries(of: "lexicons/\(entry)").map { "\(entry)/\($0)" }
      for file in files {
        let text = try Repository.text(of: "lexicons/\(file)")
        for column in ReportRows.records(text).first ?? [] {
          let isNamed = (section + common).contains("`\(column)`")
          #expect(isNamed, "\(file): \(column)")
        }
      }
    }
  }
}

// Files.
extension NamesInDocumentsTests {
  /// `Report.swift`, `lexicons/`, `Sources/Scoring/Clean`; not `a/b.csv:12`.
  private func isFile(_ span: String) -> Bool {
    let hasEnding = span.wholeMatch(of: /[\w.\/-]+\.(md|csv|json|swift|yml)/) != nil
    let isFolder = span.wholeMatch(of: /[\w.-]+\/([\w.-]+\/?)*/) != nil
    return hasEnding || isFolder
  }

  /// Whether there is such a file: in the repository, among lexicons, sources, tests or reports.
  private func isKnown(_ span: String) throws -> Bool {
    if span.hasPrefix("reports/") || span.hasPrefix("share/") { return true }
    let lexicon = "lexicons/\(span)"
    let folderOfLexicon = lexicon.hasSuffix(".csv") ? String(lexicon.dropLast(4)) : lexicon
    let places = [span, lexicon, folderOfLexicon, "corpus/\(span)"]
    if places.contains(where: Repository.isThere) { return true }
    return Self.sources.contains { $0.hasSuffix("/\(span)") } || Self.reports.contains(span)
  }

  private static let sources = ["Sources", "Tests"].flatMap {
    FileManager.default.subpaths(atPath: "\(Repository.path)/\($0)") ?? []
  }

  /// The reports that their own description names.
  private static let reports: Set<String> = {
    let run = try? WorkingCopy()
    guard let run, (try? run.run("slant run corpus"))?.code == 0 else { return [] }
    return Set((try? FileManager.default.contentsOfDirectory(atPath: run.path + "/reports")) ?? [])
  }()
}

/// A target as Package.swift has it.
struct PackageTarget {
  let name: String
  let needs: [String]

  static func all() throws -> [PackageTarget] {
    let package = try Repository.text(of: "Package.swift")
    let kind = /\.(?:systemLibrary|target|executableTarget|testTarget)\(\s*name: "([^"]+)"/
    let starts = package.matches(of: kind)
    return starts.enumerated().map { index, match in
      let next = index + 1 < starts.count ? starts[index + 1].range.lowerBound : package.endIndex
      let rest = package[match.range.upperBound..<next]
      let list = rest.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 ?? ""
      let needs = list.matches(of: /"([^"]+)"/).map { String($0.output.1) }
      // A product of another package is named with its package behind it.
      return PackageTarget(
        name: String(match.output.1), needs: needs.filter { $0 != "swift-argument-parser" })
    }
  }
}
