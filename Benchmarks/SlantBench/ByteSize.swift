// An amount of text as people write it: 64M, 1G.

import ArgumentParser

/// A number of bytes; K, M and G are powers of 1000.
struct ByteSize: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int
  let description: String

  init?(argument: String) {
    let scales: [Character: Int] = ["K": 1_000, "M": 1_000_000, "G": 1_000_000_000]
    let scale = argument.uppercased().last.flatMap { scales[$0] }
    let digits = scale == nil ? Substring(argument) : argument.dropLast()
    guard let number = Int(digits), number > 0 else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: scale ?? 1)
    guard !isTooLarge else { return nil }
    self.bytes = bytes
    description = argument.uppercased() + "B"
  }
}
