// The NRC emotion lexicons: a word, an emotion, and whether or how strongly it belongs there.

import Lexicons

/// `word TAB joy TAB 1` with 0 or 1, or with an intensity from 0 to 1; the last two may be swapped.
struct NRCLexicon: ForeignReader {
  func read(_ text: SourceText) -> Reading {
    var reading = Reading()
    var associations: [Association] = []
    for (number, line) in text.visibleLines {
      if let association = Association(line, number) {
        associations.append(association)
      } else if number == 1, line.fields.count == 3, line.fields.allSatisfy(\.isHeading) {
        reading.notices.append(Notice(line: number, message: Messages.header(line)))
      } else {
        let message = Messages.wrongForm(line, form: Messages.form(of: .nrc))
        reading.damaged.append(Leftover(line: number, cause: .damaged, message: message))
      }
    }
    let areFlags = associations.allSatisfy { $0.score == 0 || $0.score == 1 }
    reading.polarity = areFlags ? .plain : .intensity
    gather(associations, into: &reading)
    return reading
  }

  /// A word has a line for each emotion: together they are one entry.
  private func gather(_ associations: [Association], into reading: inout Reading) {
    var places: [String: Int] = [:]
    for association in associations {
      let place = places[association.word] ?? reading.entries.count
      if place == reading.entries.count {
        places[association.word] = place
        reading.entries.append(ForeignEntry(line: association.line, text: association.word))
      }
      if let notice = reading.entries[place].add(association) { reading.notices.append(notice) }
    }
  }
}

/// One line: that a word has an emotion, or has it not.
private struct Association {
  var line: Int
  var word: String
  var emotion: String
  var score: Double

  init?(_ text: String, _ line: Int) {
    let fields = text.fields
    guard fields.count == 3 else { return nil }
    let numbers = fields.map { DecimalNumber.parse($0) }
    // The intensity lexicon of 2018 has the score in the middle.
    let (score, emotion) = numbers[2] == nil ? (numbers[1], fields[2]) : (numbers[2], fields[1])
    guard let score, 0...1 ~= score, emotion.isHeading else { return nil }
    self.line = line
    self.word = fields[0]
    self.emotion = emotion
    self.score = score
  }
}

extension ForeignEntry {
  /// Adds a line of the entry; says what is odd where the emotion is there already.
  fileprivate mutating func add(_ association: Association) -> Notice? {
    guard association.score > 0 else { return nil }
    let category = CategoryPath([association.emotion])
    if let known = memberships.firstIndex(where: { $0.category == category }) {
      memberships[known].strength = max(memberships[known].strength, association.score)
      let message = Messages.repeatedEmotion(association.emotion, of: text)
      return Notice(line: association.line, message: message)
    }
    memberships.append(Membership(category: category, strength: association.score))
    return nil
  }
}
