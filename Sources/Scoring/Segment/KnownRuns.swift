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
/// Each run has two places side by side: the one met last stands in the first, the one before it in the
/// second, and a third takes the place of that. Common runs stay, and they stay in the cache, as the whole
/// vocabulary does not.
final class KnownRuns {
  private let places: UnsafeMutablePointer<KnownRun>
  private static let count = 1 << 16

  init() {
    // Both places in one line of the cache.
    let room = UnsafeMutableRawPointer.allocate(
      byteCount: KnownRuns.count * MemoryLayout<KnownRun>.stride, alignment: 64)
    // Long runs have the key 0, and none of them is known.
    places = room.initializeMemory(
      as: KnownRun.self, repeating: KnownRun(key: 1), count: KnownRuns.count)
  }

  deinit { UnsafeMutableRawPointer(places).deallocate() }

  /// Where runs are looked for and learnt, as long as these live.
  var table: Table { Table(places: places) }

  struct Table {
    fileprivate let places: UnsafeMutablePointer<KnownRun>

    /// The first place of the runs with a key, which may hold another run.
    @inline(__always)
    func place(of key: UInt64) -> UnsafeMutablePointer<KnownRun> {
      places + Int(truncatingIfNeeded: key & UInt64(KnownRuns.count &- 2))
    }

    /// Whether a run stands in the second place behind its first, which it then takes.
    @inline(__always)
    func recall(_ key: UInt64, at place: UnsafeMutablePointer<KnownRun>) -> Bool {
      guard place[1].key == key else { return false }
      (place[0], place[1]) = (place[1], place[0])
      return true
    }

    /// Puts a run into its first place.
    func learn(_ run: KnownRun) {
      let place = place(of: run.key)
      place[1] = place[0]
      place[0] = run
    }

    /// Asks for the memory of a run that will be looked up soon.
    @inline(__always)
    func prefetch(_ key: UInt64) { CByteMasks.prefetch(place(of: key)) }
  }
}
