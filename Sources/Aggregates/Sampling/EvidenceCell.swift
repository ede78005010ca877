// What is capped together: the evidence of one outlet, kind, choice, actor and voice.

import News
package import Scoring

/// A cell of the evidence: what is capped together.
package struct EvidenceCell: QuickKey, BitwiseCopyable {
  /// Outlet, kind and voice, never 0; choice and actor.
  private let place: UInt64
  private let content: UInt64

  package init(_ outlet: Int, _ row: EvidenceRow) {
    self.init(outlet, row.kind, choice: row.choice, actor: row.actor, row.voice)
  }

  init(_ outlet: Int, _ item: Evidence) {
    self.init(outlet, item.kind, choice: item.choice.number, actor: item.actor, item.voice)
  }

  private init(_ outlet: Int, _ kind: Evidence.Kind, choice: Int, actor: Int, _ voice: Voice) {
    let signs = UInt64(kind.number << 4 | voice.number)
    place = UInt64(outlet + 1) << 8 | signs
    content =
      UInt64(UInt32(truncatingIfNeeded: choice)) << 32
      | UInt64(UInt32(truncatingIfNeeded: actor))
  }

  /// No cell.
  init() { (place, content) = (0, 0) }

  /// The outlet by its number.
  package var outlet: Int { Int(place >> 8) - 1 }
  package var kind: Evidence.Kind { Evidence.Kind(rawValue: UInt8(place >> 4 & 0xF)) ?? .name }
  package var choice: Int { Int(Int32(truncatingIfNeeded: content >> 32)) }
  package var actor: Int { Int(Int32(truncatingIfNeeded: content)) }

  /// The same cell of another outlet.
  package func moved(to outlet: Int) -> EvidenceCell {
    EvidenceCell(place: UInt64(outlet + 1) << 8 | place & 0xFF, content: content)
  }

  private init(place: UInt64, content: UInt64) { (self.place, self.content) = (place, content) }

  package var mixed: UInt64 {
    let mixed = (place &* 0x9e37_79b9_7f4a_7c15 ^ content) &* 0xbf58_476d_1ce4_e5b9
    return mixed ^ mixed >> 32
  }

  var hash: Int { Int(truncatingIfNeeded: mixed) }
}
