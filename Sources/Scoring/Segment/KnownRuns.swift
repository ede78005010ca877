// Runs of bytes that were read before: news repeats its words, so that nearly all of them were.

import CByteMasks
import News

/// The one token that a run is, wherever it stands.
struct KnownRun: BitwiseCopyable {
  /// Stands for the bytes: two of a million runs share one with a chance of 1 in 10^7.
  var key: UInt64
  var form: UInt32 = 0
  /// Those that hang on its own bytes only.
  var flags: Token.Flags = []
  var sign = Token.Sign.none
  /// The bytes of the token: a possessive ending stands behind it.
  var length: UInt8 = 0

  /// The token that it is at a place; `lead` is what stands before it.
  @inline(__always)
  func token(at start: UInt32, behind lead: Token.Flags, _ voice: Voice) -> Token {
    Token(
      start: start, end: start &+ UInt32(length), form: form,
      flags: Token.Flags(rawValue: flags.rawValue | lead.rawValue), sign: sign, voice: voice)
  }
}

/// The runs met most often, kept from article to article.
///
/// Each run has one place, which a later one may take. Those that are common stay in the cache, as the
/// whole vocabulary does not.
final class KnownRuns {
  private let places: UnsafeMutablePointer<KnownRun>
  private static let count = 1 << 16

  init() {
    places = .allocate(capacity: KnownRuns.count)
    // Long runs have the key 0, and none of them is known.
    places.initialize(repeating: KnownRun(key: 1), count: KnownRuns.count)
  }

  deinit { places.deallocate() }

  /// Where runs are looked for and learnt, as long as these live.
  var table: Table { Table(places: places) }

  struct Table {
    fileprivate let places: UnsafeMutablePointer<KnownRun>

    /// The place of the runs with a key, which may hold another run.
    @inline(__always)
    func place(of key: UInt64) -> UnsafeMutablePointer<KnownRun> {
      places + Int(truncatingIfNeeded: key & UInt64(KnownRuns.count &- 1))
    }

    /// Asks for the memory of a run that will be looked up soon.
    @inline(__always)
    func prefetch(_ key: UInt64) { CByteMasks.prefetch(place(of: key)) }
  }
}
