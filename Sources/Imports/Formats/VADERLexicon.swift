// VADER: word, mean, standard deviation and the single ratings, parted by tabs.

/// `word TAB 1.9 TAB 0.7 TAB [2, 1, ...]`; only the mean is taken, as it is.
struct VADERLexicon: ForeignReader {
  func read(_ text: SourceText) -> Reading {
    RatedWords(scale: -4...4, factor: 1, fieldCounts: 2...Int.max, form: Messages.form(of: .vader))
      .read(text)
  }
}
