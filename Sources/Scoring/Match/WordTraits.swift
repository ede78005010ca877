// The closed classes of English that the grammar of roles and clauses leans on.

import Lexicons

/// What a word form is to the grammar, whatever the lexicons say of it.
struct WordTraits: OptionSet, Hashable, BitwiseCopyable {
  let rawValue: UInt32

  /// The forms of its lemma that a word may be, in the lowest byte.
  init(_ form: InflectedForm) { rawValue = UInt32(form.rawValue) }
  init(rawValue: UInt32) { self.rawValue = rawValue }

  // As numbers of their own they are constants; those of `InflectedForm` were asked for at every word.
  static let base = WordTraits(rawValue: 1 << 0)
  static let third = WordTraits(rawValue: 1 << 1)
  static let past = WordTraits(rawValue: 1 << 2)
  static let participle = WordTraits(rawValue: 1 << 3)
  static let ing = WordTraits(rawValue: 1 << 4)
  /// Verbs that leave the doing to their object: "launch an attack", "make a promise".
  static let light = WordTraits(rawValue: 1 << 6)
  /// Plain forms that are verbs and hardly ever nouns: wants, seek, become.
  static let surelyVerb = WordTraits(rawValue: 1 << 7)

  static let be = WordTraits(rawValue: 1 << 8)
  static let have = WordTraits(rawValue: 1 << 9)
  /// Modals and forms of do: what may stand before a plain verb.
  static let modal = WordTraits(rawValue: 1 << 10)
  static let preposition = WordTraits(rawValue: 1 << 11)
  static let determiner = WordTraits(rawValue: 1 << 12)
  /// Words that open a clause: because, although, while.
  static let conjunction = WordTraits(rawValue: 1 << 13)
  static let coordinator = WordTraits(rawValue: 1 << 14)
  static let relative = WordTraits(rawValue: 1 << 15)
  static let pronoun = WordTraits(rawValue: 1 << 16)
  static let adverb = WordTraits(rawValue: 1 << 17)
  /// Counts of people before `of`: dozens, hundreds, most.
  static let partitive = WordTraits(rawValue: 1 << 18)
  static let by = WordTraits(rawValue: 1 << 19)
  static let of = WordTraits(rawValue: 1 << 20)
  static let to = WordTraits(rawValue: 1 << 21)
  static let that = WordTraits(rawValue: 1 << 22)
  /// An abbreviation; which kind is in `Vocabulary.followers`.
  static let abbreviation = WordTraits(rawValue: 1 << 23)
  /// A pattern with `case` = exact knows this word in some spelling.
  static let hasExactForms = WordTraits(rawValue: 1 << 24)
  /// A pattern knows this word with `'s`.
  static let hasPossessiveForm = WordTraits(rawValue: 1 << 25)
  /// Words that open sentences and stand in few names: how, there, meanwhile.
  static let opener = WordTraits(rawValue: 1 << 26)
  /// Days, months and stretches of time, which stand before a subject: "on Friday the army".
  static let time = WordTraits(rawValue: 1 << 27)
  /// Prepositions before the one who is to act: "called on Russia to stop".
  static let mediating = WordTraits(rawValue: 1 << 28)
  /// Verbs whose own subject is to act: "promised Russia to stop".
  static let promise = WordTraits(rawValue: 1 << 29)
  /// Prepositions behind which the subject goes on acting: "left after killing".
  static let temporal = WordTraits(rawValue: 1 << 30)
  /// Forms behind which the one who speaks may stand: ", said a witness", never ", underscored the gap".
  static let quoting = WordTraits(rawValue: 1 << 31)

  static let auxiliary: WordTraits = [.be, .have, .modal]
  /// Words that no gap may cross, for another clause starts with them.
  static let clauseOpener: WordTraits = [.conjunction, .relative]
  /// Words that are no part of a noun phrase's middle.
  static let grammatical: WordTraits = [
    .be, .have, .modal, .preposition, .determiner, .conjunction, .coordinator, .relative,
    .pronoun, .to, .that, .by, .of,
  ]
}

