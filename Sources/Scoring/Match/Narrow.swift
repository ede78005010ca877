// Whole numbers in four bytes, for what there is much of.

/// A number that is an `Int` to everybody who asks, and below two billion.
@propertyWrapper
struct Narrow: BitwiseCopyable {
  private var stored: Int32

  @inline(__always)
  init(wrappedValue: Int) { stored = Int32(truncatingIfNeeded: wrappedValue) }

  var wrappedValue: Int {
    @inline(__always) get { Int(stored) }
    @inline(__always) set { stored = Int32(truncatingIfNeeded: newValue) }
  }
}
