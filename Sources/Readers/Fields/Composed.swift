// One name, one spelling: letters and their accents as one character.

@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's composed form (NFC).
  ///
  /// Folders that come from a Mac have names with each accent as a character of its own; an outlet
  /// named so is the same one that others write in composed form.
  var composed: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}
