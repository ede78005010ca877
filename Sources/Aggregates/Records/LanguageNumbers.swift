// Language families as numbers in records.

package import Lexicons

/// The numbers of language families.
package enum LanguageNumbers {
  static func number(of family: LanguageContent.Family) -> Int {
    switch family {
    case .loaded: 0
    case .hedge: 1
    case .factive: 2
    case .assertive: 3
    case .implicative: 4
    case .intensifier: 5
    }
  }

  /// The family of a number.
  package static func family(_ number: Int) -> LanguageContent.Family {
    LanguageContent.Family.allCases[number]
  }
}
