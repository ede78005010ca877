// From the words of a text to the sample of its wording.

/// Makes fingerprints, with buffers that it keeps.
struct FingerprintMaker {
  private let shingles = Buffer<UInt32>()
  private let passages = Buffer<UInt64>()

  /// At most so many hashes are kept, and from half as many on where there are more.
  private static let most = (shingles: 256, passages: 48)

  /// The fingerprint of words in their order, each a hash; a text of fewer than five words has none.
  func fingerprint(of words: UnsafeBufferPointer<UInt64>) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.words = words.count
    guard words.count >= 5 else { return fingerprint }
    fingerprint.level = FingerprintMaker.level(words.count, FingerprintMaker.most.shingles)
    let shingleBound = Fingerprint.bound(at: fingerprint.level)
    let passageBound =
      UInt64.max >> UInt64(FingerprintMaker.level(words.count, FingerprintMaker.most.passages))
    let shingles = shingles.room(for: words.count)
    let passages = passages.room(for: words.count)
    var (shingleCount, passageCount) = (0, 0)
    // Written each time and counted where it holds: a branch could not be foreseen.
    for index in 4..<words.count {
      let three = FingerprintMaker.join(words[index - 2], words[index - 1], words[index])
      let five = FingerprintMaker.join(words[index - 4], words[index - 3], three)
      let shingle = UInt32(truncatingIfNeeded: FingerprintMaker.mixed(three) >> 32)
      let passage = FingerprintMaker.mixed(five)
      shingles[shingleCount] = shingle
      shingleCount &+= shingle <= shingleBound ? 1 : 0
      passages[passageCount] = passage
      passageCount &+= passage <= passageBound ? 1 : 0
    }
    fingerprint.shingles = Array(UnsafeBufferPointer(start: shingles, count: shingleCount))
    fingerprint.passages = Array(UnsafeBufferPointer(start: passages, count: passageCount))
    return fingerprint
  }

  private static func level(_ count: Int, _ most: Int) -> Int {
    var level = 0
    while count >> level > most { level += 1 }
    return level
  }

  @inline(__always)
  private static func join(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    (first &* 0x9e37_79b9_7f4a_7c15 ^ second) &* 0xd6e8_feb8_6659_fd93 &+ third
  }

  /// Every bit hangs on every other: the steps that end MurmurHash3 (Appleby 2011).
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }
}
