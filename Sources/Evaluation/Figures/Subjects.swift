// Which lexicons a figure speaks of, and what it says of them to people who edit news.

import Lexicons
import Scoring

/// The figures that are told in run.csv.
enum Subjects {
  private struct Subject {
    var gold: String
    var figure: String
    var lexicons: [LexiconKind]
    /// The finding, with the value where `%` is.
    var says: String
    /// Whether the value is a share; an F1 is not.
    var isShare = true
  }

  /// Of stances the parts of the data that nothing was fitted to.
  private static let all = [
    Subject(
      gold: "newswcl50", figure: "names-found", lexicons: [.actors, .names],
      says: "% of the names of actors that coders marked in news articles are found"),
    Subject(
      gold: "newswcl50", figure: "names-right", lexicons: [.actors, .names],
      says: "% of those found are the actor that coders mean"),
    Subject(
      gold: "newswcl50", figure: "phrases-right", lexicons: [.sentiment, .frames],
      says: "% of the phrases that weigh something are for or against an actor as coders say"),
    Subject(
      gold: "newsmtsc", figure: "macro-f1-dev-mt", lexicons: [.sentiment, .shifters, .scoring],
      says:
        "stances in news sentences that name several people agree with coders with a mean F1 of %",
      isShare: false),
    Subject(
      gold: "newsmtsc", figure: "macro-f1-dev-rw", lexicons: [.sentiment, .shifters, .scoring],
      says: "in sentences of which as many are positive and negative as in news it is %",
      isShare: false),
    Subject(
      gold: "babe", figure: "macro-f1", lexicons: [.language],
      says: "sentences that experts call biased are told from others with a mean F1 of %",
      isShare: false),
    Subject(
      gold: "babe", figure: "word-f1", lexicons: [.language],
      says: "the words that they mark are found with an F1 of %", isShare: false),
    Subject(
      gold: "lines", figure: "body-lines-kept", lexicons: [.noise],
      says: "% of the lines of text in news articles are left whole"),
    Subject(
      gold: "wcxb-flat", figure: "flat-text", lexicons: [.noise],
      says: "cleaned text of web pages agrees with the article with an F1 of %", isShare: false),
    Subject(
      gold: "sentences", figure: "paragraphs-f1", lexicons: [.abbreviations],
      says: "sentences are cut where people cut them with an F1 of %", isShare: false),
  ]

  /// What figures say of lexicons that are as these files are.
  static func validations(of files: [LexiconFile], _ figures: [Figure]) -> [Validation] {
    LexiconKind.allCases.flatMap { kind in
      let hash = ContentHash.digits(of: files.filter { LexiconKind(path: $0.path) == kind })
      return all.filter { $0.lexicons.contains(kind) }.compactMap { subject in
        let figure = figures.first { $0.gold == subject.gold && $0.name == subject.figure }
        return figure.map {
          Validation(lexicon: kind, hash: hash, finding: finding(subject, $0))
        }
      }
    }
  }

  private static func finding(_ subject: Subject, _ figure: Figure) -> String {
    func number(_ value: Double) -> String {
      subject.isShare ? tenths(value * 100) : hundredths(value)
    }
    let value = number(figure.value) + (subject.isShare ? " %" : "")
    let interval = "95 % interval \(number(figure.low)) to \(number(figure.high))"
    let parts = subject.says.split(separator: "%", omittingEmptySubsequences: false)
    return parts.joined(separator: value) + " (\(interval); \(figure.gold), n = \(figure.n))"
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
