// Voices as numbers, for what is asked of every token.

import News

extension Voice {
  /// The raw value: asked for by its own name, another module would be called for each token.
  @inline(__always)
  var number: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
