// A line cut at its tabs, as word lists are written; no CSV, for a quotation mark in them is only a sign.

import Lexicons

extension String {
  /// What stands between tabs, without blanks around it; stray tabs leave no empty field.
  var fields: [String] {
    utf8.split(separator: 0x09).map { String(Substring($0)).withoutOuterBlanks }
      .filter { !$0.isEmpty }
  }

  /// The words with one blank between them.
  var withSingleBlanks: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// Whether the text could head a column: letters, and no number.
  var isHeading: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.isWhitespace
        || "-_".unicodeScalars.contains(scalar)
    }
  }
}
