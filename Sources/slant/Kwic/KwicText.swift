// The aligned form of a concordance: outlet, date, voice, and the match in the middle of its sentence.

import News
import Pipeline

struct KwicText {
  let width: Int
  let isPainted: Bool

  private static let outletWidth = 14
  /// Outlet, date and voice, each with a blank behind it.
  private static let headWidth = outletWidth + 1 + 10 + 1 + 9 + 1

  /// One line of the concordance, newline included.
  @Sendable func line(_ line: ConcordanceLine) -> String {
    let head =
      KwicText.filled(KwicText.oneLine(line.outlet), to: Self.outletWidth)
      + " " + KwicText.filled(line.date.map { "\($0)" } ?? "", to: 10)
      + " " + KwicText.filled(line.voice.description, to: 9)
    let room = max(width - Self.headWidth, 20)
    let side = room * 2 / 5
    let left = KwicText.end(of: line.left, side)
    let match = KwicText.oneLine(line.match)
    let right = KwicText.start(of: line.right, max(room - side - match.count, 0))
    return Paint.faint.on(head, if: isPainted) + " " + left + Paint.bold.on(match, if: isPainted)
      + right + "\n"
  }

  private static func filled(_ text: String, to width: Int) -> String {
    let text = text.count > width ? text.prefix(width - 1) + "…" : text[...]
    return text + String(repeating: " ", count: width - text.count)
  }

  /// The last characters of a text, blanks before it where it is shorter.
  private static func end(of text: String, _ width: Int) -> String {
    let text = oneLine(text)
    guard text.count > width else {
      return String(repeating: " ", count: width - text.count) + text
    }
    return "…" + text.suffix(width - 1)
  }

  private static func start(of text: String, _ width: Int) -> String {
    let text = oneLine(text)
    return text.count > width ? text.prefix(max(width - 1, 0)) + "…" : text
  }

  private static func oneLine(_ text: String) -> String { Terminal.visible(text) }
}
