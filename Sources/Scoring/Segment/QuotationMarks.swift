// What a quotation mark is by its shape and by what stands around it.

import News

/// The marks of one paragraph.
struct QuotationMarks {
  let tokens: UnsafeMutableBufferPointer<Token>
  let text: UnsafeBufferPointer<UInt8>
  let paragraph: TokenRange

  /// Marks that belong together.
  enum Style {
    case straight, curly, angle, singleAngle, corner
  }

  func style(of index: Int) -> Style {
    let token = tokens[index]
    switch text[Int(token.start)] {
    case 0xC2: return .angle
    case 0xE2: return text[Int(token.end) - 1] >= 0xB0 ? .singleAngle : .curly
    case 0xE3: return .corner
    default: return .straight
    }
  }

  /// Whether the mark touches the word behind it rather than the one before.
  func opensRightward(_ index: Int) -> Bool {
    guard index + 1 < paragraph.last else { return false }
    let isSpaced = tokens[index].flags.contains(.spaced)
    guard !tokens[index + 1].flags.contains(.spaced) else {
      return isSpaced && index == paragraph.first
    }
    if isSpaced || index == paragraph.first { return true }
    switch tokens[index - 1].sign {
    case .none, .stop, .question, .exclamation, .comma, .closeBracket: return false
    default: return canOpenSomething(index + 1)
    }
  }

  private func canOpenSomething(_ index: Int) -> Bool {
    switch tokens[index].sign {
    case .none, .openBracket, .openDouble, .openSingle, .apostrophe, .ellipsis, .straightDouble:
      true
    default: false
    }
  }

  /// Whether a blank stands before the mark and a word right behind it.
  func opensStrictly(_ index: Int) -> Bool {
    guard index + 1 < paragraph.last, tokens[index].flags.contains(.spaced) else { return false }
    return tokens[index + 1].isWord && !tokens[index + 1].flags.contains(.spaced)
  }

  /// Whether the mark touches what stands before it and no word behind it.
  func closesStrictly(_ index: Int) -> Bool {
    guard index > paragraph.first, !tokens[index].flags.contains(.spaced) else { return false }
    switch tokens[index - 1].sign {
    case .openBracket, .dash, .openDouble, .openSingle, .other: return false
    default: break
    }
    guard index + 1 < paragraph.last else { return true }
    return tokens[index + 1].flags.contains(.spaced) || !tokens[index + 1].isWord
  }

  /// Whether a quotation of the paragraph before ends here: its first double mark closes.
  var startsInside: Bool {
    for index in paragraph.first..<paragraph.last {
      switch tokens[index].sign {
      case .closeDouble: return !opensStrictly(index)
      case .straightDouble: return !opensRightward(index)
      case .openDouble: return false
      default: continue
      }
    }
    return false
  }
}

// Single marks and apostrophes.
extension QuotationMarks {
  /// A closing single mark touches what stands before it and no word behind it.
  func closesSingle(_ index: Int, opened: Int) -> Bool {
    switch tokens[index].sign {
    case .apostrophe: break
    // ‚These‘ and ‹these›.
    case .openSingle where isLow(opened): break
    default: return false
    }
    guard !tokens[index].flags.contains(.spaced) else { return false }
    guard index + 1 < paragraph.last else { return true }
    return tokens[index + 1].flags.contains(.spaced) || !tokens[index + 1].isWord
  }

  func isLow(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.sign == .openSingle && text[Int(token.end) - 1] == 0x9A
  }

  /// Whether an apostrophe inside single marks follows a plural, ‘the rebels’ fault’: a mark that
  /// must be a closing one comes before the next opening one.
  func isPossessive(_ index: Int, opened: Int) -> Bool {
    guard index > paragraph.first, endsInS(index - 1), index + 1 < paragraph.last,
      tokens[index + 1].isWord
    else { return false }
    // A sentence or two.
    for later in index + 1..<min(paragraph.last, index + 80) {
      let sign = tokens[later].sign
      if sign == .openSingle { return false }
      guard sign == .apostrophe else { continue }
      if closesSingle(later, opened: opened) {
        if !endsInS(later - 1) { return true }
      } else if opensRightward(later), !isElision(later) {
        return false
      }
    }
    return false
  }

  private func endsInS(_ index: Int) -> Bool {
    tokens[index].isWord && text[Int(tokens[index].end) - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether an apostrophe stands for letters or figures left out: 'em, rock 'n' roll, the '90s.
  func isElision(_ index: Int) -> Bool {
    guard index + 1 < paragraph.last, !tokens[index + 1].flags.contains(.spaced) else {
      return false
    }
    let bytes = text[Int(tokens[index + 1].start)..<Int(tokens[index + 1].end)]
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    if digits == 2 {
      return bytes.count == 2 ? isCurly(index) : bytes.last == UInt8(ascii: "s")
    }
    guard bytes.count <= 4 else { return false }
    return Self.shortened.contains { $0.elementsEqual(bytes.lazy.map { $0 | 0x20 }) }
  }

  private static let shortened = ["n", "em", "tis", "twas", "til"].map { Array($0.utf8) }

  private func isCurly(_ index: Int) -> Bool {
    tokens[index].sign == .apostrophe && text[Int(tokens[index].start)] == 0xE2
  }

  /// Whether a bracket or a dash stands before a mark.
  func followsOpening(_ index: Int) -> Bool {
    guard index > paragraph.first else { return true }
    return tokens[index - 1].sign == .openBracket || tokens[index - 1].sign == .dash
  }

  /// Whether the next paragraph opens with the single mark that this one opens with.
  var goesOnInNextParagraph: Bool {
    let next = paragraph.last
    guard next + 1 < tokens.count, tokens[next].sign == tokens[paragraph.first].sign else {
      return false
    }
    return tokens[next + 1].isWord && !tokens[next + 1].flags.contains(.spaced)
  }
}
