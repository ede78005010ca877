// What each kind of lexicon row says, beside its pattern.

/// names.csv: what an actor is called, and what that implies.
package struct NameContent: Hashable, Sendable {
  /// The id of an actor of actors.csv.
  package var actor: String
  /// The choice of name that is compared between outlets: `rebels`, `regime`.
  package var label: String
  /// What the label itself implies, -4 to 4; 0 where the cell is empty.
  package var valence: Double

  package init(actor: String, label: String, valence: Double) {
    self.actor = actor
    self.label = label
    self.valence = valence
  }
}

/// sentiment.csv: a wording with valence, each from -4 to 4, nil where the cell is empty.
package struct SentimentContent: Hashable, BitwiseCopyable, Sendable {
  /// The valence of the wording for the sentence.
  package var weight: Double?
  /// What it implies for the one who does it.
  package var agent: Double?
  /// What it implies for the one it is done to.
  package var target: Double?

  package init(weight: Double?, agent: Double?, target: Double?) {
    self.weight = weight
    self.agent = agent
    self.target = target
  }
}

/// frames.csv: one way to word an event, beside its alternatives.
package struct FrameContent: Hashable, Sendable {
  package var concept: String
  package var frame: String
  package var agent: Double?
  package var target: Double?

  package init(concept: String, frame: String, agent: Double?, target: Double?) {
    self.concept = concept
    self.frame = frame
    self.agent = agent
    self.target = target
  }
}

/// language.csv: the family a wording belongs to.
package struct LanguageContent: Hashable, BitwiseCopyable, Sendable {
  package enum Family: String, CaseIterable, BitwiseCopyable, Sendable {
    case loaded, hedge, factive, assertive, implicative, intensifier
  }

  package var family: Family
  package var weight: Double?

  package init(family: Family, weight: Double?) {
    self.family = family
    self.weight = weight
  }
}

/// attribution.csv: how a wording reports speech.
package struct AttributionContent: Hashable, BitwiseCopyable, Sendable {
  package enum Stance: String, CaseIterable, BitwiseCopyable, Sendable {
    case neutral, doubt, endorse
  }

  package var stance: Stance

  package init(stance: Stance) { self.stance = stance }
}

/// shifters.csv: how a wording changes the weight of hits near it.
package struct ShifterContent: Hashable, BitwiseCopyable, Sendable {
  package enum Effect: String, CaseIterable, BitwiseCopyable, Sendable {
    case negate, amplify, dampen, contrast, irrealis
  }

  package var effect: Effect
  /// What weights in reach are multiplied by.
  package var factor: Double
  /// How many words to its right it acts over, 1 to 12; contrast acts over what stands before it in the sentence.
  package var reach: Int

  package init(effect: Effect, factor: Double, reach: Int) {
    self.effect = effect
    self.factor = factor
    self.reach = reach
  }
}

/// actors.csv: who is followed.
package struct ActorContent: Hashable, Sendable {
  package var actor: String
  package var name: String
  package var kind: String
  package var side: String
  /// The pronoun that may stand for the actor; nil where its kind decides.
  package var pronoun: Pronoun?

  package enum Pronoun: String, CaseIterable, Sendable {
    case he, she, they, it
  }

  package init(
    actor: String, name: String, kind: String, side: String, pronoun: Pronoun? = nil
  ) {
    self.pronoun = pronoun
    self.actor = actor
    self.name = name
    self.kind = kind
    self.side = side
  }
}

/// outlets.csv: an outlet and one way to recognise it.
package struct OutletContent: Hashable, Sendable {
  package var outlet: String
  package var name: String
  package var group: String
  package var country: String
  package var domain: String

  package init(outlet: String, name: String, group: String, country: String, domain: String) {
    self.outlet = outlet
    self.name = name
    self.group = group
    self.country = country
    self.domain = domain
  }
}

/// A pattern for whole lines: literal stretches with `*` between.
package struct LinePattern: Hashable, Sendable {
  package var text: String
  /// The literal stretches, simply case-folded, in order; between two of them anything may stand.
  package var stretches: [String]
  /// False where the pattern starts with `*`.
  package var isAnchoredAtStart: Bool
  /// False where the pattern ends with `*`.
  package var isAnchoredAtEnd: Bool

  package init(
    text: String, stretches: [String], isAnchoredAtStart: Bool, isAnchoredAtEnd: Bool
  ) {
    self.text = text
    self.stretches = stretches
    self.isAnchoredAtStart = isAnchoredAtStart
    self.isAnchoredAtEnd = isAnchoredAtEnd
  }
}

/// A row whose pattern is a line pattern (noise.csv, outlets.csv), or a plain cell.
package struct LineRow<Content: Sendable>: Sendable {
  package var origin: RowOrigin
  /// Nil where the cell is empty (an outlet recognised by name and domain alone).
  package var pattern: LinePattern?
  /// A line that the pattern must fit, and one that it must not; empty for none.
  package var example: String
  package var counterexample: String
  package var content: Content

  package init(
    origin: RowOrigin, pattern: LinePattern?, example: String = "", counterexample: String = "",
    content: Content
  ) {
    self.origin = origin
    self.pattern = pattern
    self.example = example
    self.counterexample = counterexample
    self.content = content
  }
}

/// What a line of a scraped page is.
package enum LineLabel: UInt8, CaseIterable, Sendable {
  case body, headline, dateline, byline, wireCredit, caption, noise
  /// The heading of what stands behind an article: its comments, its author, further articles.
  case end
}

extension LineLabel: CustomStringConvertible {
  /// The name as noise.csv and the reports write it.
  package var description: String {
    switch self {
    case .body: "body"
    case .headline: "headline"
    case .dateline: "dateline"
    case .byline: "byline"
    case .wireCredit: "wire_credit"
    case .caption: "caption"
    case .noise: "noise"
    case .end: "end"
    }
  }
}

/// abbreviations.csv: a full stop that ends no sentence.
package struct Abbreviation: Hashable, Sendable {
  /// What must follow so that the stop ends no sentence.
  package enum Follower: String, CaseIterable, Sendable {
    /// A capitalised word: titles (`Gen. Haftar`).
    case name
    /// A digit (`No. 5`).
    case number
    /// Anything: it never ends a sentence by itself.
    case any
    /// No capital letter: before one it does end the sentence (`Inc.`, `p.m.`).
    case lower
  }

  /// The abbreviation as written, without its last full stop.
  package var text: String
  package var before: Follower

  package init(text: String, before: Follower) {
    self.text = text
    self.before = before
  }
}
