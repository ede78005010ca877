// Sentences as people cut them: the Golden Rules, and paragraphs of the English Web Treebank.

import Scoring

/// Two figures: the rules that hold, and F1 of the sentences of paragraphs.
struct SentenceGold: GoldSet {
  static let name = "sentences"

  /// A text with its sentences in order, each without its blanks.
  private struct CutText {
    let name: String
    let text: [UInt8]
    let sentences: [String]
  }

  private let rulebook: Rulebook
  private let rules: [CutText]
  private let paragraphs: [CutText]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    rules = try Self.texts(of: "golden-rules.json", "text", "expected", in: &folder)
    paragraphs = try Self.texts(of: "ewt-dev.json", "paragraph", "sentences", in: &folder)
  }

  private static func texts(
    of file: String, _ text: String, _ sentences: String, in folder: inout GoldFolder
  ) throws(EvaluationError) -> [CutText] {
    let path = "\(folder.path)/\(file)"
    let records = try GoldJSON(bytes: folder.bytes(of: file), path: path).values
    let texts = records.enumerated().map { number, record in
      CutText(
        name: "\(file) \(number + 1)", text: Array(record[text].text.utf8),
        sentences: record[sentences].values.map { withoutBlanks($0.text) })
    }
    guard !texts.isEmpty, texts.allSatisfy({ !$0.text.isEmpty && !$0.sentences.isEmpty }) else {
      throw EvaluationError("\(path): not every record has a `\(text)` and `\(sentences)`")
    }
    return texts
  }

  /// Blanks do not count: some texts break lines inside sentences.
  private static func withoutBlanks(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
  }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    var reader = TextReader(rulebook: rulebook)
    var misses: [Miss] = []
    let held = rules.map { rule in
      let found = cut(rule, &reader)
      if found != rule.sentences { misses.append(miss("golden-rules", rule, found)) }
      return Tally(right: found == rule.sentences ? 1 : 0, total: 1)
    }
    let spans = paragraphs.map { paragraph in
      let found = cut(paragraph, &reader)
      if found != paragraph.sentences { misses.append(miss("paragraphs-f1", paragraph, found)) }
      let right = SentencePlaces.of(found).intersection(SentencePlaces.of(paragraph.sentences))
        .count
      return Tally(right: 2 * right, total: found.count + paragraph.sentences.count)
    }
    var f1 = Figure(gold: Self.name, name: "paragraphs-f1", share: spans)
    f1.n = paragraphs.reduce(0) { $0 + $1.sentences.count }
    return ([Figure(gold: Self.name, name: "golden-rules", share: held), f1], misses)
  }

  private func cut(_ text: CutText, _ reader: inout TextReader) -> [String] {
    reader.sentences(of: text.text).map {
      Self.withoutBlanks(String(decoding: text.text[$0], as: UTF8.self))
    }
  }

  private func miss(_ figure: String, _ text: CutText, _ found: [String]) -> Miss {
    let wanted = SentencePlaces.of(text.sentences)
    let got = SentencePlaces.of(found)
    let lost = text.sentences.filter { !found.contains($0) }
    let extra = found.filter { !text.sentences.contains($0) }
    return Miss(
      figure: "\(Self.name) \(figure)", article: text.name,
      text: "\(wanted.subtracting(got).count) lost, \(got.subtracting(wanted).count) too many",
      expected: lost.joined(separator: " | "), found: extra.joined(separator: " | "), hits: "",
      context: String(decoding: text.text, as: UTF8.self))
  }
}
