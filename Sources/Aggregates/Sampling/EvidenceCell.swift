// What is capped together: the evidence of one outlet with one kind, choice, actor and voice.

import News
package import Scoring

/// A cell of the evidence of an outlet, in one number that is never 0: choice, actor, kind and voice.
package struct EvidenceCell: QuickKey, BitwiseCopyable {
  package let mixed: UInt64

  private static let actorBits: UInt64 = 28
  private static let signBits: UInt64 = 7
  /// The lowest number of an actor is that of one who has none: a speaker who shares a cell with others.
  private static let leastActor = -64

  package init(_ row: EvidenceRow) {
    self.init(row.kind, choice: row.choice, actor: row.actor, row.voice)
  }

  init(_ item: Evidence) {
    self.init(item.kind, choice: item.choice.number, actor: item.actor, item.voice)
  }

  private init(_ kind: Evidence.Kind, choice: Int, actor: Int, _ voice: Voice) {
    self.init(signs: kind.number << 3 | voice.number, choice: choice, actor: actor)
  }

  /// A cell whose kind and voice are one number.
  init(signs: Int, choice: Int, actor: Int) {
    let content =
      UInt64(choice + 1) << EvidenceCell.actorBits | UInt64(actor - EvidenceCell.leastActor)
    mixed = content << EvidenceCell.signBits | UInt64(signs)
  }

  /// No cell.
  init() { mixed = 0 }

  /// Whether its rows may be examples: names by a label, and frames.
  var hasExamples: Bool { isOf(.frame) || isOf(.name) && choice >= 0 }

  func isOf(_ kind: Evidence.Kind) -> Bool { mixed >> 3 & 0xF == kind.number }

  package var kind: Evidence.Kind { Evidence.Kind(rawValue: UInt8(mixed >> 3 & 0xF)) ?? .name }
  package var choice: Int { Int(mixed >> (EvidenceCell.signBits + EvidenceCell.actorBits)) - 1 }
  package var actor: Int {
    Int(mixed >> EvidenceCell.signBits & (1 << EvidenceCell.actorBits - 1))
      + EvidenceCell.leastActor
  }

  /// The raw value of the voice.
  var voice: UInt64 { mixed & 7 }

  var hash: Int { Int(truncatingIfNeeded: (mixed &* 0x9e37_79b9_7f4a_7c15) >> 32) }
}
