// Finds what stands between quotation marks, paragraph by paragraph.

import News

/// A run of tokens between quotation marks, the marks not included.
struct QuotedSpan {
  var tokens: TokenRange
  /// How many words it holds.
  var words: Int
  /// Whether a sentence ends inside it.
  var holdsSentenceEnd: Bool
  /// Whether it ends with its paragraph, no mark closing it.
  var isOpen = false
}

/// Pairs quotation marks.
///
/// A mark that is never closed closes at the end of its paragraph; where the next paragraph opens
/// with a mark again, both are one quotation by the rule of newspapers.
struct QuotationFinder {
  let text: UnsafeBufferPointer<UInt8>
  /// Whether the paragraph before ended inside double marks.
  private var isCarried = false

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Marks the words inside quotation marks and appends the outermost spans.
  ///
  /// `places` are those of the quotation marks and apostrophes of the paragraph.
  mutating func mark(
    _ paragraph: TokenRange, _ tokens: UnsafeMutableBufferPointer<Token>,
    at places: UnsafeBufferPointer<UInt32>, into spans: inout [QuotedSpan]
  ) {
    guard !places.isEmpty else {
      isCarried = false
      return
    }
    let marks = QuotationMarks(tokens: tokens, text: text, paragraph: paragraph)
    var open = isCarried && marks.startsInside ? Opened(.carried, first: paragraph.first) : nil
    var closing = LastClosing()
    for place in places {
      let index = Int(place)
      if var current = open {
        open = current.isClosed(by: index, marks) ? nil : current
        if open == nil {
          close(current.first, index, marks, &spans)
        } else {
          markPossessive(before: index, marks)
        }
      } else if let kind = opening(at: index, marks, &closing) {
        open = Opened(kind, first: index + 1)
      } else {
        markPossessive(before: index, marks)
      }
    }
    if let open, open.first < paragraph.last {
      close(open.first, paragraph.last, marks, &spans)
      spans[spans.count - 1].isOpen = true
    }
    isCarried = open?.isDouble ?? false
  }

  /// The apostrophe of "the workers' union" belongs to the word before it, in a quotation as elsewhere.
  private func markPossessive(before index: Int, _ marks: QuotationMarks) {
    let tokens = marks.tokens
    guard tokens[index].sign == .apostrophe, index > marks.paragraph.first,
      !tokens[index].flags.contains(.spaced), tokens[index - 1].isWord
    else { return }
    tokens[index - 1].flags.insert(.possessive)
  }

  /// The last mark of a paragraph that can close a single quotation; -1 for none.
  ///
  /// It is looked for once it is asked for: looking from each apostrophe on took a minute for a megabyte
  /// of them.
  private struct LastClosing {
    var ofHigh: Int?
    /// ‚These‘ and ‹these› end with other marks.
    var ofLow: Int?
  }

  private func close(
    _ first: Int, _ last: Int, _ marks: QuotationMarks, _ spans: inout [QuotedSpan]
  ) {
    guard first < last else { return }
    let tokens = marks.tokens
    var span = QuotedSpan(tokens: TokenRange(first, last), words: 0, holdsSentenceEnd: false)
    var ends = 0
    for index in first..<last {
      tokens[index].voice = .quotation
      if tokens[index].isWord { span.words += 1 }
      if tokens[index].sign.endsSentence { ends += 1 }
    }
    // The last stop of “Psycho.” may be that of the sentence around it.
    if ends == 1, tokens[last - 1].sign.endsSentence, first - 1 > marks.paragraph.first,
      tokens[first - 2].isWord
    {
      ends = 0
    }
    span.holdsSentenceEnd = ends > 0
    spans.append(span)
  }

  private func opening(
    at index: Int, _ marks: QuotationMarks, _ closing: inout LastClosing
  ) -> Opened.Kind? {
    switch marks.tokens[index].sign {
    case .openDouble:
      return marks.closesStrictly(index) ? nil : .double(marks.style(of: index))
    case .closeDouble:
      // Some languages open with ” and ».
      return marks.opensStrictly(index) ? .double(marks.style(of: index)) : nil
    case .straightDouble:
      return marks.opensRightward(index) ? .double(.straight) : nil
    case .openSingle:
      return !marks.isElision(index) && hasClosingSingle(after: index, marks, &closing)
        ? .single : nil
    case .apostrophe:
      guard marks.opensRightward(index), !marks.isElision(index) else { return nil }
      guard marks.tokens[index].flags.contains(.spaced) || marks.followsOpening(index) else {
        return nil
      }
      return hasClosingSingle(after: index, marks, &closing) ? .single : nil
    default: return nil
    }
  }

  private func hasClosingSingle(
    after index: Int, _ marks: QuotationMarks, _ closing: inout LastClosing
  ) -> Bool {
    if index == marks.paragraph.first, marks.goesOnInNextParagraph { return true }
    let slot = marks.isLow(index) ? \LastClosing.ofLow : \LastClosing.ofHigh
    let last =
      closing[keyPath: slot]
      ?? marks.paragraph.indices.last { marks.closesSingle($0, opened: index) } ?? -1
    closing[keyPath: slot] = last
    return last > index + 1
  }
}

/// A quotation that is not closed yet.
private struct Opened {
  enum Kind {
    case double(QuotationMarks.Style)
    case single
    /// Opened in a paragraph before.
    case carried
  }

  let kind: Kind
  let first: Int
  /// The marks of a quotation inside it, of another style.
  private var inner: QuotationMarks.Style?

  init(_ kind: Kind, first: Int) {
    self.kind = kind
    self.first = first
  }

  var isDouble: Bool {
    if case .single = kind { false } else { true }
  }

  /// Whether a sign closes it; inner quotations are followed.
  mutating func isClosed(by index: Int, _ marks: QuotationMarks) -> Bool {
    if !isDouble {
      return marks.closesSingle(index, opened: first - 1)
        && !marks.isPossessive(index, opened: first - 1)
    }
    let sign = marks.tokens[index].sign
    guard sign == .openDouble || sign == .closeDouble || sign == .straightDouble else {
      return false
    }
    let style = marks.style(of: index)
    let closes =
      switch sign {
      case .openDouble: marks.closesStrictly(index)
      case .closeDouble: !marks.opensStrictly(index)
      default: !marks.opensRightward(index)
      }
    if closes, inner == style {
      inner = nil
      return false
    }
    if !closes, case .double(let own) = kind, own != style { inner = style }
    return closes
  }
}
