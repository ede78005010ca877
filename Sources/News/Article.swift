// One article as a reader found it, before anything is cleaned.

/// An article: who published what, when, and where the record stood in the input.
package struct Article: Sendable {
  /// The outlet as the input names it; outlets.csv decides later whom that means.
  package var outlet: String
  /// The day of publication; nil where the input names none.
  package var date: Day?
  package var url: String
  /// The headline, where the input gives it apart from the text; else empty.
  package var title: String
  /// The text as it was scraped: valid UTF-8 without NUL bytes, lines ended by LF.
  package var text: [UInt8]
  package var place: Place

  package init(
    outlet: String, date: Day?, url: String, title: String, text: [UInt8], place: Place
  ) {
    self.outlet = outlet
    self.date = date
    self.url = url
    self.title = title
    self.text = text
    self.place = place
  }
}
