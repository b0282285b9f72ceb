import TawaturText

/// What a short word does around a cue.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt64

  static let linker = WordClasses(rawValue: 1 << 0)
  static let to = WordClasses(rawValue: 1 << 1)
  static let ala = WordClasses(rawValue: 1 << 2)
  static let on = WordClasses(rawValue: 1 << 3)
  static let from = WordClasses(rawValue: 1 << 4)
  static let `in` = WordClasses(rawValue: 1 << 5)
  static let preposition = WordClasses(rawValue: 1 << 6)
  /// Governs a following أن, which then links nothing (قبل أن).
  static let subordinator = WordClasses(rawValue: 1 << 7)
  static let relative = WordClasses(rawValue: 1 << 8)
  /// Begins the outlet's own words in the middle of a sentence (فيما، علما).
  static let gloss = WordClasses(rawValue: 1 << 9)
  static let pronoun = WordClasses(rawValue: 1 << 10)
  static let demonstrative = WordClasses(rawValue: 1 << 11)
  static let negation = WordClasses(rawValue: 1 << 12)
  static let conjunction = WordClasses(rawValue: 1 << 13)
  /// Stands before a clause without belonging to its subject (كما، كان، قد).
  static let opener = WordClasses(rawValue: 1 << 14)
  /// Hands the word to somebody else (من جهته، بدوره).
  static let turn = WordClasses(rawValue: 1 << 15)
  static let adverb = WordClasses(rawValue: 1 << 16)
  static let month = WordClasses(rawValue: 1 << 17)
  /// On what occasion something is said (بيان، مؤتمر).
  static let occasion = WordClasses(rawValue: 1 << 18)
  static let what = WordClasses(rawValue: 1 << 19)
  /// A noun of saying with its speaker's pronoun (قوله).
  static let saying = WordClasses(rawValue: 1 << 20)
  /// A noun of saying with its speaker after it (إعلان ترامب).
  static let headmasdar = WordClasses(rawValue: 1 << 21)
  /// Those to whom things are told (الصحفيين).
  static let listener = WordClasses(rawValue: 1 << 22)
  /// Begins a plain object (مقتل، انسحاب).
  static let object = WordClasses(rawValue: 1 << 23)
  static let givenName = WordClasses(rawValue: 1 << 24)

  static let womanName = WordClasses(rawValue: 1 << 25)
  /// A document that speaks for whoever issued it (البيان).
  static let statement = WordClasses(rawValue: 1 << 26)
  /// Leads to what somebody else did before (بعدما).
  static let causal = WordClasses(rawValue: 1 << 27)

  /// Names what a headline is about, and nobody (فيديو).
  static let topic = WordClasses(rawValue: 1 << 28)
  /// Makes an idiom with على and ends no phrase (على الإطلاق).
  static let idiom = WordClasses(rawValue: 1 << 29)

  /// Ties عن to its noun (صادر عن).
  static let issued = WordClasses(rawValue: 1 << 30)

  /// Stands before the noun it counts (عدة، أحد).
  static let quantifier = WordClasses(rawValue: 1 << 31)

  /// What the outlet calls a remark (في إشارة إلى).
  static let hint = WordClasses(rawValue: 1 << 32)

  /// The words somebody used (بحسب تصريح فلان).
  static let wording = WordClasses(rawValue: 1 << 33)

  /// Describes a name and is no part of it (البالغ، السابق).
  static let modifier = WordClasses(rawValue: 1 << 34)
  /// What things go by, and who says nothing (وفقا للقانون).
  static let norm = WordClasses(rawValue: 1 << 35)

  /// Its عن belongs to no verb of saying (الكشف عن اسمه).
  static let refusal = WordClasses(rawValue: 1 << 36)

  /// Stands inside names (بن، أبو، دي).
  static let patronymic = WordClasses(rawValue: 1 << 37)

  /// Leads to a noun of saying and says nothing itself (اكتفى بالقول).
  static let suffices = WordClasses(rawValue: 1 << 38)

  /// What is denied, condemned or estimated, with the article (التهم، الهجوم، الخسائر).
  static let disputed = WordClasses(rawValue: 1 << 39)

  /// One who speaks for others (المتحدث باسم).
  static let spokes = WordClasses(rawValue: 1 << 40)
  /// After a spokesman no name, but «in the name of» (باسم).
  static let onBehalf = WordClasses(rawValue: 1 << 41)
  /// Leads back to the document somebody spoke in (تغريدة قال فيها).
  static let within = WordClasses(rawValue: 1 << 42)
  /// By whose mouth something is told (على لسان).
  static let tongue = WordClasses(rawValue: 1 << 43)
  /// Short for the ministry that has it in its care (المياه: …).
  static let portfolio = WordClasses(rawValue: 1 << 44)
  /// With أن behind it opens a clause against the one before (إلا أن).
  static let adversative = WordClasses(rawValue: 1 << 45)
  /// Announces words that are printed below (نصه، كالتالي).
  static let printed = WordClasses(rawValue: 1 << 46)
  /// A noun of saying whose speaker follows من (تحذير من الوزير من أن).
  static let nounFrom = WordClasses(rawValue: 1 << 47)
  /// Nouns of saying by what they do: تحذير, نفي, دعوة, تعهد.
  static let warns = WordClasses(rawValue: 1 << 48)
  static let denies = WordClasses(rawValue: 1 << 49)
  static let demands = WordClasses(rawValue: 1 << 50)
  static let plans = WordClasses(rawValue: 1 << 51)
  /// From whom a medium has it (نقلت عنه).
  static let fromHim = WordClasses(rawValue: 1 << 52)

  /// Leads to what did not happen (دون).
  static let without = WordClasses(rawValue: 1 << 53)

  /// Where something is or happens (مدينة، مقر).
  static let site = WordClasses(rawValue: 1 << 56)

  /// Says where an office is held (لدى).
  static let accredited = WordClasses(rawValue: 1 << 57)
  /// A capital speaks for its state (موسكو: …).
  static let capital = WordClasses(rawValue: 1 << 58)
  /// Names whom the clause behind it is about (أما).
  static let asFor = WordClasses(rawValue: 1 << 59)
  /// Word of mouth that somebody passes on (أنباء).
  static let unverified = WordClasses(rawValue: 1 << 61)
  /// Whom somebody is made to bear (المسؤولية).
  static let blame = WordClasses(rawValue: 1 << 60)

  /// Makes a preposition with عن (عن طريق).
  static let way = WordClasses(rawValue: 1 << 62)

  /// Says what a body does, and is no part of its name (المعنية).
  static let describes = WordClasses(rawValue: 1 << 63)

  static let prepositions: WordClasses = [.to, .ala, .on, .from, .in, .preposition]

  private static let names: [(String, WordClasses)] = [
    ("linker", .linker), ("to", .to), ("ala", .ala), ("on", .on), ("from", .from), ("in", .in),
    ("preposition", .preposition), ("subordinator", .subordinator), ("relative", .relative), ("gloss", .gloss),
    ("pronoun", .pronoun), ("demonstrative", .demonstrative), ("negation", .negation),
    ("conjunction", .conjunction), ("opener", .opener), ("turn", .turn), ("adverb", .adverb), ("month", .month),
    ("occasion", .occasion), ("what", .what), ("saying", .saying), ("headmasdar", .headmasdar),
    ("listener", .listener), ("statement", .statement), ("causal", .causal), ("topic", .topic), ("issued", .issued),
    ("hint", .hint), ("wording", .wording), ("modifier", .modifier), ("norm", .norm), ("patronymic", .patronymic),
    ("refusal", .refusal), ("quantifier", .quantifier), ("idiom", .idiom), ("suffices", .suffices),
    ("disputed", .disputed), ("spokes", .spokes), ("onbehalf", .onBehalf),
    ("within", .within), ("tongue", .tongue), ("portfolio", .portfolio), ("adversative", .adversative),
    ("printed", .printed), ("nounfrom", .nounFrom),
    ("warns", .warns), ("denies", .denies), ("demands", .demands), ("plans", .plans), ("fromhim", .fromHim),
    ("without", .without), ("site", .site),
    ("accredited", .accredited), ("capital", .capital), ("asfor", .asFor), ("blame", .blame),
    ("unverified", .unverified), ("way", .way), ("describes", .describes),
  ]

  static func named(_ name: String) -> WordClasses? { names.first { $0.0 == name }?.1 }
}

