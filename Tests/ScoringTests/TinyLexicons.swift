// Lexicons of a few rows in memory, and what is found with them in a text.

import Lexicons
import News
import Synchronization
import Testing

@testable import Scoring

/// Lexicons as rows without their header; cells left out at the end are empty.
struct TinyLexicons: Hashable {
  // pattern,actor,label,valence,case,unless,requires
  var names: [String] = []
  // pattern,weight,agent,target,case,unless,requires
  var sentiment: [String] = []
  // pattern,concept,frame,agent,target,case,unless,requires
  var frames: [String] = []
  // pattern,family,weight
  var language: [String] = []
  // pattern,stance
  var attribution: [String] = []
  // pattern,effect,factor,reach
  var shifters: [String] = []
  // pattern,label
  var noise: [String] = []
  // pattern,before
  var abbreviations: [String] = []
  // lemma,class,third,past,participle,ing,plural
  var inflections: [String] = []
  // name,value
  var scoring: [String] = []

  func lexicons() throws -> Lexicons { try Lexicons.read(files).lexicons }

  /// The lexicons compiled, once for all tests that have the same.
  func rulebook() throws -> Rulebook {
    if let known = TinyLexicons.compiled.withLock({ $0[self] }) { return known }
    let rulebook = try Rulebook(lexicons())
    TinyLexicons.compiled.withLock { $0[self] = rulebook }
    return rulebook
  }

  private static let compiled = Mutex<[TinyLexicons: Rulebook]>([:])

  private var files: [LexiconFile] {
    let conditions = ",case,unless,requires"
    return [
      file("abbreviations", "pattern,before", abbreviations),
      file("actors", "pattern,actor,name,kind,side", actors),
      file("attribution", "pattern,stance", attribution),
      file("frames", "pattern,concept,frame,agent,target" + conditions, frames),
      file("inflections", "lemma,class,third,past,participle,ing,plural", inflections),
      file("language", "pattern,family,weight", language),
      file("names", "pattern,actor,label,valence" + conditions, names),
      file("noise", "pattern,label", noise),
      file("scoring", "name,value", scoring),
      file("sentiment", "pattern,weight,agent,target" + conditions, sentiment),
      file("shifters", "pattern,effect,factor,reach", shifters),
    ]
  }

  /// A row for each actor that a name stands for.
  private var actors: [String] {
    let ids = names.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[1]) }
    return Set(ids).sorted().map { ",\($0),\($0),group" }
  }

  private func file(_ name: String, _ header: String, _ rows: [String]) -> LexiconFile {
    let columns = TinyLexicons.separators(header)
    let lines = rows.map { row in
      row + String(repeating: ",", count: max(0, columns - TinyLexicons.separators(row)))
    }
    let text = ([header] + lines).joined(separator: "\n") + "\n"
    return LexiconFile(path: "\(name).csv", bytes: Array(text.utf8))
  }

  /// The commas outside quotes.
  private static func separators(_ row: String) -> Int {
    var isQuoted = false
    return row.count { sign in
      if sign == "\"" { isQuoted.toggle() }
      return sign == "," && !isQuoted
    }
  }
}

extension TinyLexicons {
  /// Scores an article of one outlet; a text without a title is narration alone.
  func score(_ text: String, title: String = "") throws -> Found {
    var scorer = Scorer(rulebook: try rulebook())
    let scored = try scorer.score(.text(text, title: title))
    return Found(article: scored, text: scorer.cleanedText, rulebook: scorer.rulebook)
  }

  /// Whether a pattern of sentiment.csv matches somewhere in a text.
  static func matches(
    _ pattern: String, _ text: String, exact: Bool = false, inflections: [String] = []
  ) throws -> Bool {
    let row = "\(pattern),1,,,\(exact ? "exact" : "")"
    let rulebook = try TinyLexicons(sentiment: [row], inflections: inflections).rulebook()
    var probe = RowProbe(rulebook: rulebook)
    return !probe.rows(in: text).isEmpty
  }
}

extension Article {
  /// An article of one outlet that is nothing but its text.
  static func text(_ text: String, title: String = "") -> Article {
    Article(
      outlet: "Outlet", date: nil, url: "", title: title, text: Array(text.utf8),
      place: Place(source: "text", line: 1))
  }
}

/// What scoring found, in words.
struct Found {
  let article: ScoredArticle
  let text: [UInt8]
  let rulebook: Rulebook

  /// `army agent` for each mention, in order.
  var roles: [String] {
    article.mentions.map { "\(rulebook.actors[$0.actor].actor) \($0.role)" }
  }

  /// `regime quotation` for each mention: its label and voice.
  var voices: [String] {
    article.mentions.map { "\(rulebook.labels[$0.label].label) \($0.voice)" }
  }

  /// `liberated narration` for each frame hit.
  var frames: [String] {
    article.frames.map { "\(rulebook.frames[$0.frame].frame) \($0.voice)" }
  }

  /// The words of the text that each evidence of a kind matched.
  func matches(_ kind: Evidence.Kind) -> [String] {
    evidence(kind).map { String(decoding: text[$0.match], as: UTF8.self) }
  }

  func evidence(_ kind: Evidence.Kind) -> [Evidence] { article.evidence.filter { $0.kind == kind } }

  /// What bears on an actor: `driven rebels from target -10000`.
  func bearings(on actor: String) -> [String] {
    evidence(.stance).filter { rulebook.actors[$0.actor].actor == actor }.map {
      "\(String(decoding: text[$0.match], as: UTF8.self)) \($0.role) \($0.score)"
    }
  }

  /// The stance of each mention of an actor, in points.
  func stances(of actor: String) -> [Int] {
    article.mentions.filter { rulebook.actors[$0.actor].actor == actor }.map(\.stance)
  }

  /// The number of an actor.
  func actor(_ id: String) -> Int { rulebook.actors.firstIndex { $0.actor == id } ?? -1 }

  /// The sum of the tones of all sentences, in points.
  var tone: Int { article.voices[VoiceSums.all].tone }
}
