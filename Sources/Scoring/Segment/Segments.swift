// Everything that segmenting finds in one article: tokens, paragraphs, sentences, quotations.

import News

/// The tokens of an article with its sentences and quotations.
struct Segments {
  let tokens = Buffer<Token>()
  let places = TokenPlaces()
  private let runs = RunFinder()
  var paragraphs: [TokenRange] = []
  var sentences: [TokenRange] = []
  /// For each sentence the number of its paragraph.
  var paragraphOfSentence: [Int] = []
  var quotations: [QuotedSpan] = []

  /// Cuts a cleaned text; what was there before is gone.
  mutating func cut(_ clean: CleanText, _ lookup: WordLookup) {
    paragraphs.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    paragraphOfSentence.removeAll(keepingCapacity: true)
    quotations.removeAll(keepingCapacity: true)
    tokenize(clean, lookup)
    let tokens = tokens.mutableElements
    clean.bytes.withUnsafeBufferPointer { text in
      let splitter = SentenceSplitter(lookup: lookup, text: text)
      var finder = QuotationFinder(text: text)
      let questions = QuestionFinder(tokens: tokens, text: text, lookup: lookup)
      var (stops, marks) = (PlaceCursor(places.stops), PlaceCursor(places.quotationMarks))
      for (number, paragraph) in paragraphs.enumerated() where paragraph.first < paragraph.last {
        let (stops, marks) = (
          stops.places(before: paragraph.last), marks.places(before: paragraph.last)
        )
        if clean.paragraphs[number].isHeadline {
          splitter.keep(paragraph, in: &sentences)
        } else {
          splitter.split(
            paragraph, UnsafeBufferPointer(tokens), stops: stops, into: &sentences)
          finder.mark(paragraph, tokens, at: marks, into: &quotations)
        }
        questions.mark(sentences, from: paragraphOfSentence.count, stops)
        while paragraphOfSentence.count < sentences.count { paragraphOfSentence.append(number) }
      }
    }
  }

  private mutating func tokenize(_ clean: CleanText, _ lookup: WordLookup) {
    clean.bytes.withUnsafeBufferPointer { text in
      let tokenizer = Tokenizer(
        text: text, runs: runs.read(text), lookup: lookup,
        writer: TokenWriter(tokens, places, room: text.count + 1))
      var cursor = TokenCursor()
      for paragraph in clean.paragraphs {
        let first = cursor.count
        cursor = tokenizer.tokenize(
          paragraph.bytes, voice: paragraph.isHeadline ? .headline : .narration, from: cursor)
        paragraphs.append(TokenRange(first, cursor.count))
      }
      tokens.setCount(cursor.count)
      places.part(cursor.marked, of: tokens.elements)
    }
  }
}
