import TawaturText

/// The words of `words.tsv`: every lemma with its roles, every stem with what it may be.
struct WordTable: Sendable {
  private(set) var stems: WordStems
  let tails = WordTails()
  /// By lemma.
  private(set) var roles: [WordRoles] = []

  init() throws(TableError) {
    stems = WordStems(capacity: 1 << 15)
    for row in try Table(Tables.words, columns: 6).rows { try add(row) }
  }

  /// The row of a word, nil where none has it as this part of speech.
  func lemma(_ word: TableText, _ part: PartOfSpeech) -> Int32? {
    PackedLetters(word).flatMap { lemma($0, part) }
  }

  func preposition(_ word: String) -> Int32? {
    var letters = PackedLetters()
    let bytes = folded(word)
    guard bytes.count % 2 == 0, bytes.count <= 2 * PackedLetters.most else { return nil }
    for at in stride(from: 0, to: bytes.count, by: 2) {
      guard let code = PackedLetters.code(bytes[at], bytes[at + 1]) else { return nil }
      letters.append(code)
    }
    return lemma(letters, .preposition)
  }

  private func lemma(_ letters: PackedLetters, _ part: PartOfSpeech) -> Int32? {
    let isFeminine = letters.last == Code.tehMarbuta
    var found: Int32?
    var at = stems.last((isFeminine ? letters.dropLast() : letters).key)
    // The last one seen was added first: the row itself comes before what other rows make.
    while at >= 0 {
      let stem = stems[at]
      if stem.part == part, stem.tense != .present, !stem.traits.contains(.passive),
        !isFeminine || stem.endings.contains(.tehMarbuta)
      {
        found = stem.lemma
      }
      at = stems.before(at)
    }
    return found
  }

  private mutating func add(_ row: Table.Row) throws(TableError) {
    let part: PartOfSpeech = try row.value(1)
    var all: WordRoles = []
    for name in row.list(5) {
      guard let role = WordRoles.named(name) else { throw row.error("«\(name)» names no role") }
      all.formUnion(role)
    }
    let lemma = Int32(roles.count)
    roles.append(all)
    switch part {
    case .verb: try addVerb(row, lemma: lemma)
    case .noun: try addNoun(row, lemma: lemma)
    case .adjective: try addAdjective(row, lemma: lemma, all)
    default: try addPlain(row, part, lemma: lemma)
    }
  }

  /// «I|يقول|قول»: the form, for the first one the present, then verbal nouns; a verb of two forms gives both.
  private mutating func addVerb(_ row: Table.Row, lemma: Int32) throws(TableError) {
    var form: VerbForm?
    var verb: VerbStems?
    for value in row.list(4) {
      if let next = VerbForm(rawValue: String(value)) {
        form = next
        verb = nil
        if next == .first { continue }
        guard let past = VerbPast(row[0], form: next), let made = VerbStems(past: past, third: nil, lemma: lemma) else {
          throw row.error("«\(row[0])» is no past of form \(value)")
        }
        verb = made
        made.makeAll { stems.add($0, $1) }
        continue
      }
      guard let form, let letters = PackedLetters(value) else { throw row.error("«\(value)» is no form of a verb") }
      if let verb {
        let isFeminine = letters.last == Code.tehMarbuta
        verb.addVerbalNoun(isFeminine ? letters.dropLast() : letters, isFeminine: isFeminine) { stems.add($0, $1) }
      } else {
        guard let past = VerbPast(row[0], form: form), let made = VerbStems(past: past, third: letters, lemma: lemma)
        else { throw row.error("«\(row[0])» is no past") }
        verb = made
        made.makeAll { stems.add($0, $1) }
      }
    }
  }

  private func letters(of word: TableText, in row: Table.Row) throws(TableError) -> PackedLetters {
    guard let letters = PackedLetters(word) else {
      throw row.error("«\(word)» is no word of \(PackedLetters.most) Arabic letters at most")
    }
    return letters
  }

