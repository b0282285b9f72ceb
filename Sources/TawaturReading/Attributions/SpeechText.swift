import TawaturModel
import TawaturText

/// An article's tokens with what the attribution tables know of each, looked up once.
final class SpeechText: Sendable {
  let context: ReadingContext
  let tables: AttributionTables
  let cues: SparseRow<CueMatch>
  let classes: FullRow<WordClasses>
  /// By token: what its letters and its tables say, asked most often.
  private let shapes: FullRow<TokenShape>
  let heads: SparseRow<SourceHead>
  /// By token: the quotation it opens, stands in or closes.
  let quotations: SparseRow<Quotation>
  /// By token: whether it stands in a time expression.
  let isTime: FullRow<Bool>
  /// By token: the mention that begins there.
  let mentions: SparseRow<(type: EntityType, tokens: Range<Int>)>
  /// By token: whether the name of a place goes on there (بيونغ | يانغ).
  private let goesOnInPlace: FullRow<Bool>

  init(_ context: ReadingContext, tables: AttributionTables) {
    let text = context.text
    var quotations = SparseRow<Quotation>(count: text.count)
    for quotation in context.quotations { quotations.set(quotation, at: quotation.whole) }
    var isTime = [Bool](repeating: false, count: text.count)
    for time in context.times {
      let tokens = text.tokens(in: time.span)
      if let first = tokens.first, Self.isFamilyName(first, tokens, in: text, tables) { continue }
      for index in tokens { isTime[index] = true }
    }
    var mentions = SparseRow<(type: EntityType, tokens: Range<Int>)>(count: text.count)
    var goesOnInPlace = [Bool](repeating: false, count: text.count)
    // By number: a mention has many strings, and none of them is asked for.
    let named = context.mentions
    for number in named.indices {
      let type = named[number].type
      let tokens = text.tokens(in: named[number].span)
      if let first = tokens.first { mentions.set((type, tokens), at: first..<(first + 1)) }
      if type == .location { for index in tokens.dropFirst() { goesOnInPlace[index] = true } }
    }
    self.mentions = mentions
    self.goesOnInPlace = FullRow(goesOnInPlace, outside: false)
    self.context = context
    self.tables = tables
    self.quotations = quotations
    self.isTime = FullRow(isTime, outside: false)
    var cues = SparseRow<CueMatch>(count: text.count)
    var heads = SparseRow<SourceHead>(count: text.count)
    var classes = [WordClasses](repeating: [], count: text.count)
    var shapes = [TokenShape](repeating: [], count: text.count)
    for number in named.indices where named[number].type.isOne(of: .person, .organisation, .medium) {
      let start = named[number].span.start
      let before = text.firstToken(from: start) - 1
      if before >= 0, text.tokens[before].span.end > start { shapes[before] = .holdsName }
    }
    let (cueTable, words, headTable) = (tables.cues, tables.words, tables.heads)
    let (openers, phraseOpeners) = (tables.openers, tables.phrases.openers)
    for index in 0..<text.count {
      var shape = TokenShape(of: index, in: text)
      defer { shapes[index].formUnion(shape) }
      guard text.mayBegin(openers, at: index) else { continue }
      let token = index..<(index + 1)
      if let cue = cueTable.cue(at: index, in: text) {
        cues.set(cue, at: token)
        shape.formUnion([.mayReport, .mayBeCue])
      }
      let known = words.classes(at: index, in: text)
      classes[index] = known
      // «أمام» is written like «إمام».
      if known.isDisjoint(with: .prepositions), let head = headTable.head(at: index, in: text) {
        heads.set(head, at: token)
      }
      if text.mayBegin(phraseOpeners, at: index) { shape.formUnion([.mayReport, .mayBeCue]) }
      if text.mayBegin(cueTable.openers, at: index) || words.isNounOfSaying(index, in: text) {
        shape.insert(.mayBeCue)
      }
    }
    for number in named.indices where named[number].type == .person {
      // «علي» inside a name is no «على».
      for index in text.tokens(in: named[number].span)
      where text.isSpelledAli(index) && !text.isPrepositionOver(index) {
        classes[index] = .givenName
      }
    }
    self.cues = cues
    self.heads = heads
    self.classes = FullRow(classes, outside: [])
    self.shapes = FullRow(shapes, outside: [])
  }

  var text: TokenizedText { context.text }

  /// «تريزا ماي»: a month's name after a first name.
  private static func isFamilyName(
    _ index: Int, _ tokens: Range<Int>, in text: TokenizedText, _ tables: AttributionTables
  ) -> Bool {
    guard tokens.count == 1, index > 0, text.tokens[index - 1].line == text.tokens[index].line else { return false }
    return tables.words.classes(at: index - 1, in: text).contains(.givenName)
  }

