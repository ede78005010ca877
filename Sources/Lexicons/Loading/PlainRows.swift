// Rows without a pattern for running text: outlets, noise, actors, abbreviations, inflections, scoring.

// Line patterns.
extension Record {
  mutating func outletRow() -> LineRow<OutletContent>? {
    let pattern = text(.pattern).isEmpty ? nil : linePattern(.pattern)
    guard let outlet = required(.outlet) else { return nil }
    let content = OutletContent(
      outlet: outlet, name: text(.name), group: text(.group), country: text(.country),
      domain: text(.domain))
    return LineRow(
      origin: origin, pattern: pattern, example: text(.example),
      counterexample: text(.counterexample), content: content)
  }

  mutating func noiseRow() -> LineRow<LineLabel>? {
    let pattern = linePattern(.pattern)
    let label = choice(.label, of: LineLabel.allCases) { $0.description }
    guard let pattern, let label else { return nil }
    return LineRow(
      origin: origin, pattern: pattern, example: text(.example),
      counterexample: text(.counterexample), content: label)
  }
}

// Plain cells.
extension Record {
  mutating func actor() -> ActorContent? {
    guard let id = required(.actor) else { return nil }
    if !ActorID.isValid(id) { note(Messages.badActorID(id), in: .actor) }
    let pronoun =
      text(.pronoun).isEmpty ? nil : choice(.pronoun, of: ActorContent.Pronoun.self)
    return ActorContent(
      actor: id, name: text(.name), kind: text(.kind), side: text(.side), pronoun: pronoun)
  }

  mutating func abbreviation() -> Abbreviation? {
    let written = required(.pattern)
    let before = choice(.before, of: Abbreviation.Follower.self)
    guard let written, let before else { return nil }
    if written.contains(where: { "*?~|()[]{}".contains($0) }) {
      note(Messages.noAbbreviation(written), in: .pattern)
    }
    let text = written.hasSuffix(".") ? String(written.dropLast()) : written
    return Abbreviation(text: text, before: before)
  }

  mutating func irregularForms() -> IrregularForms? {
    let lemma = required(.lemma)
    let wordClass = choice(.class, of: IrregularForms.WordClass.self)
    guard let lemma, let wordClass else { return nil }
    return IrregularForms(
      lemma: lemma, wordClass: wordClass, third: forms(.third), past: forms(.past),
      participle: forms(.participle), ing: forms(.ing), plural: forms(.plural))
  }

  mutating func scoringNumber() -> (field: ScoringNumbers.Field, value: Double)? {
    let fields = ScoringNumbers.fields
    guard let field = choice(.name, of: fields, name: { $0.name }) else { return nil }
    guard required(.value) != nil else { return nil }
    return number(.value, in: field.range).map { (field, $0) }
  }

  /// The forms of a cell, one or several: `burned|burnt`.
  private mutating func forms(_ column: Column) -> [String] {
    let forms = text(column).split(separator: "|").map { String($0).withoutOuterBlanks }
    for form in forms where !form.allSatisfy({ $0.isLetter || "-'’".contains($0) }) {
      note(Messages.noForm(column.name, form), in: column)
    }
    return forms
  }
}
