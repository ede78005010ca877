// What the lexicons find in a text, as values that other targets can look at.

import Lexicons

extension Matches {
  /// Every mention, and every wording with what it weighs where it stands.
  func reading(of segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup) -> TextReading {
    var reading = TextReading()
    withText(segments, bytes) { text in
      reading.names = mentions.map { mention in
        FoundName(
          row: mention.row, actor: mention.actor, valence: mention.valence,
          bytes: text.bytes(of: mention.tokens))
      }
      for number in hits.indices {
        let shifting = shifting(number, text, lookup)
        for hit in hits[number] {
          guard let found = wording(hit, shifting.factor(of: hit.tokens), text) else { continue }
          reading.wordings.append(found)
        }
      }
    }
    return reading
  }

  /// A hit of sentiment or frames; the other lexicons weigh nothing.
  private func wording(_ hit: Hit, _ shift: Double, _ text: SearchText) -> FoundWording? {
    let rule = rulebook.rules[Int(hit.rule)]
    var found = FoundWording(
      row: rule.row, isFrame: false, bytes: text.bytes(of: hit.tokens), shift: shift,
      agentActor: actor(hit.agent), targetActor: actor(hit.target))
    switch rule.meaning {
    case .sentiment(let content):
      (found.weight, found.agent, found.target) = (content.weight, content.agent, content.target)
    case .frame(_, let agent, let target):
      (found.isFrame, found.agent, found.target) = (true, agent, target)
    default: return nil
    }
    return found
  }

  private func actor(_ mention: Int) -> Int? { mention < 0 ? nil : mentions[mention].actor }
}

extension SearchText {
  /// From the first byte of the first token to the last of the last.
  fileprivate func bytes(of range: TokenRange) -> Range<Int> {
    Int(tokens[range.first].start)..<Int(tokens[range.last - 1].end)
  }
}
