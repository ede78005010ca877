// From entries to groups of one row each: what an entry weighs, what pattern finds it, and with whom it shares it.

import Lexicons

/// Sorts the entries of a file into rows and leftovers.
struct Gathering {
  private(set) var groups: [EntryGroup] = []
  private(set) var leftovers: [Leftover] = []
  private(set) var notices: [Notice] = []
  /// How many entries stand in each category that has no meaning; an entry may stand in several.
  private(set) var unweighed: [CategoryPath: Int] = [:]
  private(set) var unweighedEntries = 0

  private let format: ForeignFormat
  private let meanings: CategoryMeanings
  private var places: [Place: Int] = [:]

  /// What makes entries the same row.
  private struct Place: Hashable {
    var key: String
    var family: LanguageContent.Family?
  }

  init(_ reading: Reading, format: ForeignFormat, meanings: CategoryMeanings) {
    self.format = format
    self.meanings = meanings
    for entry in reading.entries { take(entry) }
  }

  private mutating func take(_ entry: ForeignEntry) {
    if let rating = entry.rating {
      return add(entry, votes: [Vote(weight: rating, isChosen: false)], family: nil)
    }
    let found = entry.memberships.compactMap { membership in
      meanings.meaning(of: membership.category).map { (membership, $0) }
    }
    guard !found.isEmpty else { return countUnweighed(entry) }
    // A pattern cannot say that a word counts only behind words of some category.
    let conditions = found.compactMap { Messages.conditional(entry.text, $0.0) }
    let sure = found.filter { $0.0.condition == nil }
    if sure.isEmpty, let condition = conditions.first { return lose(entry, condition) }
    notices += conditions.map { Notice(line: entry.line, message: $0) }
    let families = sure.compactMap { $0.1.family }
    if let other = families.first(where: { $0 != families[0] }) {
      let message = Messages.severalFamilies(entry.text, families[0].rawValue, other.rawValue)
      notices.append(Notice(line: entry.line, message: message))
    }
    add(entry, votes: sure.map { $0.1.vote(of: $0.0) }, family: families.first)
  }

  private mutating func lose(_ entry: ForeignEntry, _ message: String) {
    leftovers.append(Leftover(line: entry.line, cause: .unsayable, message: message))
  }

  private mutating func countUnweighed(_ entry: ForeignEntry) {
    unweighedEntries += 1
    let categories = Set(entry.memberships.map(\.category))
    for category in categories.isEmpty ? [CategoryPath([])] : categories {
      unweighed[category, default: 0] += 1
    }
  }

  private mutating func add(
    _ entry: ForeignEntry, votes: [Vote], family: LanguageContent.Family?
  ) {
    do throws(Unsayable) {
      let wording = try Wording(entry.wording, wildcards: format.wildcards)
      let claim = EntryGroup.Claim(line: entry.line, text: entry.text, votes: votes)
      let place = Place(key: wording.key, family: family)
      if let known = places[place] {
        groups[known].claims.append(claim)
      } else {
        places[place] = groups.count
        groups.append(EntryGroup(wording: wording, family: family, claims: [claim]))
      }
    } catch {
      lose(entry, error.message)
    }
  }
}

extension CategoryMeanings.Found {
  fileprivate var family: LanguageContent.Family? {
    if case .family(let family) = meaning { family } else { nil }
  }

  fileprivate func vote(of membership: Membership) -> Vote {
    var weight = 0.0
    if case .weight(let whole) = meaning { weight = whole * membership.strength }
    return Vote(weight: weight, isChosen: isChosen, category: membership.category)
  }
}
