// Articles made up for the tests, the same ones in every run, in the words of the lexicons of the cases.

import Foundation

/// JSON Lines, good and bad.
enum Inputs {
  /// Different articles of three outlets, each some sentences that the lexicons know words of.
  static func articles(_ count: Int, sentences: Int = 6) -> [String] {
    var random = Random()
    return (0..<count).map { number in
      let text = (0..<sentences).map { _ in random.pick(from: self.sentences) }
        .joined(separator: " ")
      let outlet = random.pick(from: outlets)
      let date = random.pick(from: dates)
      return
        #"{"outlet":"\#(outlet)","date":"\#(date)","title":"Report \#(number)","text":"\#(text)"}"#
    }
  }

  private static let outlets = ["Northern Star", "northern-star", "Southern Post", "Elsewhere"]
  private static let dates = ["2016-12-08", "8 Dec 2016", "2016-12-09", "", "2017-01-31"]
  private static let sentences = [
    "The army liberated the town on Monday.", "The army has driven the rebels from the bridge.",
    "Rebels who were driven from the hills have not been welcomed.",
    #"\"The terrorists were brutal,\" a general said."#, "Regime troops reportedly left at night.",
    "A rebel claimed that people had been slaughtered.", "The town was liberated by regime troops.",
    #"They spoke of a \"liberated\" town."#, "Nothing else happened.\\n\\nADVERTISEMENT\\n\\n",
    "The terrorists were driven from it by the army, which was not brutal.",
  ]

  /// Lines that are no articles, each for a reason of its own.
  static let bad = [
    #"{"outlet":"Northern Star","text":"cut off"#, #"["a","list"]"#, "17", "no JSON at all",
    #"{"outlet":"Northern Star"}"#, #"{"text":"nobody's"}"#,
    #"{"outlet":"Elsewhere","text":" \n "}"#,
    #"{"outlet":"Elsewhere","text":"A NUL: \u0000"}"#, #"{"outlet":"Elsewhere","text":false}"#,
    #"{"outlet":"Elsewhere","text":"a"} {"outlet":"Elsewhere","text":"b"}"#,
  ]

  /// Lines as the bytes of a file.
  static func file(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// Numbers that look random and are the same in every run.
struct Random {
  private var state: UInt64

  init(seed: UInt64 = 2016) { state = seed }

  /// A number from 0 to `count` - 1.
  mutating func next(below count: Int) -> Int {
    // The linear congruential generator of Knuth's MMIX.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func pick<Element>(from elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }

  /// The elements in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropLast() {
      elements.swapAt(index, index + next(below: elements.count - index))
    }
    return elements
  }
}
