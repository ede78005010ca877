// Voices, kinds and roles as numbers: what records hold must not hang on how an enumeration lies in memory.

import News
import Scoring
import Testing

@testable import Aggregates

struct RawNumberTests {
  @Test func `The number of a voice, a kind and a role is its raw value`() {
    for raw in UInt8.min...UInt8.max {
      if let voice = Voice(rawValue: raw) { #expect(voice.number == Int(raw)) }
      if let kind = Evidence.Kind(rawValue: raw) { #expect(kind.number == Int(raw)) }
      if let role = Role(rawValue: raw) { #expect(role.number == Int(raw)) }
    }
  }
}
