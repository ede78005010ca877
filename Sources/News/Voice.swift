// Whose words a stretch of an article is: the axis along which every table is split.

/// Whose voice a word is written in.
///
/// Raw values are stable: partial results hold them.
package enum Voice: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// The headline, chosen by the outlet's editors.
  case headline
  /// The outlet's own running text.
  case narration
  /// Reported speech without quotation marks: "said that ...", "according to ...".
  case indirect
  /// Words between quotation marks that a source said.
  case quotation
  /// A word or two between quotation marks, held at arm's length by the outlet.
  case scare

  /// Written out, for every token is asked: what the compiler writes is called through a table.
  @inlinable
  package static func == (left: Voice, right: Voice) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }

  @inlinable
  package static func != (left: Voice, right: Voice) -> Bool { !(left == right) }
}

extension Voice: CustomStringConvertible {
  /// The name as reports show it.
  package var description: String {
    switch self {
    case .headline: "headline"
    case .narration: "narration"
    case .indirect: "indirect"
    case .quotation: "quotation"
    case .scare: "scare"
    }
  }
}

/// What an actor is to the event that a wording names.
package enum Role: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// The one who does it.
  case agent
  /// The one it is done to.
  case target
  /// Mentioned beside it.
  case other
}

extension Role: CustomStringConvertible {
  package var description: String {
    switch self {
    case .agent: "agent"
    case .target: "target"
    case .other: "other"
    }
  }
}
