// Rows whose pattern is matched against running text: names, sentiment, frames, language, attribution, shifters.

extension Record {
  /// The columns that all these kinds have, around what the kind itself says.
  mutating func patternRow<Content>(
    _ content: Content?, slots: SlotUse = .allowed
  ) -> Row<Content>? {
    let pattern = pattern(.pattern, slots: slots)
    let isExact = flag(.case, set: "exact")
    let unless = patterns(.unless)
    let requires = patterns(.requires)
    guard let pattern, let content else { return nil }
    return Row(
      origin: origin, text: text(.pattern), pattern: pattern, isExact: isExact, unless: unless,
      requires: requires, example: text(.example), counterexample: text(.counterexample),
      content: content)
  }

  mutating func nameRow() -> Row<NameContent>? {
    patternRow(nameContent(), slots: .refusedInNames)
  }

  mutating func sentimentRow() -> Row<SentimentContent>? { patternRow(sentimentContent()) }

  mutating func frameRow() -> Row<FrameContent>? { patternRow(frameContent()) }

  mutating func languageRow() -> Row<LanguageContent>? { patternRow(languageContent()) }

  mutating func attributionRow() -> Row<AttributionContent>? {
    patternRow(choice(.stance, of: AttributionContent.Stance.self).map(AttributionContent.init))
  }

  mutating func shifterRow() -> Row<ShifterContent>? { patternRow(shifterContent()) }
}

// What each kind says.
extension Record {
  private mutating func nameContent() -> NameContent? {
    let actor = required(.actor)
    let label = required(.label)
    let valence = weight(.valence) ?? 0
    guard let actor, let label else { return nil }
    return NameContent(actor: actor, label: label, valence: valence)
  }

  private mutating func sentimentContent() -> SentimentContent? {
    let isSilent = [.weight, .agent, .target].allSatisfy { text($0).isEmpty }
    if isSilent { note(Messages.saysNothing(["weight", "agent", "target"]), in: .weight) }
    return SentimentContent(
      weight: weight(.weight), agent: weight(.agent), target: weight(.target))
  }

  private mutating func frameContent() -> FrameContent? {
    let concept = required(.concept)
    let frame = required(.frame)
    let agent = weight(.agent)
    let target = weight(.target)
    guard let concept, let frame else { return nil }
    return FrameContent(concept: concept, frame: frame, agent: agent, target: target)
  }

  private mutating func languageContent() -> LanguageContent? {
    let family = choice(.family, of: LanguageContent.Family.self)
    let weight = weight(.weight)
    return family.map { LanguageContent(family: $0, weight: weight) }
  }

  private mutating func shifterContent() -> ShifterContent? {
    let effect = choice(.effect, of: ShifterContent.Effect.self)
    let isFactorGiven = required(.factor) != nil
    let factor = isFactorGiven ? weight(.factor) : nil
    let reach = reach(of: effect)
    guard let effect, let factor, let reach else { return nil }
    return ShifterContent(effect: effect, factor: factor, reach: reach)
  }

  /// Contrast acts over what stands before it in the sentence, however far: its cell may be empty.
  private mutating func reach(of effect: ShifterContent.Effect?) -> Int? {
    let longest = 12
    if effect == .contrast, text(.reach).isEmpty { return longest }
    guard required(.reach) != nil else { return nil }
    return wholeNumber(.reach, in: 1...Double(longest))
  }
}
