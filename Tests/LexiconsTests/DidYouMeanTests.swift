// Suggestions for misspelt names.

import Lexicons
import Testing

@Suite struct DidYouMeanTests {
  private let names = ["target", "agent", "actor"]

  @Test(arguments: [
    ("tagret", "target"), ("Agent", "agent"), ("actr", "actor"), ("actorr", "actor"),
    ("atcor", "actor"), ("targets", "target"),
  ])
  func `A near name is suggested`(written: String, meant: String) {
    #expect(DidYouMean.closest(to: written, among: names) == meant)
  }

  @Test(arguments: ["victim", "", "x", "regime"])
  func `A far name is not`(written: String) {
    #expect(DidYouMean.closest(to: written, among: names) == nil)
  }

  @Test func `Of equally near names the first is suggested`() {
    #expect(DidYouMean.closest(to: "cat", among: ["bat", "hat"]) == "bat")
  }
}
