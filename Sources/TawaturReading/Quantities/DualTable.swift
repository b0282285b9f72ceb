import TawaturText

/// Nouns whose dual counts two: مصدران, الزعيمين, محافظتي.
struct DualTable: Sendable {
  struct Dual: Sendable {
    /// Without noon, so that a noun must follow (محافظتي).
    let isConstruct: Bool
    /// Whether a plural reads the same (بلدان).
    let mayBePlural: Bool
    /// Whether the construct form is more often another word: «برنامجي» is «my programme», «وزيرا» an accusative.
    var isDoubtful = false
  }

  private let duals: PhraseTable<Dual>
  private let exceptions: PhraseTable<Bool>

  private enum Plural: String { case broken, sound, shared }
  private enum Answer: String { case yes, no }

  init(into lexicon: inout Lexicon) throws(TableError) {
    var duals = PhraseTable<Dual>.Builder()
    for row in try Table(Tables.quantityDuals, columns: 4).rows {
      let plural = try row.value(1, of: Plural.self)
      let hasConstruct = try row.value(2, of: Answer.self) == .yes
      let except = row[3].isEmpty ? [] : row.list(3).map(folded)
      let stem = Self.stem(of: folded(row[0]))
      for (ending, isConstruct) in Self.endings {
        switch ending {
        case Self.yn where plural == .sound: continue
        // «موظفي» is a plural as well, «كوريا» a country.
        case Self.y where !hasConstruct && plural == .sound, Self.y where stem.suffix(2).elementsEqual(Self.y): continue
        case Self.a where stem.suffix(2).elementsEqual(Self.y) || Self.opensVerbalNoun(stem): continue
        default: break
        }
        let form = stem + ending
        if except.contains(form) { continue }
        let isSure = hasConstruct && (ending == Self.y || stem.suffix(2).elementsEqual(Self.t))
        let dual = Dual(
          isConstruct: isConstruct, mayBePlural: plural == .shared && ending == Self.an,
          isDoubtful: isConstruct && !isSure)
        form.withUnsafeBufferPointer { _ = duals.insert($0, dual, into: &lexicon) }
      }
    }
    self.duals = PhraseTable(duals)
    exceptions = try PhraseTable(
      Table(Tables.quantityDualExceptions, columns: 1), into: &lexicon
    ) { _ throws(TableError) in true }
  }

  private static let endings = [(an, false), (yn, false), (y, true), (a, true)]
  private static let tehMarbuta = folded("ة")
  private static let an = folded("ان")
  private static let yn = folded("ين")
  private static let y = folded("ي")
  private static let a = folded("ا")
  private static let t = folded("ت")
  private static let tan = folded("تان")
  private static let tyn = folded("تين")
  private static let al = folded("ال")
  private static let m = folded("م")
  private static let st = folded("ست")
  private static let stan = folded("ستان")

  /// «ارتفاعا», «تقدما»: hardly ever two of them, and often an accusative.
  private static func opensVerbalNoun(_ stem: [UInt8]) -> Bool { stem.starts(with: a) || stem.starts(with: t) }

  /// Teh marbuta opens, a final alef maksura (folded to yeh) stays: محافظة, محافظت; مستشفى, مستشفي.
  private static func stem(of noun: [UInt8]) -> [UInt8] {
    noun.suffix(2).elementsEqual(tehMarbuta) ? noun.dropLast(2) + t : noun
  }

  var openers: TableSet { duals.openers }
  /// Many of the exceptions are names.
  var exceptionOpeners: TableSet { exceptions.openers }

  /// The dual a token is, with the clitics around it.
  func dual(at index: Int, in text: TokenizedText) -> (dual: Dual, form: TokenForm)? {
    guard text.mayBegin(duals.openers, at: index), !isException(index, in: text) else { return nil }
    for form in text.forms(of: index) where !form.hasPronoun {
      if let dual = duals.fact(ofWord: form.word) { return (dual, form) }
    }
    return nil
  }

  /// Whether the word ends in تين or تان as the dual of a noun in teh marbuta does, and is none of the known others.
  func looksFeminine(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.bytes(of: index)
    // Shorter than six letters such words are mostly names.
    guard text.tokens[index].kind == .word, word.count >= 12,
      word.suffix(6) == Self.tan[...] || word.suffix(6) == Self.tyn[...], word.suffix(8) != Self.stan[...]
    else { return false }
    return !isException(index, in: text)
  }

  /// Whether a feminine dual of no listed noun is rather an adjective or a verb: «متفقتان», «عسكريتين», «ستموتين».
  func looksLikeNoNoun(_ index: Int, in text: TokenizedText) -> Bool {
    var word = text.bytes(of: index)
    if word.dropLast(6).suffix(2) == Self.y[...] { return true }
    if word.starts(with: Self.al) { word = word.dropFirst(4) }
    return [Self.m, Self.t, Self.st].contains { word.starts(with: $0) }
  }

  func isException(_ index: Int, in text: TokenizedText) -> Bool {
    exceptions.match(at: index, in: text) != nil
  }

  /// Whether the word is the second of an exception: «بين يديه», «بين النهرين».
  func endsException(_ index: Int, in text: TokenizedText) -> Bool {
    index > 0 && exceptions.match(at: index - 1, in: text).map { $0.tokens.upperBound > index } ?? false
  }

  /// Whether the word ends as duals do.
  static func endsLikeDual(_ index: Int, in text: TokenizedText) -> Bool {
    guard text.letter(fromEnd: 0, of: index) == ArabicLetter.noon, text.letterCount(of: index) >= 4 else {
      return false
    }
    let before = text.letter(fromEnd: 1, of: index)
    return before == ArabicLetter.alef || before == ArabicLetter.yeh
  }
}
