// HTML entities that a scraper left in the text, and the characters they stand for.

extension Repair {
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "rsquo": "’",
    "lsquo": "‘", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…",
    "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "pound": "£", "euro": "€", "cent": "¢",
    "yen": "¥", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "frac12": "½", "frac14": "¼",
    "frac34": "¾", "ensp": " ", "emsp": " ", "thinsp": " ", "shy": "", "zwnj": "", "zwj": "",
    "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
    "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "iacute": "í",
    "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô", "otilde": "õ",
    "ouml": "ö", "oslash": "ø", "uacute": "ú", "ucirc": "û", "uuml": "ü", "szlig": "ß",
    "Eacute": "É", "Ouml": "Ö", "Uuml": "Ü", "Aring": "Å", "Oslash": "Ø",
  ]

  /// The text of an entity at the start of some text, and how many characters it takes.
  static func entity(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (bytes: [UInt8], length: Int)? {
    guard let end = text.prefix(10).firstIndex(of: ";") else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: text[(text.startIndex + 1)..<end])
    let length = end - text.startIndex + 1
    if let known = entities[String(name)] { return (Array(known.utf8), length) }
    guard name.first == "#" else { return nil }
    let digits = String(name).dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
      code >= 0x20, let scalar = Unicode.Scalar(code)
    else { return nil }
    // Numbers from 128 to 159 are meant as Windows-1252, which browsers know too.
    let sign = windowsSigns[scalar] ?? scalar
    return (isInvisible(sign) ? [] : Array(String(sign).utf8), length)
  }
}
