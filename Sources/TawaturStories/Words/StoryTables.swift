import TawaturText

/// The word tables of this room and the tokenizer that knows their words.
struct StoryTables: Sendable {
  let tokenizer: Tokenizer
  private let functionWords: PhraseTable<Bool>
  let figureNouns: PhraseTable<FigureNoun>
  let roles: PhraseTable<WordRole>

  init() throws(TableError) {
    var lexicon = Lexicon(minimumCapacity: 2048)
    functionWords = try PhraseTable(
      Table(Tables.functionWords, columns: 1), into: &lexicon
    ) { _ throws(TableError) in true }
    figureNouns = try PhraseTable(
      Table(Tables.figureNouns, columns: 4), into: &lexicon, phrases: 3
    ) { row throws(TableError) in
      FigureNoun(
        noun: String(row[0]), counts: try row.value(1), happening: row[2].isEmpty ? nil : try row.value(2))
    }
    roles = try PhraseTable(Table(Tables.wordRoles, columns: 2), into: &lexicon, phrases: 1) {
      row throws(TableError) in try row.value(0, of: WordRole.self)
    }
    tokenizer = Tokenizer(lexicon: lexicon)
  }

  /// Whether the token serves grammar and says nothing about the matter.
  func isFunctionWord(_ index: Int, in text: TokenizedText) -> Bool {
    text.forms(of: index).contains { form in
      form.proclitics.subtracting([.waw, .feh]).isEmpty && functionWords.fact(ofWord: form.word) != nil
    }
  }

  /// What the token does in a sentence, nil for most.
  func role(_ index: Int, in text: TokenizedText) -> WordRole? {
    roles.match(at: index, in: text)?.fact
  }
}

/// What a counted noun stands for: «عسكري» and «جندي» are one noun, «قتيل» is a person killed.
struct FigureNoun: Hashable, Sendable {
  let noun: String
  let counts: Counts
  let happening: Happening?

  enum Counts: String, Sendable {
    case people, fighters, dead, thing, source, nothing
  }
}

/// What befell those who are counted.
enum Happening: String, Sendable, CaseIterable {
  case killed, wounded, missing, arrested, displaced, rescued
}

/// Words that tell how a sentence is to be taken.
enum WordRole: String, Sendable, CaseIterable {
  /// Sets one source against another (في حين).
  case contrast
  /// Begins a span of time (منذ).
  case since
  /// Something is to come (من المقرر).
  case planned
  /// Leads to the total (بلغ, ارتفع إلى).
  case total
  /// Continues what another sentence began (وأضاف).
  case continuation
  /// Opens a clause about the noun before it (التي).
  case relative
  /// Looks like a future verb and is none (سيارة).
  case presentWithSeen
  /// Says that a count no longer holds (حصيلة سابقة).
  case superseded
  /// Takes some of many (من).
  case partOf
  /// A written or published text (بيان).
  case document
  case killed, wounded, missing, arrested, displaced, rescued

  var happening: Happening? { Happening(rawValue: rawValue) }
}
