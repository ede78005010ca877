// All lexicons of a folder, read and validated: what the matcher is compiled from.

/// The active rows of every lexicon, in order of file and line.
package struct Lexicons: Sendable {
  package var outlets: [LineRow<OutletContent>]
  package var actors: [ActorContent]
  package var names: [Row<NameContent>]
  package var sentiment: [Row<SentimentContent>]
  package var frames: [Row<FrameContent>]
  package var language: [Row<LanguageContent>]
  package var attribution: [Row<AttributionContent>]
  package var shifters: [Row<ShifterContent>]
  package var noise: [LineRow<LineLabel>]
  package var abbreviations: [Abbreviation]
  package var inflector: Inflector
  package var scoring: ScoringNumbers
  /// Where each number stands, by name; those that no row sets are not here.
  package var scoringOrigins: [String: RowOrigin]
  /// For each lexicon file: its path inside the folder and its bytes, in order of path.
  package var files: [LexiconFile]
  /// What they were held against on hand-coded data, when their files may have been others.
  package var validations: [Validation] = []
}

/// A file of the lexicon folder, as read.
package struct LexiconFile: Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
