// Entries that come to the same pattern are one row: which weight it has, and what is said of the others.

import Lexicons

/// What an entry says of its weight, once.
struct Vote {
  var weight: Double
  /// Whether an editor named the category: such votes go before others.
  var isChosen: Bool
  /// Where the weight is from: the category, or nothing where the entry has its own rating.
  var category: CategoryPath?
}

/// The entries of one row.
struct EntryGroup {
  /// An entry with what it says.
  struct Claim {
    var line: Int
    var text: String
    var votes: [Vote]
  }

  let wording: Wording
  /// Nil for sentiment rows.
  let family: LanguageContent.Family?
  var claims: [Claim]
}

/// A row as it is written.
struct ImportedRow {
  var pattern: String
  var sample: String
  /// In hundredths, -400 to 400; nil for rows of language.csv.
  var weight: Int?
  var family: LanguageContent.Family?
  var note: String
  /// The line of the entry that the row is from, and the entry.
  var line: Int
  var text: String
}

extension EntryGroup {
  /// The row, nil where there can be none, and what becomes of the entries without one.
  func settled(by format: ForeignFormat) -> (row: ImportedRow?, leftovers: [Leftover]) {
    guard let first = claims.first else { return (nil, []) }
    var row = ImportedRow(
      pattern: wording.pattern, sample: wording.sample, weight: nil, family: family,
      note: note(format), line: first.line, text: first.text)
    guard family == nil else { return (row, repeats(weight: nil)) }
    let votes = decidingVotes
    if let good = votes.first(where: { $0.1.weight > 0 }),
      let bad = votes.first(where: { $0.1.weight < 0 })
    {
      return (nil, contradictions(good, bad))
    }
    let weight = Self.weight(votes.map(\.1))
    guard weight != 0 else { return (nil, weightless) }
    row.weight = weight
    return (row, repeats(weight: weight))
  }

  /// Votes with the lines they are from; where an editor named a category, only those of such categories.
  private var decidingVotes: [(Int, Vote)] {
    let all = claims.flatMap { claim in claim.votes.map { (claim.line, $0) } }
    return all.contains { $0.1.isChosen } ? all.filter { $0.1.isChosen } : all
  }

  /// Ratings measure the same thing, so their mean is meant; of categories the strongest is the most
  /// telling, as `anger` beside `negative`.
  private static func weight(_ votes: [Vote]) -> Int {
    let ratings = votes.filter { $0.category == nil }.map(\.weight)
    let weight =
      ratings.isEmpty
      ? votes.map(\.weight).max { abs($0) < abs($1) } ?? 0
      : ratings.reduce(0, +) / Double(ratings.count)
    return hundredths(weight)
  }

  private static func hundredths(_ weight: Double) -> Int { Int((weight * 100).rounded()) }
}

// What is said of entries without a row of their own.
extension EntryGroup {
  private func repeats(weight: Int?) -> [Leftover] {
    guard let first = claims.first else { return [] }
    return claims.dropFirst().map { claim in
      let weights = Set((first.votes + claim.votes).map { Self.hundredths($0.weight) })
      let isRated = claim.votes.contains { $0.category == nil }
      let settled = weight.flatMap { weights.count > 1 ? (Weight.text($0), isRated) : nil }
      let message = Messages.repeated(claim.text, first: first.line, settled: settled)
      return Leftover(line: claim.line, cause: .repeated, message: message)
    }
  }

  private func contradictions(_ good: (Int, Vote), _ bad: (Int, Vote)) -> [Leftover] {
    claims.map { claim in
      let message = Messages.contradictory(
        claim.text, positive: (good.0, good.1.category?.description),
        negative: (bad.0, bad.1.category?.description))
      return Leftover(line: claim.line, cause: .contradictory, message: message)
    }
  }

  private var weightless: [Leftover] {
    claims.map { claim in
      Leftover(line: claim.line, cause: .weightless, message: Messages.weightless(claim.text))
    }
  }
}

// The note of the row.
extension EntryGroup {
  /// Where the row is from: `LIWC posemo`, `VADER 1.9`, with the entry where the pattern does not show it.
  private func note(_ format: ForeignFormat) -> String {
    var parts: [String] = []
    for claim in claims {
      for vote in claim.votes {
        let part = vote.category?.description ?? format.ratingText(vote.weight)
        if !parts.contains(part) { parts.append(part) }
      }
    }
    let note = "\(format.title) \(parts.joined(separator: ", "))"
    let original = claims.map(\.text).first { $0.simplyFolded != wording.pattern }
    return original.map { "\(note): \($0)" } ?? note
  }
}

extension ForeignFormat {
  /// A rating as the file has it.
  fileprivate func ratingText(_ weight: Double) -> String {
    Weight.text(Int((weight * 100 / (self == .afinn ? 0.8 : 1)).rounded()))
  }
}

/// Weights in hundredths as text.
enum Weight {
  /// The fewest decimal places that a weight needs, 0 to 2.
  static func places(_ weight: Int) -> (value: Int, places: Int) {
    if weight % 100 == 0 { return (weight / 100, 0) }
    return weight % 10 == 0 ? (weight / 10, 1) : (weight, 2)
  }

  static func text(_ weight: Int) -> String {
    let (value, places) = places(weight)
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -places)
    let sign = value < 0 ? "-" : ""
    return sign + padded[..<point] + (places == 0 ? "" : "." + padded[point...])
  }
}
