// What is said when a run cannot start for want of input. All wording of errors of use stands here.

import Tables

/// A CORPUS argument that cannot be used: what is wrong and what to give instead.
package struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

extension InputError {
  static func missing(_ path: InputPath) -> InputError {
    InputError(
      "no file or folder \"\(path)\"; give a folder of articles, "
        + "a \(Format.allCases.flatMap(\.extensions).map { ".\($0)" }.listed(before: "or")) file, "
        + "or - for JSON Lines on standard input")
  }

  static func unreadable(_ path: InputPath, _ error: some CustomStringConvertible) -> InputError {
    InputError("cannot open \"\(path)\": \(error)")
  }

  static func noArticles(_ path: InputPath, skipped: [String]) -> InputError {
    let message = "no articles found in \"\(path)\"; slant reads \(Format.listing)"
    return InputError(([message] + skipped).joined(separator: "\n"))
  }

  static func unknownFormat(_ path: InputPath) -> InputError {
    InputError("cannot tell what \"\(path)\" is; slant reads \(Format.listing)")
  }

  static func noArguments() -> InputError {
    InputError("no input; give a folder of articles, a file, or - for JSON Lines on standard input")
  }

  static func unusable(_ path: InputPath, _ fault: CSVHeaderFault) -> InputError {
    InputError("\"\(path)\": \(fault)")
  }
}

extension CSVColumns {
  /// `no column for the text (text, body, ... or article); its columns are "outlet", "line"`.
  var complaint: String {
    let needed = missing.map { "the \($0) (\($0.listing))" }.listed(before: "and")
    let found = names.prefix(20).map { "\"\(Self.shortened($0))\"" }.joined(separator: ", ")
    let rest = names.count > 20 ? " and \(names.count - 20) more" : ""
    return "no column for \(needed); its columns are \(found)\(rest)"
  }

  /// Where there is no header, the first article stands in its place.
  private static func shortened(_ name: String) -> String {
    let line = String(name.prefix(40).map { $0.isNewline ? " " : $0 })
    return line.count < name.count ? line + "…" : line
  }
}

extension CSVHeaderFault: CustomStringConvertible {
  var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .empty: "the file is empty; it needs a header row and a row for each article"
    case .notUTF8: "the file is UTF-16; save it as \"CSV UTF-8\""
    case .broken(let problem): "line \(problem.line): \(problem)"
    case .lacking(let columns): columns.complaint
    }
  }
}
