// How many rows of evidence a cell keeps.

/// `--evidence`: how many rows each cell of evidence.csv keeps.
package enum EvidenceLimit: Hashable, Sendable {
  case full
  case none
  /// The N rows of lowest rank.
  case atMost(Int)

  package static let standard = EvidenceLimit.atMost(50)

  /// How the option is written.
  package init?(_ text: String) {
    switch text {
    case "full": self = .full
    case "none": self = .none
    default:
      guard let count = Int(text), count >= 0 else { return nil }
      self = count == 0 ? .none : .atMost(count)
    }
  }
}

extension EvidenceLimit: CustomStringConvertible {
  package var description: String {
    switch self {
    case .full: "full"
    case .none: "none"
    case .atMost(let count): String(count)
    }
  }
}
