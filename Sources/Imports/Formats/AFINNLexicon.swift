// AFINN: word or words and a whole number, parted by a tab.

/// `can't stand TAB -3`, from -5 to 5.
struct AFINNLexicon: ForeignReader {
  func read(_ text: SourceText) -> Reading {
    RatedWords(scale: -5...5, factor: 0.8, fieldCounts: 2...2, form: Messages.form(of: .afinn))
      .read(text)
  }
}
