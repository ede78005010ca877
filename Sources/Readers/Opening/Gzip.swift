// Unpacks gzip block by block, so that memory does not grow with the file.

import CZlib
import Tables

/// What a gzip file or stream holds, with all its members one behind the other.
final class Gzip<Source: ByteSource>: ByteSource {
  private var source: Source
  /// In a place of its own, for zlib notices when it is moved.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  /// Packed bytes, and which of them are not unpacked yet.
  private var packed: [UInt8]
  private var waiting: Range<Int>
  /// Where `packed` starts in the source.
  private var offset = 0
  /// Where the member starts that is being unpacked, or was last.
  private var memberStart = 0
  /// Whether a member was begun that has not ended.
  private var isInside = true
  /// Whether bytes of that member have been given out.
  private var hasGiven = false
  private var isAtEnd = false
  /// What is wrong behind the bytes that were unpacked last.
  private var failure: ReadError?

  /// Gzip whose first bytes were read already.
  init(head: [UInt8], _ source: Source) throws(ReadError) {
    self.source = source
    packed = head + [UInt8](repeating: 0, count: (64 << 10) - head.count)
    waiting = 0..<head.count
    stream.initialize(to: z_stream())
    guard begin_gzip(stream) == Z_OK else { throw ReadError(message: "not enough memory") }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    if let failure { throw failure }
    var count = 0
    while count == 0, !isAtEnd, !buffer.isEmpty {
      do throws(ReadError) {
        if waiting.isEmpty { try refill() }
        guard !isAtEnd else { break }
        try beginMember()
        count = try unpack(into: buffer)
      } catch {
        failure = error
        throw error
      }
    }
    return count
  }

  /// Nothing is kept of what was unpacked.
  func rewind(to offset: Int) -> Bool { false }

  /// Reads on behind the last bytes that wait; false at the end.
  private func refill(keeping count: Int) throws(ReadError) -> Bool {
    let kept = Array(packed[waiting].suffix(count))
    offset += waiting.upperBound - kept.count
    packed.replaceSubrange(0..<kept.count, with: kept)
    waiting = 0..<kept.count
    let got = try source.part(of: &packed, from: kept.count)
    waiting = 0..<(kept.count + got)
    return got > 0
  }

  private func refill() throws(ReadError) {
    guard try !refill(keeping: 0) else { return }
    guard !isInside else {
      throw ReadError(message: "the gzip data ends too early; fetch the file again")
    }
    isAtEnd = true
  }

  /// Begins the member that is waiting where none is open; zeros behind the last one are padding of archives.
  private func beginMember() throws(ReadError) {
    guard !isInside else { return }
    waiting = (waiting.first { packed[$0] != 0 } ?? waiting.upperBound)..<waiting.upperBound
    guard !waiting.isEmpty else { return }
    try begin(at: waiting.lowerBound)
  }

  private func begin(at start: Int) throws(ReadError) {
    guard inflateReset(stream) == Z_OK else { throw damaged }
    memberStart = offset + start
    isInside = true
    hasGiven = false
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard !waiting.isEmpty else { return 0 }
    let target = buffer.bindMemory(to: UInt8.self)
    let status = packed.withUnsafeMutableBufferPointer { packed in
      stream.pointee.next_in = packed.baseAddress.map { $0 + waiting.lowerBound }
      stream.pointee.avail_in = UInt32(waiting.count)
      stream.pointee.next_out = target.baseAddress
      stream.pointee.avail_out = UInt32(clamping: target.count)
      return inflate(stream, Z_NO_FLUSH)
    }
    waiting = (waiting.upperBound - Int(stream.pointee.avail_in))..<waiting.upperBound
    let count = min(target.count, Int(UInt32.max)) - Int(stream.pointee.avail_out)
    if count > 0 { hasGiven = true }
    switch status {
    case Z_STREAM_END: isInside = false
    case Z_OK, Z_BUF_ERROR: break
    default:
      // What was unpacked before the damage is still given out.
      failure = damaged
      guard count > 0 else { throw damaged }
    }
    return count
  }

  private var damaged: ReadError {
    let words = stream.pointee.msg.map { String(cString: $0) } ?? "broken data"
    return ReadError(message: "the gzip data is damaged (\(words)); fetch the file again")
  }
}

// Damage.
extension Gzip {
  /// Whether a part of a member has been given out, and not all of it.
  var isWithinMember: Bool { isInside && hasGiven }

  /// Moves on to the next member that can be seen behind the start of this one; false where there is none.
  ///
  /// What is damaged may have been unpacked far into the members behind it before that showed. A source that
  /// cannot go back is searched from there on.
  func skipMember() -> Bool {
    if source.rewind(to: memberStart + 1) {
      offset = memberStart + 1
      waiting = 0..<0
    }
    failure = nil
    do throws(ReadError) {
      repeat {
        guard let start = packed.startOfMember(in: waiting) else { continue }
        waiting = start..<waiting.upperBound
        try begin(at: start)
        return true
      } while try refill(keeping: [UInt8].memberHeader - 1)
    } catch {
      return false
    }
    return false
  }
}

extension [UInt8] {
  /// The fewest bytes before the data of a member.
  fileprivate static var memberHeader: Int { 10 }

  /// Where bytes stand that begin a member: in compressed data they come together by chance once in 200 GB.
  fileprivate func startOfMember(in range: Range<Int>) -> Int? {
    var rest = self[range]
    while let start = rest.firstIndex(of: 0x1F), start + Self.memberHeader <= range.upperBound {
      let (flags, level, system) = (self[start + 3], self[start + 8], self[start + 9])
      if self[start + 1] == 0x8B, self[start + 2] == 8, flags < 0x20, [0, 2, 4].contains(level),
        system < 14 || system == 255
      {
        return start
      }
      rest = rest[(start + 1)...]
    }
    return nil
  }
}
