// The keys of the totals: outlet, what is counted, voice.

/// A voice of an outlet; `VoiceSums.all` for all of them.
package struct OutletVoice: OutletKey {
  /// The number of the outlet in `Totals.outlets`.
  package var outlet: Int
  package var voice: Int

  package init(outlet: Int, voice: Int) {
    self.outlet = outlet
    self.voice = voice
  }

  package var mixed: UInt64 { UInt64(truncatingIfNeeded: outlet << 3 ^ voice) }

  /// The same voice of the outlet that a number stands for elsewhere.
  func moved(to numbers: [Int]) -> OutletVoice {
    OutletVoice(outlet: numbers[outlet], voice: voice)
  }
}

package struct OutletActorVoice: OutletKey {
  private let place: OutletVoicePlace
  package let actor: Int

  package init(outlet: Int, actor: Int, voice: Int) {
    place = OutletVoicePlace(outlet, voice)
    self.actor = actor
  }

  package var outlet: Int { place.outlet }
  package var voice: Int { place.voice }
  package var mixed: UInt64 { UInt64(truncatingIfNeeded: outlet << 40 ^ actor << 3 ^ voice) }

  /// The same cell of the outlet that a number stands for elsewhere.
  func moved(to numbers: [Int]) -> OutletActorVoice {
    OutletActorVoice(outlet: numbers[outlet], actor: actor, voice: voice)
  }
}

/// An outlet and a voice in 8 bytes: there are hundreds of thousands of keys.
private struct OutletVoicePlace: Hashable, BitwiseCopyable {
  private let number: UInt64

  init(_ outlet: Int, _ voice: Int) { number = UInt64(outlet) << 3 | UInt64(voice) }

  var outlet: Int { Int(number >> 3) }
  var voice: Int { Int(number & 7) }
}

/// A label or a frame in a voice of an outlet.
package struct OutletChoiceVoice: OutletKey {
  private let place: OutletVoicePlace
  package let choice: Int

  package init(outlet: Int, choice: Int, voice: Int) {
    place = OutletVoicePlace(outlet, voice)
    self.choice = choice
  }

  package var outlet: Int { place.outlet }
  package var voice: Int { place.voice }
  package var mixed: UInt64 { UInt64(truncatingIfNeeded: outlet << 40 ^ choice << 3 ^ voice) }

  /// The same cell of the outlet that a number stands for elsewhere.
  func moved(to numbers: [Int]) -> OutletChoiceVoice {
    OutletChoiceVoice(outlet: numbers[outlet], choice: choice, voice: voice)
  }
}

/// Two choices for one topic as one number, which keys have in the place of a choice.
package enum ChoicePair {
  /// The same for both orders.
  package static func number(_ choice: Int, _ other: Int) -> Int {
    min(choice, other) << 31 | max(choice, other)
  }
}

/// An actor or a concept in a voice of an outlet.
package struct OutletTopicVoice: OutletKey {
  private let place: OutletVoicePlace
  package let topic: Int

  package init(outlet: Int, topic: Int, voice: Int) {
    place = OutletVoicePlace(outlet, voice)
    self.topic = topic
  }

  package var outlet: Int { place.outlet }
  package var voice: Int { place.voice }
  package var mixed: UInt64 { UInt64(truncatingIfNeeded: outlet << 40 ^ topic << 3 ^ voice) }

  /// The same cell of the outlet that a number stands for elsewhere.
  func moved(to numbers: [Int]) -> OutletTopicVoice {
    OutletTopicVoice(outlet: numbers[outlet], topic: topic, voice: voice)
  }
}

/// An actor or a concept in a voice, whatever the outlet.
package struct TopicVoice: QuickKey, Sendable {
  package var topic: Int
  package var voice: Int

  package init(topic: Int, voice: Int) {
    self.topic = topic
    self.voice = voice
  }

  package var mixed: UInt64 { UInt64(truncatingIfNeeded: topic << 3 ^ voice) }
}

package struct OutletRule: Hashable, Sendable {
  package var outlet: Int
  package var rule: String
}
