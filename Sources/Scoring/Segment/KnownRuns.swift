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

  /// The bytes of the token that a run is at a place; `lead` is what stands before it.
  ///
  /// A token has the voice where a run has its length, so that it is put together in few steps.
  @inline(__always)
  static func token(
    _ run: UnsafePointer<KnownRun>, at start: UInt32, behind lead: Token.Flags, _ voice: Voice
  ) -> (first: UInt64, second: UInt64) {
    let known = UnsafeRawPointer(run).load(fromByteOffset: 8, as: UInt64.self)
    let end = UInt64(start) &+ known &>> 56
    return (
      UInt64(start) | end &<< 32,
      known & (1 &<< 56 &- 1) | UInt64(lead.rawValue) &<< 32 | UInt64(voice.number) &<< 56
    )
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
