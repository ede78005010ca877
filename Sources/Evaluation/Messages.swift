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

  static func noLine(_ text: String) -> String {
    "`\(text)` is no line; write its number in the article, from 1, or nothing for a title"
  }

  static let noLineText = "there is no text; leave out lines that are blank"

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

  static func noRow(_ text: String) -> String {
    "`\(text)` is no row; write the file in the lexicon folder and the line, such as"
      + " `sentiment/conflict.csv:12`"
  }

  static func noNumber(_ text: String) -> String {
    "`\(text)` is no number; write digits with a decimal point, such as `-1.5`"
  }

  static func noCell(_ column: String, of pattern: String, _ path: String, _ line: Int) -> String {
    "\(path):\(line) has no `\(column)` of `\(pattern)`; the lexicon has changed since the proposal"
      + " was made, so make a new one"
  }

  static func changed(_ text: String, since old: Double) -> String {
    "the cell says `\(text)`, no longer `\(ProposalApplication.plain(old))`; the lexicon has changed"
      + " since the proposal was made, so make a new one"
  }

  static let namedTwice = "the cell is named twice; take one of the rows out"

  static let noText = "there is no text; write the sentence in which the mention stands"
}
