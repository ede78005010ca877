// What a token is to its sentence: the coarse parts of speech that roles are read from.

import News

/// The part a token has in its sentence.
enum Part: UInt8, BitwiseCopyable {
  case sign
  /// A noun, or what stands in the phrase of one: adjectives, numbers, pronouns, words nothing is known of.
  case noun
  case determiner, adverb, preposition, coordinator
  /// A word that opens a clause: because, who, that.
  case opener
  case auxiliary
  /// `to` before a plain verb.
  case to
  case verb

  /// Whether a group of verbs may start with it.
  var isVerbal: Bool { rawValue >= Part.auxiliary.rawValue }

  /// Whether a noun phrase may hold it.
  var isNominal: Bool { self == .noun || self == .determiner }
}

/// A verb with its auxiliaries.
struct VerbGroup: BitwiseCopyable {
  enum Form: UInt8, BitwiseCopyable {
    case finite
    /// After `to`.
    case infinitive
    /// "killing dozens", without a form of be.
    case ing
    /// "rebels driven from the town", without an auxiliary.
    case participle
  }

  /// The token of `to`, of the first auxiliary, or of the verb itself.
  var first: Int
  /// The token of the verb; of the auxiliary where there is no other verb.
  var head: Int
  /// Left of here its subject stands; `first`, where no part of the group stands apart.
  var subjectEnd: Int
  var form: Form
  var isPassive: Bool
  /// A form of be that joins its subject to a noun or adjective.
  var isCopula = false
}

/// The tokens of a noun phrase.
struct NounPhrase: BitwiseCopyable {
  var first: Int
  var last: Int
}
