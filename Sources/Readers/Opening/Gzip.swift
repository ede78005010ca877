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
  /// Whether a member was begun that has not ended.
  private var isInside = true
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
        guard !isAtEnd, try isMember() else { break }
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

  private func refill() throws(ReadError) {
    waiting = 0..<(try source.part(of: &packed, from: 0))
    guard waiting.isEmpty else { return }
    guard !isInside else {
      throw ReadError(message: "the gzip data ends too early; fetch the file again")
    }
    isAtEnd = true
  }

  /// Whether what is waiting belongs to a member: zeros behind the last one are padding of archives.
  private func isMember() throws(ReadError) -> Bool {
    guard !isInside else { return true }
    waiting = (waiting.first { packed[$0] != 0 } ?? waiting.upperBound)..<waiting.upperBound
    guard !waiting.isEmpty else { return true }
    guard inflateReset(stream) == Z_OK else { throw damaged }
    isInside = true
    return true
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
