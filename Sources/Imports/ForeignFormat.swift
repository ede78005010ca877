// The formats that are understood. A new one is a case here and a file in Formats.

/// A format of sentiment lexicons and dictionaries that others publish.
package enum ForeignFormat: String, CaseIterable, Sendable {
  case liwc, vader, afinn, nrc, lexicoder, quanteda
}

extension ForeignFormat {
  /// The name as its authors write it.
  package var title: String {
    switch self {
    case .liwc: "LIWC"
    case .vader: "VADER"
    case .afinn: "AFINN"
    case .nrc: "NRC"
    case .lexicoder: "Lexicoder"
    case .quanteda: "quanteda"
    }
  }

  /// Whether entries stand in categories; if not, each has a rating of its own.
  package var hasCategories: Bool {
    switch self {
    case .vader, .afinn: false
    case .liwc, .nrc, .lexicoder, .quanteda: true
    }
  }

  /// The signs that stand for any letters; in other formats they are signs like others.
  var wildcards: [Unicode.Scalar] {
    switch self {
    case .vader, .afinn, .nrc: []
    case .liwc, .lexicoder: ["*"]
    case .quanteda: ["*", "?"]
    }
  }

  var reader: any ForeignReader {
    switch self {
    case .liwc: LIWCDictionary()
    case .vader: VADERLexicon()
    case .afinn: AFINNLexicon()
    case .nrc: NRCLexicon()
    case .lexicoder: LexicoderDictionary()
    case .quanteda: QuantedaDictionary()
    }
  }
}

/// Takes a file of one format apart.
protocol ForeignReader {
  /// The entries of a file, and what in it is none.
  /// - Throws: where the file as a whole cannot be read; single bad lines are leftovers.
  func read(_ text: SourceText) throws(ImportFailure) -> Reading
}
