// What a foreign lexicon says, before any of it is turned into rows of ours.

/// An entry as a foreign lexicon has it.
struct ForeignEntry {
  /// The line on which it stands, from 1; of several lines the first.
  var line: Int
  /// The entry as written.
  var text: String
  /// The words that are looked for in a text, where they are not just the entry.
  var wording: String
  /// Its own weight on our scale, -4 to 4, in formats without categories.
  var rating: Double?
  var memberships: [Membership]

  init(
    line: Int, text: String, wording: String? = nil, rating: Double? = nil,
    memberships: [Membership] = []
  ) {
    self.line = line
    self.text = text
    self.wording = wording ?? text
    self.rating = rating
    self.memberships = memberships
  }
}

/// That an entry belongs to a category.
struct Membership {
  var category: CategoryPath
  /// How strongly it belongs there, 0 to 1.
  var strength = 1.0
  /// Words of the report for when it belongs there; nil for always.
  var condition: String?
}

/// A category with the categories around it, outermost first; empty for an entry in none.
struct CategoryPath: Hashable {
  var names: [String]

  init(_ names: [String]) { self.names = names }
}

extension CategoryPath: CustomStringConvertible {
  var description: String { names.joined(separator: "/") }
}

/// What a file holds.
struct Reading {
  /// What category names mean where nobody says otherwise.
  enum Polarity { case plain, intensity }

  var entries: [ForeignEntry] = []
  /// Lines that should be entries and cannot be read.
  var damaged: [Leftover] = []
  var notices: [Notice] = []
  var polarity = Polarity.plain
}

/// Something odd about a file that costs no entry.
struct Notice {
  /// Nil where the whole file is meant.
  var line: Int?
  var message: String
}

/// An entry that has no row of its own, and why.
struct Leftover {
  enum Cause: CaseIterable {
    /// The line cannot be read.
    case damaged
    /// No pattern finds what is meant.
    case unsayable
    /// It is both positive and negative.
    case contradictory
    /// Its weight is 0.
    case weightless
    /// An earlier entry has the row.
    case repeated
    /// The lexicons have the row.
    case present
  }

  var line: Int
  var cause: Cause
  var message: String
}

extension Leftover.Cause {
  /// Whether something was lost that someone may want to write by hand.
  var isFault: Bool {
    switch self {
    case .damaged, .unsayable, .contradictory: true
    case .weightless, .repeated, .present: false
    }
  }
}