/// The classes of words, by word id.
final class SpeechWords: Sendable {
  private let classes: [WordClasses]
  let openers: TableSet

  init(into lexicon: inout Lexicon) throws(TableError) {
    openers = lexicon.newTable()
    var words = Builder(openers: openers)
    for row in try Table(Tables.cueWords, columns: 2).rows {
      var all: WordClasses = []
      for name in row.list(1) {
        guard let named = WordClasses.named(String(name)) else { throw row.error("«\(name)» is no class of words") }
        all.formUnion(named)
      }
      words.add(all, to: row[0], into: &lexicon)
    }
    for row in try Table(Tables.cueObjects, columns: 1).rows {
      words.add(.object, to: row[0], into: &lexicon)
    }
    for row in try Table(Tables.sourceGivenNames, columns: 2).rows {
      words.add(row[1] == "f" ? [.givenName, .womanName] : .givenName, to: row[0], into: &lexicon)
    }
    classes = words.classes
  }

  func classes(of word: WordID) -> WordClasses {
    let index = Int(word.index)
    return index < classes.count ? classes[index] : []
  }

  /// The classes of a word as it stands, with و or ف at most.
  func classes(at index: Int, in text: TokenizedText) -> WordClasses {
    guard text.mayBegin(openers, at: index) else { return [] }
    var classes: WordClasses = []
    for form in text.forms(of: index) {
      let known = self.classes(of: form.word)
      if known.isEmpty { continue }
      if form.proclitics.isSubset(of: .conjunctions), !form.hasPronoun { return known }
      if form.proclitics.isSubset(of: [.waw, .feh, .al]) {
        classes.formUnion(known.intersection([.object, .listener, .occasion, .headmasdar, .statement, .norm, .spokes]))
      } else if !form.proclitics.isDisjoint(with: [.lam, .beh]) {
        classes.formUnion(known.intersection([.listener, .norm, .site, .wording]))
      }
    }
    return classes
  }

  /// «بالقول»: a noun of saying behind ب.
  func isSaying(_ index: Int, in text: TokenizedText) -> Bool {
    text.mayBegin(openers, at: index)
      && text.forms(of: index).contains { $0.proclitics.contains(.beh) && classes(of: $0.word).contains(.saying) }
  }

  /// A noun of saying with whatever is written onto it: its form, nil for other words.
  func nounOfSaying(_ index: Int, in text: TokenizedText) -> TokenForm? {
    guard text.mayBegin(openers, at: index) else { return nil }
    return text.forms(of: index).first {
      !classes(of: $0.word).isDisjoint(with: [.headmasdar, .nounFrom, .saying])
    }
  }

  func isNounOfSaying(_ index: Int, in text: TokenizedText) -> Bool { nounOfSaying(index, in: text) != nil }

  /// The classes while tables are being read.
  private struct Builder {
    let openers: TableSet
    var classes: [WordClasses] = []

    mutating func add(_ new: WordClasses, to word: TableText, into lexicon: inout Lexicon) {
      let word = lexicon.insert(word)
      lexicon.open(openers, with: word)
      let index = Int(word.index)
      while classes.count <= index { classes.append([]) }
      classes[index].formUnion(new)
    }
  }
}
