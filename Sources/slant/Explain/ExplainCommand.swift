// slant explain: one text with its voices, mentions, hits and sums.

import ArgumentParser
import Glibc
import Lexicons
import News
import Pipeline
import Scoring

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how a text is scored: voices, mentions, hits, roles and sums.",
    discussion: """
      TEXT is what is to be scored, or the path of a file of articles (.txt, .html, .csv, .jsonl), or - for a
      text on stdin.
      """)

  @Argument(help: ArgumentHelp("A text, a path, or -.", valueName: "text|file"))
  var text: String

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "text: for people; json: one object an article and line.")
  var format = ExplanationFormat.text

  @Flag(help: "Also show the rows that match and do not count, and why.")
  var all = false

  @Option(help: "Colours: auto, always or never.")
  var color = ColorUse.auto

  func run() throws {
    var explainer = try TextExplainer(lexicons: lexicons.lexicons)
    for warning in explainer.warnings { Message.print(warning.description) }
    let rulebook = explainer.rulebook
    var isRejected = false
    let take = { (told: Result<Explanation, Rejection>) in
      switch told {
      case .success(let told): try Output.write(shown(told, rulebook))
      case .failure(let rejection):
        isRejected = true
        let reason = rejection.reason.rawValue
        let detail = rejection.detail.isEmpty ? "" : ": \(rejection.detail)"
        Message.print(
          "slant: \(rejection.place.source):\(rejection.place.line): \(reason)\(detail)")
      }
    }
    try explain(&explainer, take)
    if isRejected { throw Exit.rejected }
  }

  private func explain(
    _ explainer: inout TextExplainer, _ take: (Result<Explanation, Rejection>) throws -> Void
  ) throws {
    if text != "-", access(text, F_OK) == 0 {
      return try explainer.explain(corpus: [text], take: take)
    }
    if looksLikeAPath {
      Message.print("slant: there is no file `\(text)`; write its path, or a text with blanks")
      throw Exit.nothingUsable
    }
    let bytes = text == "-" ? StandardInput.bytes() : Array(text.utf8)
    try take(
      Result { () throws(Rejection) in try explainer.explain(text: bytes, source: "text") })
  }

  /// A word with slashes or the ending of a file is a path that was mistyped.
  private var looksLikeAPath: Bool {
    guard !text.contains(where: \.isWhitespace) else { return false }
    let endings = [".txt", ".csv", ".jsonl", ".ndjson", ".html", ".htm", ".gz", ".warc"]
    return text.contains("/") || endings.contains { text.hasSuffix($0) }
  }

  private func shown(_ told: Explanation, _ rulebook: Rulebook) -> String {
    switch format {
    case .text:
      ExplanationText(
        told: told, rulebook: rulebook, isPainted: color.isWanted, showsLosers: all
      ).text
    case .json: ExplanationJSON(told: told, rulebook: rulebook).text
    }
  }
}

enum ExplanationFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

enum StandardInput {
  /// All of stdin; what is no UTF-8 is shown as U+FFFD.
  static func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
      if count == 0 || count < 0 && errno != EINTR { break }
    }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
