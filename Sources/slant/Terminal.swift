// What the terminal is like: how wide, and whether colours are wanted.

import ArgumentParser
import Glibc
import Tables

enum Terminal {
  /// The width in characters: of the terminal, or COLUMNS, or 100 where the output goes elsewhere.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 100
  }

  /// A text without signs that a terminal would obey: what articles hold must not colour the screen.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { visible.append(isControl(scalar) ? " " : scalar) }
    return String(visible)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// When the output has colours.
enum ColorUse: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether to paint: on a terminal, unless NO_COLOR is set or the user says otherwise.
  var isWanted: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Terminal.isOutput && getenv("NO_COLOR") == nil
    }
  }
}

/// How a stretch of text is painted; sixteen colours, which every theme keeps readable.
enum Paint: String {
  case plain = ""
  case faint = "2"
  case bold = "1"
  case actor = "1;36"
  case positive = "32"
  case negative = "31"
  case wording = "34"

  func on(_ text: String, if isWanted: Bool) -> String {
    self == .plain || !isWanted ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}

/// Text on stdout, in large pieces.
enum Output {
  /// What messages call it.
  static let name = "stdout"

  static func write(_ text: String) throws(WriteError) {
    var text = text
    let isWritten = text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        let count = Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return false }
        start += max(count, 0)
      }
      return true
    }
    guard isWritten else { throw WriteError(path: name, code: errno) }
  }
}
