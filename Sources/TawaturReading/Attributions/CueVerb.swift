import TawaturModel
import TawaturText

/// What a verb of saying may be followed by.
struct Government: OptionSet, Sendable {
  let rawValue: UInt32

  /// إن or أن.
  static let an = Government(rawValue: 1)
  /// Quotation marks or a colon.
  static let quote = Government(rawValue: 2)
  static let to = Government(rawValue: 4)
  static let ala = Government(rawValue: 8)
  static let on = Government(rawValue: 16)
  static let from = Government(rawValue: 32)
  static let `in` = Government(rawValue: 64)
  static let by = Government(rawValue: 128)
  static let `as` = Government(rawValue: 256)
  static let object = Government(rawValue: 512)
  /// عن names the one it comes from (نقل عن).
  static let relay = Government(rawValue: 1024)

  /// Its present without a subject is a passive that names nobody (يذكر أن).
  static let impersonal = Government(rawValue: 2048)

  /// Its past is written like a noun or a preposition (عبر، نقل).
  static let noun = Government(rawValue: 4096)
  /// What says it follows with في (جاء في البيان).
  static let within = Government(rawValue: 8192)
  /// Its object is the one told (أبلغ الوكالة).
  static let told = Government(rawValue: 16384)
  /// Its past is a preposition without the shadda (بيّن).
  static let shadda = Government(rawValue: 32768)

  /// A quotation of some length may stand for its object (دان "…").
  static let quoted = Government(rawValue: 1 << 16)

  /// A verbal noun after ل is what is asked for (دعا الدول للكشف عن).
  static let lam = Government(rawValue: 1 << 17)

  /// Its second object is what somebody is made to bear (حمّل الحكومة المسؤولية).
  static let blame = Government(rawValue: 1 << 18)

  /// No pronoun on it is whom it tells (أقره الاستفتاء).
  static let alone = Government(rawValue: 1 << 19)

  private static let names: [(String, Government)] = [
    ("an", .an), ("quote", .quote), ("to", .to), ("ala", .ala), ("on", .on), ("from", .from), ("in", .in),
    ("by", .by), ("bi", .by), ("as", .as), ("object", .object), ("on2", .relay), ("impersonal", .impersonal),
    ("noun", .noun), ("within", .within), ("told", .told), ("shadda", .shadda), ("quoted", .quoted), ("lam", .lam),
    ("blame", .blame), ("alone", .alone),
  ]

  static func named(_ name: String) -> Government? { names.first { $0.0 == name }?.1 }
}

/// A verb of saying.
struct CueVerb: Sendable {
  let government: Government
  let polarity: Attribution.Polarity
}

/// Person, gender and number of a verb form.
struct Inflection: Hashable, Sendable {
  enum Tense: Sendable { case past, present, participle }
  var tense: Tense
  var isFeminine = false
  var isPlural = false
  var isFirstPerson = false
  /// Written so only where a pronoun follows (وصفوه).
  var isBeforePronoun = false
}

/// A form of a verb of saying found in a text.
struct CueMatch: Sendable {
  let token: Int
  let verb: CueVerb
  let inflection: Inflection
  let proclitics: Proclitics
  let hasPronoun: Bool
  /// Folded bytes of the verb without proclitics.
  let core: Range<Int>

  var isParticiple: Bool { inflection.tense == .participle }

  /// «وصفتها» is a verb with its object, «طلبه» a noun.
  var mayTakePronoun: Bool {
    if verb.government.contains(.alone) { return false }
    return switch inflection.tense {
    case .participle: false
    case .present: true
    case .past: inflection.isFeminine || !verb.government.isDisjoint(with: [.by, .as, .relay])
    }
  }

  /// Whether the one told stands before `link` as its pronoun (أخبره أن), or the link has room for its object (وصفه بأنه).
  func takesListener(before link: Link, in speech: SpeechText) -> Bool {
    verb.government.contains(.told) || speech.firstLetter(link.start) == ArabicLetter.beh
  }

  /// A past without ending that is written like a noun (نقل).
  var isNounLike: Bool {
    verb.government.contains(.noun) && inflection == Inflection(tense: .past) && proclitics.isEmpty
  }
}
