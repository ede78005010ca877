// The packed form against the naive matcher, on pairs of a pattern and a sentence.

import Glibc
import Lexicons
import Testing

@testable import Scoring

/// SLANT_ORACLE_PAIRS asks for more pairs than the 20,000 of every run.
private var pairs: Int {
  getenv("SLANT_ORACLE_PAIRS").flatMap { Int(String(cString: $0)) } ?? 20_000
}
private let pairsPerBatch = 2000

struct OracleTests {
  @Test(arguments: 0..<max(1, pairs / pairsPerBatch))
  func `The packed form finds what the naive matcher finds`(_ batch: Int) throws {
    var outcome = Outcome()
    var round = 0
    while outcome.pairs < pairsPerBatch {
      try compare(SplitMix(seed: UInt64(batch) << 32 | UInt64(round)), &outcome)
      round += 1
    }
    let first = outcome.disagreements.prefix(5).joined(separator: "\n")
    #expect(outcome.disagreements.isEmpty, "\(first)")
    #expect(outcome.matches * 3 >= outcome.pairs, "too few matches to prove anything")
    #expect(outcome.matches * 4 <= outcome.pairs * 3, "too few misses to prove anything")
  }

  private struct Outcome {
    var pairs = 0
    var matches = 0
    var disagreements: [String] = []
  }

  private struct Subject {
    let text: String
    let isExact: Bool
    let pattern: Pattern
    let naive: NaiveMatcher
  }

  private static let irregular = ["drive,verb,drives,drove,driven,driving"]

  /// Fifty patterns in one rulebook; ten sentences for each, tried on it and on one of the others.
  private func compare(_ random: SplitMix, _ outcome: inout Outcome) throws {
    var random = random
    let inflector = try TinyLexicons(inflections: OracleTests.irregular).lexicons().inflector
    var subjects: [Subject] = []
    var seen: Set<String> = []
    while subjects.count < 50 {
      let next = try subject(&random, inflector)
      if seen.insert(next.pattern.description.lowercased()).inserted { subjects.append(next) }
    }
    let rows = subjects.map { "\"\($0.text)\",1,,,\($0.isExact ? "exact" : "")" }
    let lexicons = TinyLexicons(sentiment: rows, inflections: OracleTests.irregular)
    var probe = RowProbe(rulebook: try Rulebook(lexicons.lexicons()))
    for number in subjects.indices {
      for _ in 0..<10 {
        var source = SentenceSource(
          random: SplitMix(seed: random.next()), inflector: inflector,
          isExact: subjects[number].isExact)
        let sentence = source.sentence(for: subjects[number].pattern)
        let rows = probe.rows(in: sentence.text)
        for other in [number, random.below(subjects.count)] {
          note(subjects[other], sentence, packed: rows.contains(other), &outcome)
        }
      }
    }
  }

  private func subject(_ random: inout SplitMix, _ inflector: Inflector) throws -> Subject {
    let isExact = random.once(in: 5)
    var source = PatternSource(random: SplitMix(seed: random.next()), isExact: isExact)
    let text = source.pattern()
    let pattern = try Pattern(parsing: text)
    return Subject(
      text: text, isExact: isExact, pattern: pattern,
      naive: NaiveMatcher(pattern, isExact: isExact, inflector: inflector))
  }

  private func note(
    _ subject: Subject, _ sentence: [PlainToken], packed: Bool, _ outcome: inout Outcome
  ) {
    let naive = subject.naive.matches(sentence)
    outcome.pairs += 1
    if naive { outcome.matches += 1 }
    guard naive != packed else { return }
    outcome.disagreements.append(
      "\(subject.text)\(subject.isExact ? " (exact)" : "") \(naive ? "is" : "is not") in:"
        + " \(sentence.text)")
  }
}
