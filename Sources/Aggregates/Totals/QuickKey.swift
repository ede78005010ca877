// Keys of dictionaries that are asked for every hit of every article.

/// A key whose few small numbers fit into one.
///
/// Swift hashes each field with SipHash, which took longer than all the rest of adding up. There is
/// nobody to defend against: these keys are numbers of lexicon rows and outlets.
@usableFromInline
package protocol QuickKey: Hashable {
  /// The fields in one number; keys that differ may share one, but seldom should.
  var mixed: UInt64 { get }
}

extension QuickKey {
  package func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

  package func _rawHashValue(seed: Int) -> Int {
    var hash = (mixed ^ UInt64(truncatingIfNeeded: seed)) &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash &* 0x9e37_79b9_7f4a_7c15 >> 8)
  }
}
