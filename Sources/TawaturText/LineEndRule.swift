/// Whether a line end stands in the middle of a sentence: editors and copying break lines where nothing ends.
///
/// Silence is no evidence, since many outlets leave the last full stop out: the words on either side must show that
/// the sentence goes on. A blank line always ends it.
struct LineEndRule: Sendable {
  /// Where in a sentence a word cannot stand.
  enum Side: String, Sendable { case notLast, notFirst, neither, opener }

  private let words: PhraseTable<Side>

  /// Words on a line that is more than a headline or a caption.
  private static let wordsOfParagraph = 8

  init(into lexicon: inout Lexicon) throws(TableError) {
    let table = try Table(Tables.sentenceEdges, columns: 2)
    words = try PhraseTable(table, into: &lexicon) { row throws(TableError) in try row.value(1) }
  }

  /// Whether the sentence of `place`, the last token of a line, goes on in the next line.
  func joins(at place: SentencePlace, in text: TokenizedText) -> Bool {
    let last = text.tokens[place.index]
    let first = text.tokens[place.index + 1]
    guard first.line == last.line + 1, first.kind != .mark || Self.goesOn(with: first.mark) else { return false }
    if last.kind == .mark {
      guard !Self.ends(with: last.mark) else { return false }
      // «…، ⏎وقال»: the comma is a slip for a full stop.
      if last.mark == .comma { return !begins(with: ArabicLetter.waw, place.index + 1, in: text) }
    }
    if first.kind == .mark { return first.mark != .openBracket || isLong(place, in: text) }
    if [.notLast, .neither].contains(side(of: place.index, in: text)) { return true }
    if closesBracket(after: place, in: text) { return true }
    guard isLong(place, in: text) else { return false }
    return [.notFirst, .neither].contains(side(of: place.index + 1, in: text))
      || isPossessive(place.index + 1, in: text)
      || completes(place, in: text)
  }

  private static func ends(with mark: Mark) -> Bool {
    switch mark {
    case .period, .question, .exclamation, .ellipsis, .colon, .semicolon: true
    default: false
    }
  }

  private static func goesOn(with mark: Mark) -> Bool {
    switch mark {
    case .comma, .period, .semicolon, .closeBracket, .percent: true
    default: false
    }
  }

  private func begins(with letter: UInt32, _ index: Int, in text: TokenizedText) -> Bool {
    text.scalar(of: index) == letter || side(of: index, in: text) == .opener
  }

  private func isLong(_ place: SentencePlace, in text: TokenizedText) -> Bool {
    let line = text.tokens[place.index].line
    var words = 0
    var index = place.index
    while index >= place.sentenceStart, text.tokens[index].line == line, words < Self.wordsOfParagraph {
      if text.tokens[index].kind != .mark { words += 1 }
      index -= 1
    }
    return words >= Self.wordsOfParagraph
  }

  /// The side a bare word, or one after a conjunction, cannot stand on.
  private func side(of index: Int, in text: TokenizedText) -> Side? {
    for form in text.forms(of: index) where !form.hasPronoun && form.proclitics.isSubset(of: .conjunctions) {
      guard let side = words.fact(ofWord: form.word) else { continue }
      // A conjunction may begin anything: «والتي» follows a line end, but so does «وقد».
      if side == .notFirst || side == .neither, !form.proclitics.isEmpty { continue }
      return side
    }
    return nil
  }

  /// «(البنتاغون)⏎اجتماعها الثاني»: a noun of somebody named on the line before. Verbs with objects look alike, so the
  /// line before must end in a bracket or in one of its nouns, and adverbs such as «بعدها» stand in the table.
  private func isPossessive(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.bytes(of: index)
    guard word.count >= 12, text.tokens[index - 1].mark == .closeBracket,
      Self.possessives.contains(where: { word.suffix($0.count).elementsEqual($0) })
    else { return false }
    return side(of: index, in: text) != .opener
  }

  private static let possessives: [[UInt8]] = [folded("ها"), folded("هم"), folded("هما")]

  /// «وكانت القوات … نهاية عام 2011⏎قد عادت»: a sentence that began with «كان» waits for its «قد».
  private func completes(_ place: SentencePlace, in text: TokenizedText) -> Bool {
    text.bytes(of: place.index + 1).elementsEqual(Self.qad)
      && Self.kana.contains { text.bytes(of: place.sentenceStart).elementsEqual($0) }
  }

  private static let qad = folded("قد")
  private static let kana = [folded("كان"), folded("وكان"), folded("كانت"), folded("وكانت")]

  /// A bracket that opened on this line closes on the next before another opens.
  private func closesBracket(after place: SentencePlace, in text: TokenizedText) -> Bool {
    let line = text.tokens[place.index].line
    var index = place.index
    while index >= place.sentenceStart, text.tokens[index].line == line, text.tokens[index].mark != .closeBracket {
      if text.tokens[index].mark == .openBracket { return closesFirst(from: place.index + 1, in: text) }
      index -= 1
    }
    return false
  }

  private func closesFirst(from start: Int, in text: TokenizedText) -> Bool {
    var index = start
    while index < text.count, text.tokens[index].line == text.tokens[start].line {
      if text.tokens[index].mark == .closeBracket { return true }
      if text.tokens[index].mark == .openBracket { return false }
      index += 1
    }
    return false
  }
}
