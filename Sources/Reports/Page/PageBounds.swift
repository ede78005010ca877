// How much the page holds: a page that a phone can open, however large the corpus is.

import Aggregates

/// The bounds of the page; what is beyond them is in the tables, and the page says so.
enum PageBounds {
  /// The strongest contrasts in all voices and articles.
  static let contrasts = 200
  /// Contrasts of each topic, voice and basis, so that a filter finds some.
  static let contrastsPerTopic = 3
  static let allContrasts = 800
  /// Outlets side by side.
  static let outlets = 12
  static let actors = 40
  static let concepts = 40
  /// Actors and concepts are fewer where their rows are more than these together.
  static let actorRows = 10_000
  static let conceptRows = 8_000
  /// What a table shows at most, whatever is chosen.
  static let rowsPerTable = 10_000
  /// The lexicon rows with the most hits.
  static let lexiconRows = 150
  /// The speakers that an outlet quotes most.
  static let speakers = 40
  /// Bytes of a title, and of a sentence on either side of its wording.
  static let titleBytes = 240
  static let contextBytes = 500
  /// Sentences for each outlet, kind, choice or actor, and voice, and for each lexicon row.
  static let evidencePerCell = EvidenceCap.leading
  /// Hits of cells in memory: more than have room on the page.
  static let evidenceRows = 24_000
  /// Bytes of the page; evidence stops short of them.
  static let bytes = 4_000_000
}
