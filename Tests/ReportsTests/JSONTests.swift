// JSON as text.

import Testing

@testable import Reports

@Suite struct JSONTests {
  @Test(arguments: [
    (5, 0, "5"), (-5, 0, "-5"), (5, 4, "0.0005"), (-123_456, 4, "-12.3456"), (0, 2, "0.00"),
  ])
  func `Decimals have as many places as they are given, and no point where they have none`(
    value: Int, places: Int, text: String
  ) {
    #expect(JSON.decimal(value, places: places).line == text)
  }
}