  private mutating func add(
    _ letters: PackedLetters, _ part: PartOfSpeech, _ gender: GrammaticalGender, _ number: GrammaticalNumber,
    _ endings: WordEndings, traits: WordTraits = [], lemma: Int32, hamza: Hamza
  ) {
    stems.add(
      letters,
      WordStem(
        lemma: lemma, part: part, gender: gender, number: number, tense: .none, endings: endings, traits: traits,
        hamza: hamza))
    // «رؤساء» before a pronoun is «رؤساؤهم», «رؤسائهم».
    guard letters.last == Code.hamza, letters.count > 2, endings.contains(.none) else { return }
    for carrier in [Code.waw, Code.yeh] {
      stems.add(
        letters.dropLast() + carrier,
        WordStem(
          lemma: lemma, part: part, gender: gender, number: number, tense: .none,
          endings: [WordEndings(.none), .pronounOnly], traits: traits))
    }
  }

  private mutating func addNoun(_ row: Table.Row, lemma: Int32) throws(TableError) {
    let word = try letters(of: row[0], in: row)
    let gender: GrammaticalGender = try row.value(2)
    let number: GrammaticalNumber = try row.value(3)
    let isFeminine = word.last == Code.tehMarbuta
    let stem = isFeminine ? word.dropLast() : word
    var endings = isFeminine ? WordEndings.feminineNoun : number == .plural ? .brokenPlural : .noun
    if isFeminine, number == .plural { endings = WordEndings(.tehMarbuta) }
    for form in row.list(4) {
      if form == "ات" {
        endings.insert(WordEndings(.aat))
      } else if form == "ون" {
        endings.formUnion(.soundPlural)
      } else {
        let plural = try letters(of: form, in: row)
        if plural.last == Code.tehMarbuta {
          add(plural.dropLast(), .noun, gender, .plural, WordEndings(.tehMarbuta), lemma: lemma, hamza: Hamza(of: form))
        } else {
          add(plural, .noun, gender, .plural, .brokenPlural, lemma: lemma, hamza: Hamza(of: form))
        }
      }
    }
    add(stem, .noun, gender, number, endings, lemma: lemma, hamza: Hamza(of: row[0]))
  }

  private mutating func addAdjective(_ row: Table.Row, lemma: Int32, _ roles: WordRoles) throws(TableError) {
    let word = try letters(of: row[0], in: row)
    let gender: GrammaticalGender = try row.value(2)
    let number: GrammaticalNumber = try row.value(3)
    if roles.contains(.elative) {
      add(
        word, .adjective, gender, number, WordEndings(.none, .alef), traits: .elative, lemma: lemma,
        hamza: Hamza(of: row[0]))
      return
    }
    if roles.contains(.invariable) {
      add(word, .adjective, gender, number, WordEndings(.none), lemma: lemma, hamza: Hamza(of: row[0]))
      return
    }
    let traits: WordTraits = word.last == Code.yeh ? .nisba : []
    add(word, .adjective, gender, number, .adjective, traits: traits, lemma: lemma, hamza: Hamza(of: row[0]))
    for form in row.list(4) {
      add(
        try letters(of: form, in: row), .adjective, gender, .plural, .brokenPlural, lemma: lemma, hamza: Hamza(of: form)
      )
    }
  }

  private mutating func addPlain(_ row: Table.Row, _ part: PartOfSpeech, lemma: Int32) throws(TableError) {
    let gender: GrammaticalGender = try row.value(2)
    let number: GrammaticalNumber = try row.value(3)
    // Pronouns stand behind prepositions and «إن», behind numbers, and behind nothing else here.
    let mayTakePronoun = part == .preposition || part == .subordinator || part == .particle || part == .number
    let endings: WordEndings =
      mayTakePronoun || roles[Int(lemma)].contains(.inna) ? WordEndings(.none) : [WordEndings(.none), .noPronoun]
    var word = try letters(of: row[0], in: row)
    if part == .number, word.last == Code.tehMarbuta {
      word = word.dropLast()
      add(word, part, gender, number, WordEndings(.tehMarbuta), lemma: lemma, hamza: Hamza(of: row[0]))
    } else {
      add(word, part, gender, number, endings, lemma: lemma, hamza: Hamza(of: row[0]))
    }
    for form in row.list(4) {
      add(try letters(of: form, in: row), part, gender, .plural, endings, lemma: lemma, hamza: Hamza(of: form))
    }
  }
}
