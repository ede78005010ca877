// Language families as numbers in records.

package import Lexicons

/// The numbers of language families.
package enum LanguageNumbers {
  static func number(of family: LanguageContent.Family) -> Int {
    LanguageContent.Family.allCases.firstIndex(of: family) ?? 0
  }

  /// The family of a number.
  package static func family(_ number: Int) -> LanguageContent.Family {
    LanguageContent.Family.allCases[number]
  }
}
