// The sentences that show choices best, by number: each is asked for by many contrasts.

import Aggregates
import Scoring

/// The best example of each choice by outlet and voice.
struct Examples: Sendable {
  let rows: [ExampleRow]
  private var numbers = CellTable<OutletChoiceVoice, Int32>()

  init(_ best: CellTable<OutletChoiceVoice, ExampleRow>) {
    rows = best.map(\.value)
    for (number, best) in best.enumerated() {
      numbers.keep(Int32(number), of: best.key) { first, _ in first }
    }
  }

  /// Groups in which each use of a choice has its example.
  func added(to groups: consuming [ChoiceGroup]) -> [ChoiceGroup] {
    for group in groups.indices {
      let (choices, voice) = (groups[group].choices, groups[group].voice)
      for outlet in groups[group].outlets.indices {
        let number = groups[group].outlets[outlet].outlet
        for use in groups[group].outlets[outlet].uses.indices {
          let choice = choices[groups[group].outlets[outlet].uses[use].choice].choice
          groups[group].outlets[outlet].uses[use].example = example(number, choice, voice) ?? -1
        }
      }
    }
    return groups
  }

  /// In which voice an example is looked for when all voices are meant.
  private static let voices = [1, 0, 2, 3, 4]

  private func example(_ outlet: Int, _ choice: Int, _ voice: Int) -> Int32? {
    let voices = voice == VoiceSums.all ? Examples.voices : [voice]
    for voice in voices {
      let key = OutletChoiceVoice(outlet: outlet, choice: choice, voice: voice)
      if let number = numbers[key] { return number }
    }
    return nil
  }
}
