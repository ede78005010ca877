// A parsed pattern written out again, always the same way: what tells duplicates apart from look-alikes.

import News

extension Pattern: CustomStringConvertible {
  /// The pattern in its plainest spelling; parsed again it gives the same pattern.
  package var description: String {
    if let plain { return plain.text }
    var text = ""
    append(to: &text)
    return text
  }

  fileprivate func append(to text: inout String) {
    for (index, step) in steps.enumerated() {
      if index > 0 { text += " " }
      if step.gap > 0 { text += step.gap == 3 ? "... " : "...\(step.gap) " }
      step.term.append(to: &text)
    }
  }
}

extension Pattern.Term {
  fileprivate func append(to text: inout String) {
    switch self {
    case .words(let words):
      for (index, word) in words.enumerated() {
        if index > 0 { text += "|" }
        word.append(to: &text)
      }
    case .slot(let role, let actor):
      text += "{" + (role?.description ?? "actor") + (actor.map { ":" + $0 } ?? "") + "}"
    case .branches(let branches): Self.append(branches, between: ("(", ")"), to: &text)
    case .optional(let branches): Self.append(branches, between: ("[", "]"), to: &text)
    }
  }

  private static func append(
    _ branches: [Pattern], between brackets: (String, String), to text: inout String
  ) {
    text += brackets.0
    for (index, branch) in branches.enumerated() {
      if index > 0 { text += "|" }
      branch.append(to: &text)
    }
    text += brackets.1
  }
}

extension Pattern.Word {
  fileprivate func append(to text: inout String) {
    for (index, part) in parts.enumerated() {
      if index > 0 { text += "-" }
      part.append(to: &text)
    }
    if inflects { text += "~" }
  }
}

extension Pattern.Part {
  fileprivate func append(to text: inout String) {
    if let literal, literal.utf8.allSatisfy(PlainWords.isLetter) {
      text += literal
      return
    }
    for (index, glyph) in glyphs.enumerated() {
      switch glyph {
      case .anyOne: text += "?"
      case .anyMany: text += "*"
      case .literal(let scalar):
        switch PatternSign(scalar) {
        case .letter, .point: break
        case .joint where PatternSign.joins(scalar, letter(at: index - 1), letter(at: index + 1)):
          break
        default: text += "\\"
        }
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private func letter(at index: Int) -> Unicode.Scalar? {
    guard glyphs.indices.contains(index), case .literal(let scalar) = glyphs[index] else {
      return nil
    }
    return scalar
  }
}
