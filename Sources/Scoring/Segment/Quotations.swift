// Finds what stands between quotation marks, paragraph by paragraph.

import News

/// A run of tokens between quotation marks, the marks not included.
struct QuotedSpan {
  var tokens: TokenRange
  /// How many words it holds.
  var words: Int
  /// Whether a sentence ends inside it.
  var holdsSentenceEnd: Bool
}

/// Pairs quotation marks.
///
/// A mark that is never closed closes at the end of its paragraph; where the next paragraph opens
/// with a mark again, both are one quotation by the rule of newspapers.
struct QuotationFinder {
  /// Marks the words inside quotation marks and appends the outermost spans.
  func mark(
    _ paragraph: TokenRange, _ tokens: UnsafeMutableBufferPointer<Token>,
    into spans: inout [QuotedSpan]
  ) {
    var open: (kind: Kind, first: Int)?
    var closing = LastClosing()
    var index = paragraph.first
    while index < paragraph.last {
      if tokens[index].isWord {
        index += 1
        continue
      }
      if let current = open {
        if closes(current.kind, at: index, paragraph, tokens) {
          close(current.first, index, tokens, &spans)
          open = nil
        }
      } else if let kind = opening(at: index, paragraph, tokens, &closing) {
        open = (kind, index + 1)
      } else if tokens[index].sign == .apostrophe, index > paragraph.first,
        !tokens[index].flags.contains(.spaced), tokens[index - 1].isWord
      {
        tokens[index - 1].flags.insert(.possessive)
      }
      index += 1
    }
    if let current = open { close(current.first, paragraph.last, tokens, &spans) }
  }

  private enum Kind { case double, single }

  /// The last mark of a paragraph that can close a single quotation, looked for once it is asked for:
  /// looking from each apostrophe on took a minute for a megabyte of them.
  private struct LastClosing {
    var index: Int?
  }

  private func close(
    _ first: Int, _ last: Int, _ tokens: UnsafeMutableBufferPointer<Token>,
    _ spans: inout [QuotedSpan]
  ) {
    guard first < last else { return }
    var span = QuotedSpan(tokens: TokenRange(first, last), words: 0, holdsSentenceEnd: false)
    for index in first..<last {
      tokens[index].voice = .quotation
      if tokens[index].isWord { span.words += 1 }
      if tokens[index].sign.endsSentence { span.holdsSentenceEnd = true }
    }
    spans.append(span)
  }

  private func opening(
    at index: Int, _ paragraph: TokenRange, _ tokens: UnsafeMutableBufferPointer<Token>,
    _ closing: inout LastClosing
  ) -> Kind? {
    switch tokens[index].sign {
    case .openDouble: return .double
    case .straightDouble:
      return opensRightward(index, paragraph, tokens) ? .double : nil
    case .openSingle:
      return hasClosingSingle(after: index, paragraph, tokens, &closing) ? .single : nil
    case .apostrophe:
      guard opensRightward(index, paragraph, tokens), tokens[index].flags.contains(.spaced) else {
        return nil
      }
      return hasClosingSingle(after: index, paragraph, tokens, &closing) ? .single : nil
    default: return nil
    }
  }

  /// Whether the mark touches the word behind it rather than the one before.
  private func opensRightward(
    _ index: Int, _ paragraph: TokenRange, _ tokens: UnsafeMutableBufferPointer<Token>
  ) -> Bool {
    guard index + 1 < paragraph.last else { return false }
    if !tokens[index + 1].flags.contains(.spaced) {
      return tokens[index].flags.contains(.spaced) || index == paragraph.first
        || !tokens[index - 1].isWord
    }
    return tokens[index].flags.contains(.spaced) && index == paragraph.first
  }

  private func closes(
    _ kind: Kind, at index: Int, _ paragraph: TokenRange,
    _ tokens: UnsafeMutableBufferPointer<Token>
  ) -> Bool {
    switch (kind, tokens[index].sign) {
    case (.double, .closeDouble): true
    case (.double, .straightDouble): !opensRightward(index, paragraph, tokens)
    case (.single, .apostrophe): closesSingle(index, paragraph, tokens)
    default: false
    }
  }

  private func hasClosingSingle(
    after index: Int, _ paragraph: TokenRange, _ tokens: UnsafeMutableBufferPointer<Token>,
    _ closing: inout LastClosing
  ) -> Bool {
    let last =
      closing.index
      ?? (paragraph.first..<paragraph.last).last {
        tokens[$0].sign == .apostrophe && closesSingle($0, paragraph, tokens)
      } ?? -1
    closing.index = last
    return last > index + 1
  }

  /// A closing single mark touches what stands before it; "rebels' " may be a possessive, and is one
  /// where a further closing mark follows in the paragraph.
  private func closesSingle(
    _ index: Int, _ paragraph: TokenRange, _ tokens: UnsafeMutableBufferPointer<Token>
  ) -> Bool {
    guard !tokens[index].flags.contains(.spaced) else { return false }
    guard index + 1 < paragraph.last else { return true }
    return tokens[index + 1].flags.contains(.spaced) || !tokens[index + 1].isWord
  }
}
