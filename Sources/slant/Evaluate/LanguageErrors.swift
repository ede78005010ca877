// Sentences that were taken for biased and are not, or the other way round, with every hit.

import Evaluation
import Lexicons
import Scoring
import Tables

/// Writes misses of language as CSV.
struct LanguageErrors {
  let rulebook: Rulebook

  func write(_ misses: [LanguageResult], to path: String, _ dialect: Dialect) throws {
    let writer = try CSVWriter(path: path, dialect: dialect)
    try writer.write(header: ["line", "label", "predicted", "sum", "hits", "biased_words", "text"])
    for miss in misses {
      try writer.write([
        .integer(miss.coded.line), .text(label(miss.coded.isBiased)), .text(label(miss.isBiased)),
        .decimal(Points.rounded(miss.sum), places: 4), .text(hits(of: miss)),
        .text((miss.coded.words ?? []).sorted().joined(separator: "; ")), .text(miss.coded.text),
      ])
    }
    try writer.finish()
  }

  private func label(_ isBiased: Bool) -> String { isBiased ? "biased" : "unbiased" }

  private func hits(of miss: LanguageResult) -> String {
    let text = Array(miss.coded.text.utf8)
    return miss.hits.map { hit in
      let words = String(decoding: text[hit.bytes], as: UTF8.self)
      return "\(rulebook.citation(of: hit.row)) \"\(words)\" \(hit.family.rawValue)"
    }.joined(separator: "; ")
  }
}
