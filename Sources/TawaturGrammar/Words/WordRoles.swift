import TawaturText

/// What a word does in news, as the table says; room for sixty-four.
@usableFromInline
package struct WordRoles: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  // Who or what may speak.
  @inlinable package static var person: WordRoles { WordRoles(rawValue: 1) }
  @inlinable package static var organisation: WordRoles { WordRoles(rawValue: 1 << 1) }
  @inlinable package static var medium: WordRoles { WordRoles(rawValue: 1 << 2) }
  @inlinable package static var document: WordRoles { WordRoles(rawValue: 1 << 3) }
  @inlinable package static var unnamed: WordRoles { WordRoles(rawValue: 1 << 4) }
  @inlinable package static var place: WordRoles { WordRoles(rawValue: 1 << 5) }
  /// Stands before a name as its title.
  @inlinable package static var title: WordRoles { WordRoles(rawValue: 1 << 6) }
  @inlinable package static var demonym: WordRoles { WordRoles(rawValue: 1 << 7) }
  @inlinable package static var saying: WordRoles { WordRoles(rawValue: 1 << 8) }
  /// «كان» and its sisters.
  @inlinable package static var kana: WordRoles { WordRoles(rawValue: 1 << 9) }
  /// «إن» and its sisters: a subject in the accusative follows.
  @inlinable package static var inna: WordRoles { WordRoles(rawValue: 1 << 10) }
  /// Opens the clause that a verb or noun governs.
  @inlinable package static var complement: WordRoles { WordRoles(rawValue: 1 << 11) }
  @inlinable package static var negation: WordRoles { WordRoles(rawValue: 1 << 12) }
  @inlinable package static var future: WordRoles { WordRoles(rawValue: 1 << 13) }
  @inlinable package static var jussive: WordRoles { WordRoles(rawValue: 1 << 14) }
  @inlinable package static var subjunctive: WordRoles { WordRoles(rawValue: 1 << 15) }
  @inlinable package static var conditional: WordRoles { WordRoles(rawValue: 1 << 16) }
  @inlinable package static var circumstance: WordRoles { WordRoles(rawValue: 1 << 17) }
  @inlinable package static var cause: WordRoles { WordRoles(rawValue: 1 << 18) }
  @inlinable package static var purpose: WordRoles { WordRoles(rawValue: 1 << 19) }
  @inlinable package static var comparison: WordRoles { WordRoles(rawValue: 1 << 20) }
  @inlinable package static var interrogative: WordRoles { WordRoles(rawValue: 1 << 21) }
  @inlinable package static var emphasis: WordRoles { WordRoles(rawValue: 1 << 22) }
  @inlinable package static var exceptive: WordRoles { WordRoles(rawValue: 1 << 23) }
  @inlinable package static var vocative: WordRoles { WordRoles(rawValue: 1 << 24) }
  @inlinable package static var interjection: WordRoles { WordRoles(rawValue: 1 << 25) }
  @inlinable package static var topic: WordRoles { WordRoles(rawValue: 1 << 26) }
  /// A conjunction that joins clauses rather than words («ثم», «لكن»).
  @inlinable package static var clausal: WordRoles { WordRoles(rawValue: 1 << 27) }
  @inlinable package static var quantifier: WordRoles { WordRoles(rawValue: 1 << 28) }
  @inlinable package static var time: WordRoles { WordRoles(rawValue: 1 << 29) }
  @inlinable package static var month: WordRoles { WordRoles(rawValue: 1 << 30) }
  @inlinable package static var weekday: WordRoles { WordRoles(rawValue: 1 << 31) }
  /// Takes no endings of its own («أخرى», «كبرى»).
  @inlinable package static var invariable: WordRoles { WordRoles(rawValue: 1 << 32) }
  /// An adjective of the pattern «أكبر».
  @inlinable package static var elative: WordRoles { WordRoles(rawValue: 1 << 34) }
  /// A noun that names a family of words by what follows: «عبد», «أبو», «آل».
  @inlinable package static var patronymic: WordRoles { WordRoles(rawValue: 1 << 33) }

  /// Stands behind a noun with its pronoun («نفسه», «كلها»).
  @inlinable package static var emphatic: WordRoles { WordRoles(rawValue: 1 << 35) }

  /// A verb whose subject says what is to be done and follows it («يمكن», «يجب», «تم»).
  @inlinable package static var impersonal: WordRoles { WordRoles(rawValue: 1 << 36) }

  /// Nouns that head a phrase that may speak.
  @inlinable package static var speakers: WordRoles { [.person, .organisation, .medium, .document, .unnamed] }

  private static let names: [(name: StaticString, role: WordRoles)] = [
    ("person", .person), ("organisation", .organisation), ("medium", .medium), ("document", .document),
    ("unnamed", .unnamed), ("place", .place), ("title", .title), ("demonym", .demonym), ("saying", .saying),
    ("kana", .kana), ("inna", .inna), ("complement", .complement), ("negation", .negation), ("future", .future),
    ("jussive", .jussive), ("subjunctive", .subjunctive), ("conditional", .conditional),
    ("circumstance", .circumstance), ("cause", .cause), ("purpose", .purpose), ("comparison", .comparison),
    ("interrogative", .interrogative), ("emphasis", .emphasis), ("exceptive", .exceptive), ("vocative", .vocative),
    ("interjection", .interjection), ("topic", .topic), ("clausal", .clausal), ("quantifier", .quantifier),
    ("time", .time), ("month", .month), ("weekday", .weekday), ("invariable", .invariable),
    ("patronymic", .patronymic), ("elative", .elative), ("emphatic", .emphatic), ("impersonal", .impersonal),
  ]

  static func named(_ name: TableText) -> WordRoles? { names.first { name == $0.name }?.role }
}
