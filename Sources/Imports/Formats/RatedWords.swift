// Lists in which each word has a rating: what VADER and AFINN have in common.

import Lexicons

/// Reads `word TAB rating` lines; further columns are of no interest.
struct RatedWords {
  /// The ratings that can be.
  let scale: ClosedRange<Double>
  /// What a rating is multiplied by to stand on our scale of -4 to 4.
  let factor: Double
  /// How many fields a line may have.
  let fieldCounts: ClosedRange<Int>
  let form: String

  func read(_ text: SourceText) -> Reading {
    var reading = Reading()
    for (number, line) in text.visibleLines {
      let fields = line.fields
      if number == 1, fields.count > 1, fields.prefix(2).allSatisfy(\.isHeading) {
        reading.notices.append(Notice(line: number, message: Messages.header(line)))
      } else {
        read(fields, of: line, at: number, into: &reading)
      }
    }
    return reading
  }

  private func read(
    _ fields: [String], of line: String, at number: Int, into reading: inout Reading
  ) {
    func refuse(_ message: String) {
      reading.damaged.append(Leftover(line: number, cause: .damaged, message: message))
    }
    guard fieldCounts.contains(fields.count) else {
      return refuse(Messages.wrongForm(line, form: form))
    }
    guard let rating = DecimalNumber.parse(fields[1]) else {
      return refuse(Messages.noRating(fields[1], of: fields[0]))
    }
    guard scale.contains(rating) else {
      return refuse(Messages.ratingOutOfScale(fields[1], of: fields[0], scale))
    }
    reading.entries.append(ForeignEntry(line: number, text: fields[0], rating: rating * factor))
  }
}
