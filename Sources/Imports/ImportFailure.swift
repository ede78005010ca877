// Why nothing was imported at all.

/// A failure of the whole import; single entries never cause one.
package enum ImportFailure: Error, Hashable, Sendable {
  /// The file cannot be read.
  case file(String)
  /// The file, or all of its entries, are of no use.
  case input(String)
  /// An option does not go with the file.
  case usage(String)
  /// The lexicons to be compared with have errors.
  case lexicons(String)
}
