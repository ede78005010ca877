// The keys of the totals: outlet, what is counted, voice.

/// A voice of an outlet; `VoiceSums.all` for all of them.
package struct OutletVoice: QuickKey, Sendable {
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

package struct OutletActorVoice: QuickKey, Sendable {
  package var outlet: Int
  package var actor: Int
  package var voice: Int

  package init(outlet: Int, actor: Int, voice: Int) {
    self.outlet = outlet
    self.actor = actor
    self.voice = voice
  }

  package var mixed: UInt64 { UInt64(truncatingIfNeeded: outlet << 40 ^ actor << 3 ^ voice) }

  /// The same cell of the outlet that a number stands for elsewhere.
  func moved(to numbers: [Int]) -> OutletActorVoice {
    OutletActorVoice(outlet: numbers[outlet], actor: actor, voice: voice)
  }
}

/// A label or a frame in a voice of an outlet.
package struct OutletChoiceVoice: QuickKey, Sendable {
  package var outlet: Int
  package var choice: Int
  package var voice: Int

  package init(outlet: Int, choice: Int, voice: Int) {
    self.outlet = outlet
    self.choice = choice
    self.voice = voice
  }

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
package struct OutletTopicVoice: QuickKey, Sendable {
  package var outlet: Int
  package var topic: Int
  package var voice: Int

  package init(outlet: Int, topic: Int, voice: Int) {
    self.outlet = outlet
    self.topic = topic
    self.voice = voice
  }

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
