// Sets of forms never deny what is in them, and deny most of what is not.

import Testing

@testable import Scoring

struct FormSetTests {
  @Test func `What is in a set is never denied`() {
    var set = FormSet()
    for form in stride(from: UInt32(1), to: 60_000, by: 977) { set.insert(form) }
    for form in stride(from: UInt32(1), to: 60_000, by: 977) { #expect(set.mayHold(form)) }
  }

  @Test func `A set of eight forms lets few others pass, and an empty one none`() {
    var set = FormSet()
    #expect(!(0..<60_000).contains { set.mayHold($0) })
    for form in UInt32(100)..<108 { set.insert(form) }
    #expect((200..<60_000).count { set.mayHold($0) } < 60_000 / 40)
  }
}
