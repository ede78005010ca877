// The wording of what is wrong with hand-coded data: what is there, and what to write instead.

import Lexicons

enum Messages {
  static func noColumn(_ column: String, among header: [String], said advice: String) -> String {
    let near = DidYouMean.closest(to: column, among: header).map { "did you mean `\($0)`?" }
    let known = header.map { "`\($0)`" }.joined(separator: ", ")
    return "there is no column `\(column)`; "
      + (near ?? "\(advice): \(known.isEmpty ? "the file is empty" : known)")
  }

  static func noLabel(_ text: String, _ names: [String]) -> String {
    "`\(text)` is no label; write \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }

  static func noOffset(_ text: String) -> String {
    "`\(text)` is no place in the text; write the number of characters before it, from 0"
  }

  static func noMention(_ start: Int, _ end: Int, of length: Int) -> String {
    "`\(start)` to `\(end)` is no stretch of the text, which has \(length) characters;"
      + " start is the first character of the mention, counted from 0, end the one behind its last"
  }

  static func noWord(_ text: String) -> String {
    "`\(text)` has no word; write the start and end of the words that name somebody"
  }

  static let noText = "there is no text; write the sentence in which the mention stands"
}