  func has(_ index: Int, _ some: WordClasses) -> Bool {
    !classes[index].isDisjoint(with: some)
  }

  func mark(_ index: Int) -> Mark {
    index >= 0 && index < text.count ? text.tokens[index].mark : .period
  }

  /// Whether the name of somebody who can speak begins at `index`.
  func isMentioned(_ index: Int) -> Bool {
    mentions[index].map { $0.type != .location && $0.type != .office } ?? false
  }

  /// Whether the name of a state or its capital begins at `index`.
  func isState(_ index: Int) -> Bool { tables.heads.state(at: index, in: text) != nil }

  /// Whether ل is written onto a word, before the article or a word that a table knows.
  func isAfterLam(_ index: Int) -> Bool {
    beginsWithLam(index)
      && (letter(1, of: index) == ArabicLetter.lam || text.forms(of: index).contains { $0.proclitics.contains(.lam) })
  }

  /// Whether the name of somebody who can speak begins inside a word, behind ل or و.
  func holdsName(_ index: Int) -> Bool { hasShape(index, .holdsName) }

  /// Whether a word is part of a place's name and begins no other.
  func goesOnInPlace(_ index: Int) -> Bool { goesOnInPlace[index] }

  /// «في الوقت الذي», «في حين»: what happened elsewhere at that time.
  func isMeanwhile(_ index: Int) -> Bool {
    has(index, .in) && has(index + 1, .occasion) && has(index + 2, .relative)
  }

  /// Whether a full stop at `index` ends anything; those of abbreviations (أ.ف.ب) do not.
  func isFullStop(_ index: Int) -> Bool {
    mark(index) == .period && (index + 1 >= text.count || text.tokens[index + 1].spaceBefore)
  }

  /// The quotation whose opening mark stands at `index`.
  func quotation(opensAt index: Int) -> Quotation? {
    guard let quotation = quotations[index], quotation.whole.lowerBound == index else { return nil }
    return quotation
  }

  func isWord(_ index: Int) -> Bool { hasShape(index, .word) }

  /// Whether somebody may be named by some tokens: a mark alone is nobody's name («وأضاف ” إن»).
  func holdsWords(_ tokens: Range<Int>) -> Bool {
    tokens.contains { isWord($0) || text.tokens[$0].kind == .digits }
  }

  /// Whether a cue may stand at a token: a verb, a noun or a phrase of saying.
  func mayReport(_ index: Int) -> Bool { hasShape(index, .mayReport) }

  /// Whether a cue may stand at a token, those included that the rules never read.
  func mayBeCue(_ index: Int) -> Bool { hasShape(index, .mayBeCue) }

  @inline(__always)
  private func hasShape(_ index: Int, _ shape: TokenShape) -> Bool {
    shapes[index].contains(shape)
  }

  /// The proclitics of إن or أن at `index`, nil where something else stands there; لأن and كان are none.
  func linker(at index: Int) -> Proclitics? {
    for form in text.forms(of: index) where tables.words.classes(of: form.word).contains(.linker) {
      if form.proclitics.isSubset(of: [.waw, .feh, .beh]) { return form.proclitics }
    }
    return nil
  }

  /// The folded bytes of the word at `index` where ل is written onto it, without it: for للجزيرة the whole word counts.
  func beginsWithLam(_ index: Int) -> Bool { firstLetter(index) == ArabicLetter.lam }

  func firstLetter(_ index: Int) -> UInt32 { letter(0, of: index) }

  /// A letter of a word, counted from 0; 0 past its end and past the text's.
  func letter(_ place: Int, of index: Int) -> UInt32 {
    text.letter(place, of: index)
  }

  /// Whether the word is written with the article, after و or ف too.
  func hasArticle(_ index: Int) -> Bool { hasShape(index, .article) }

  /// Whether `ب` is written onto the word: bialone, or before the article, a verbal noun or a known word.
  func hasBeh(_ index: Int) -> Bool {
    guard isWord(index), firstLetter(index) == ArabicLetter.beh else { return false }
    let letters = text.letters(of: index)
    if letters.count == 1 { return true }
    if letters.count >= 5, letter(1, of: index) == ArabicLetter.alef, letter(2, of: index) == ArabicLetter.lam {
      return true
    }
    if heads[index] != nil && !text.forms(of: index).contains(where: { $0.proclitics.contains(.beh) }) { return false }
    if VerbalNoun.hasShape(letters.dropFirst(1)) { return true }
    return text.forms(of: index).contains { form in
      form.proclitics.contains(.beh) && !tables.words.classes(of: form.word).isDisjoint(with: [.object])
    }
  }

  /// A noun as a word without its clitics, nil where no table has it.
  func noun(at index: Int) -> WordID? {
    text.forms(of: index).last { $0.proclitics.isSubset(of: [.al, .waw, .feh]) }?.word
  }
}
