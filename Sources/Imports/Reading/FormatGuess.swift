// What a file looks like, where it is not what it was said to be.

import Lexicons

extension ForeignFormat {
  /// The format that a file seems to have; nil where it is like none.
  static func guess(_ text: SourceText) -> ForeignFormat? {
    let lines = text.visibleLines.prefix(200).map(\.text)
    guard let first = lines.first?.withoutOuterBlanks else { return nil }
    if first.hasPrefix("<") || first.hasPrefix("+") { return .lexicoder }
    if first == "%" { return .liwc }
    let votes = lines.compactMap(guess(line:))
    return allCases.map { format in (format, votes.count { $0 == format }) }
      .filter { $0.1 * 2 > lines.count }.max { $0.1 < $1.1 }?.0
  }

  private static func guess(line: String) -> ForeignFormat? {
    let fields = line.fields
    let numbers = fields.map { DecimalNumber.parse($0) }
    switch fields.count {
    case 2 where numbers[0] == nil:
      return numbers[1].map { $0 == $0.rounded() ? .afinn : .vader }
    case 3 where numbers[0] == nil && numbers[1] == nil && numbers[2] != nil: return .nrc
    case 3... where numbers[1] != nil && numbers[2] != nil: return .vader
    default: break
    }
    let plain = line.withoutOuterBlanks
    let isYAML = plain.hasPrefix("- ") || plain.hasSuffix(":") || plain.contains(": [")
    return isYAML && !line.utf8.contains(0x09) ? .quanteda : nil
  }
}
