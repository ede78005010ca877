// The choices of all outlets but one, which that one is compared with.

import Aggregates

/// How the hits of all other outlets are found.
enum OtherOutlets: Sendable {
  /// From the sums over all outlets, by choice and voice, those of the one are taken away.
  case less([TopicVoice: RatioSums], common: CommonChoices)
  /// They were counted apart, in the stories of the one.
  case apart(CellTable<SharedKey, ChoiceTotals>, of: CellTable<SharedKey, TopicTotals>)

  /// The others as what is left of all.
  init(of groups: [ChoiceGroup], _ common: CommonChoices) {
    var all: [TopicVoice: RatioSums] = [:]
    for group in groups {
      let clusters = common.clusters[
        TopicVoice(topic: group.topic, voice: group.voice), default: 0]
      for (number, choice) in group.choices.enumerated() {
        var sums = RatioSums(units: clusters)
        for outlet in group.outlets {
          let key = OutletChoiceVoice(
            outlet: outlet.outlet, choice: choice.choice, voice: group.voice)
          sums.add(outlet.share(number), common: common.sums(key, topic: group.topic))
        }
        all[TopicVoice(topic: choice.choice, voice: group.voice)] = sums
      }
    }
    self = .less(all, common: common)
  }

  /// The others as they were counted.
  init(of shared: SharedChoices) {
    self = .apart(
      shared.choices.only { $0.key.outlet == SharedKey.others },
      of: shared.topics.only { $0.key.outlet == SharedKey.others })
  }

  /// The share of a choice among their hits; `own` is that of the one outlet.
  func share(_ key: OutletChoiceVoice, topic: Int, own: RatioSums) -> RatioSums {
    switch self {
    case .less(let all, let common):
      return all[TopicVoice(topic: key.choice, voice: key.voice), default: own]
        .without(own, common: common.sums(key, topic: topic))
    case .apart(let choices, let topics):
      func place(_ item: Int) -> SharedKey {
        SharedKey(
          outlet: SharedKey.others, beside: key.outlet, item: item, voice: key.voice)
      }
      let use = choices[place(key.choice), default: ChoiceTotals()]
      return use.share(of: topics[place(topic), default: TopicTotals()])
    }
  }
}