extension WordTraits {
  /// The closed classes; words that stand in several lines have the traits of all.
  static let closedClasses: [(WordTraits, String)] = [
    (.be, "be am is are was were been being isn't aren't wasn't weren't get gets got getting"),
    (.have, "have has had having haven't hasn't hadn't"),
    (
      .modal,
      """
      will would can could may might must shall should do does did don't doesn't didn't won't \
      wouldn't can't couldn't cannot shouldn't mustn't ought
      """
    ),
    (
      .preposition,
      """
      of in on at by for from to with without into onto over under against about above below \
      between among through during before after since until toward towards across behind beyond \
      near inside outside around along despite amid amongst via upon off per within throughout \
      alongside versus as than
      """
    ),
    (
      .determiner,
      "the a an this these those its his her their our my your some any no every each both all"
    ),
    (
      .conjunction,
      "because although though while whereas if unless when whenever where but so whether"
    ),
    (.coordinator, "and or nor"),
    (.relative, "who which whom whose"),
    ([.that, .relative], "that"),
    (.pronoun, "he she it they we i you him them us me himself herself itself themselves"),
    (
      .adverb,
      """
      not never also already just recently reportedly allegedly finally then now still again \
      even only soon later once twice largely fully partly almost nearly effectively initially \
      previously currently often always ever further together yesterday today
      """
    ),
    (
      .partitive,
      """
      dozens hundreds thousands scores tens most many some several all few both none one two \
      three four five six seven eight nine ten group groups number members remnants pockets \
      rest majority columns bands crowds waves hordes millions part parts
      """
    ),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april june \
      july august september october november december today yesterday tomorrow tonight week \
      weeks month months year years day days night nights morning afternoon evening weekend
      """
    ),
    (.mediating, "on upon for"),
    (
      .promise,
      """
      promise promises promised promising vow vows vowed vowing threaten threatens threatened \
      threatening pledge pledges pledged pledging swear swears swore sworn use uses used using
      """
    ),
    (.temporal, "after before by while without since in on upon despite through besides"),
    (
      .light,
      """
      launch launches launched launching make makes made making carry carries carried carrying \
      conduct conducts conducted conducting stage stages staged staging wage wages waged waging \
      take takes took taken taking give gives gave given giving mount mounts mounted mounting \
      commit commits committed committing begin begins began begun beginning continue continues \
      continued continuing issue issues issued issuing deliver delivers delivered delivering \
      show shows showed shown showing express expresses expressed expressing
      """
    ),
    (
      [.base, .surelyVerb],
      """
      want seek try believe think know make take give keep let put see come become remain seem \
      appear tell ask go say add explain describe continue begin bring hold include provide allow \
      agree decide refuse reject accept deny admit insist argue suggest expect consider remember \
      understand speak write send buy sell pay meet lose stay die kill grow create destroy protect \
      defend condemn denounce oppose follow happen occur receive achieve reveal ensure avoid enjoy \
      prefer maintain obtain require retain choose join carry hear learn enter
      """
    ),
    (
      [.third, .surelyVerb],
      """
      wants seeks tries needs hopes believes thinks knows makes takes gives keeps lets puts sees \
      comes becomes remains seems appears tells asks goes says adds explains describes continues \
      begins brings holds includes provides allows agrees decides refuses rejects accepts denies \
      admits insists argues suggests expects considers remembers understands speaks writes sends \
      buys sells pays meets loses stays dies kills grows creates destroys protects defends condemns \
      denounces opposes follows happens occurs receives achieves reveals ensures avoids enjoys \
      prefers maintains obtains requires retains chooses joins carries hears learns enters
      """
    ),
    (
      [.third, .surelyVerb],
      """
      acknowledges asserts complains concedes concludes contends declares laments predicts quips \
      reiterates testifies
      """
    ),
    (
      .quoting,
      """
      say says said tell tells add adds added write writes wrote explain explains explained note \
      notes noted reply replies replied ask asks asked answer answers answered argue argues argued \
      recall recalls recalled warn warns warned insist insists insisted continue continues continued \
      joke jokes joked quip quips quipped report reports reported announce announces announced agree \
      agrees agreed declare declares declared complain complains complained conclude concludes \
      concluded remark remarks remarked comment comments commented observe observes observed respond \
      responds responded suggest suggests suggested admit admits admitted acknowledge acknowledges \
      acknowledged concede concedes conceded testify testifies testified tweet tweets tweeted \
      lament laments lamented predict predicts predicted think thinks thought believe believes \
      believed shout shouts shouted cry cries cried contend contends contended assert asserts asserted \
      state stated reiterate reiterates reiterated
      """
    ),
    (.opener, "how what why there here such another however meanwhile please thanks"),
    (.by, "by"),
    (.of, "of"),
    (.to, "to"),
  ]
}
