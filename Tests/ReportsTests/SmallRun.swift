// A run small enough to be reckoned by hand: two outlets or three, one actor or two, one concept.

import Glibc
import Lexicons
import News
import Tables
import Testing

@testable import Aggregates
@testable import Reports
@testable import Scoring

/// Builds totals from articles made by hand, and reads reports back as text.
struct SmallRun {
  var totals = Totals()
  var records: [ArticleRecord] = []
  let rulebook: Rulebook
  var options = ReportOptions()
  var lexiconFiles = SmallRun.lexicons.map {
    LexiconFile(path: $0.key, bytes: Array($0.value.utf8))
  }
  var validations: [Validation] = []

  static let lexicons = [
    "actors.csv":
      "pattern,actor,name,kind,side\n,army,The Army,army,east\n,rebels,Rebels,armed-group,\n",
    "names.csv": "pattern,actor,label,valence\narmy,army,army,\nregime,army,regime,-1.5\n"
      + "rebel~,rebels,rebels,\nterrorist~,rebels,terrorists,-4\n",
    "frames.csv": "pattern,concept,frame,agent,target\nliberate~,territory,liberated,2,\n"
      + "drive~ {target} from,territory,driven-from,,-1\ntalk~,talks,talks,,\n",
    "outlets.csv": "pattern,outlet,name,group,country,domain\n,RT,Russia Today,state,ru,rt.com\n",
    "scoring.csv": "pattern,name,value\n,min_articles,2\n,min_mentions,3\n,min_hits,3\n",
  ]

  init(
    options: ReportOptions = ReportOptions(), lexicons: [String: String] = SmallRun.lexicons
  ) throws {
    let files = lexicons.sorted { $0.key < $1.key }
      .map { LexiconFile(path: $0.key, bytes: Array($0.value.utf8)) }
    rulebook = try Rulebook(Lexicons.read(files).lexicons)
    self.options = options
  }

  var figures: Figures {
    Figures(totals: totals, rulebook: rulebook, run: run) { NameChoices(totals, rulebook) }
  }

  var run: RunFacts {
    RunFacts(
      version: "0.1.0", options: options,
      counts: RunCounts(
        read: 9, scored: 6, rejected: 2, duplicates: 1, outOfPeriod: 4, bytes: 1234),
      lexiconFiles: lexiconFiles, validations: validations)
  }

  /// The rows of a report.
  func rows(of report: any Report.Type) throws -> [[Cell]] {
    var rows: [[Cell]] = []
    try report.forEachRow(of: figures) { rows.append($0) }
    return rows
  }

  /// The rows of a report as `name: cell` by column, empty cells left out.
  func named(_ report: any Report.Type) throws -> [[String: Cell]] {
    try rows(of: report).map { row in
      Dictionary(
        uniqueKeysWithValues: zip(report.definition.columns.map(\.name), row).filter {
          $0.1 != .empty
        })
    }
  }
}

extension SmallRun {
  /// Adds an article of an outlet.
  @discardableResult
  mutating func add(
    _ outlet: String, day: Int? = nil, _ change: (inout ArticleRecord, Rulebook) -> Void
  ) -> ArticleRecord {
    let number = UInt64(records.count)
    var record = ArticleRecord(
      key: ContentKey(high: 1, low: number), id: "a-\(number)", outlet: outlet,
      date: day.flatMap { Day(year: 2016, month: 12, day: $0) }, url: "",
      place: Place(source: "in.jsonl", line: Int(number) + 1), title: "Title", origin: "",
      words: 0, sentences: 0, removedLines: 0,
      voices: [VoiceSums](repeating: VoiceSums(), count: VoiceSums.count), sources: [], actors: [],
      labels: [], frames: [], rows: [], cleaning: [], evidence: ArticleEvidence(), examples: [])
    change(&record, rulebook)
    records.append(record)
    totals.add(record)
    totals.count(record)
    return record
  }
}

extension ArticleRecord {
  /// Sentences, each with the rows of evidence that stand in it.
  mutating func say(_ sentences: [(text: String, rows: [EvidenceRow])]) {
    var collector = EvidenceCollector()
    for (number, sentence) in sentences.enumerated() {
      for var row in sentence.rows {
        row.sentence = number + 1
        row.position = number
        Array(sentence.text.utf8).withUnsafeBufferPointer { collector.add(row, from: $0) }
      }
    }
    evidence = collector.evidence()
  }

  /// Sentences in narration, and so in all.
  mutating func narrate(sentences: Int, words: Int, tone: Int, positive: Int = 0, loaded: Int = 0) {
    var sums = VoiceSums()
    sums.sentences = sentences
    sums.words = words
    sums.tone = tone
    sums.positive = positive
    sums.loaded = loaded
    voices[Int(Voice.narration.rawValue)] = sums
    voices[VoiceSums.all] = sums
    self.sentences = sentences
    self.words = words
  }

  /// Mentions of an actor by a label in a voice, and so in all.
  mutating func mention(
    _ actor: String, as label: String, _ mentions: Int, in voice: Voice = .narration,
    stance: Int = 0, agents: Int = 0, _ rulebook: Rulebook
  ) {
    guard let actor = rulebook.actors.firstIndex(where: { $0.actor == actor }),
      let choice = rulebook.labels.firstIndex(of: LabelChoice(actor: actor, label: label))
    else {
      Issue.record("no such label")
      return
    }
    var sums = ActorSums()
    sums.mentions = mentions
    sums.stance = stance
    sums.agents = agents
    for voice in [Int(voice.rawValue), VoiceSums.all] {
      actors.append(ActorCell(actor: actor, voice: voice, sums: sums))
      labels.append(ChoiceCell(topic: actor, choice: choice, voice: voice, hits: mentions))
    }
    show(.label, choice, voice, "We call the \(actor) \(label)")
  }

  /// Hits of a frame in a voice, and so in all.
  mutating func frame(
    _ concept: String, _ frame: String, _ hits: Int, in voice: Voice = .narration,
    _ rulebook: Rulebook
  ) {
    let choice = FrameChoice(concept: concept, frame: frame)
    guard let number = rulebook.frames.firstIndex(of: choice) else {
      Issue.record("no such frame")
      return
    }
    for voice in [Int(voice.rawValue), VoiceSums.all] {
      frames.append(
        ChoiceCell(topic: rulebook.conceptOf[number], choice: number, voice: voice, hits: hits))
    }
    show(.frame, number, voice, "\(outlet) says\n\(frame)")
  }

  private mutating func show(_ kind: ExampleRow.Kind, _ choice: Int, _ voice: Voice, _ text: String)
  {
    let match = text.utf8.count - 3..<text.utf8.count
    examples.append(
      ExampleRow(kind: kind, choice: choice, voice: voice, rank: 1, text: text, match: match))
  }
}

/// A temporary folder that lives as long as a test.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("\(P_tmpdir)/reports-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap(mkdtemp).map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    for name in (AllTables.definitions.map(\.file) + ["datapackage.json", "README.md", Page.file]) {
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }

  func text(of name: String) throws -> String {
    let file = try #require(fopen("\(path)/\(name)", "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
