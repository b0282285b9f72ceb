import TawaturModel
import TawaturText

/// What a word beside a number says about it.
enum QuantityWord: String, Sendable {
  /// A word that is never counted (في, الذي, أصيبوا).
  case particle
  /// The same as a verb, which may have a subject behind it: اضطر, أصبح.
  case verb
  /// «في 2017 سلعا»: the four digits behind it are a year.
  case yearCue
  /// «حركة 5 نجوم» is a name.
  case party, stars
  /// A plural that the definite number behind it counts: «الدول الـ28», not «الدورة الـ28».
  case plural
  /// One thing whose letters look like a plural's: العراق, الاتحاد.
  case single
  /// «واحد منهم», «واحدا تلو الآخر».
  case ofThem
  case between, from, to, or
  /// A clitic written apart, as digits demand: «الـ 12», «ب50».
  case glue
  /// «رقم»: the number behind it is a name.
  case number
  /// A noun whose number is a name where it counts nothing: القرار 2254, القناة 13.
  case numbered
  /// The same, where almost nothing behind the number is counted: المادة 17 من القانون, الكتيبة 21 حرس حدود.
  case coded
  /// A place or a person whose number word is a name: بلدة الخمس, أبو ستة.
  case place
  /// The name of a letter: «إم آي 6», «إس 400».
  case letter
  /// «رحل عن 80 عاما» tells an age.
  case about
  /// «صاحب الـ50 عاما», «ابن ثلاثة أشهر» tell an age.
  case owner
  case age, timeUnit, timeDual, month
  /// عام, سنوات: units of time that also tell ages.
  case years
  /// «تبلغ 21 عاما» tells an age where no length (مدة) stands before it.
  case ageVerb, span
  /// Behind a number of goals: مقابل, دون رد.
  case score
  /// Before the numbers of a match: بنتيجة.
  case scoreCue
  case percent, perMille
  /// نسبة: a lost sign behind its number was a percent sign.
  case share
  /// A verb of change: «ارتفع من 3 إلى 5» is no range.
  case change
  case tens, hundreds, thousands, millions, billions
  /// بضع: three to nine, of tens and hundreds too.
  case few
  /// صفر
  case zero
  /// «ناقص 7 درجات»
  case minus
  /// «تحت الصفر» behind degrees makes them negative.
  case belowZero
  /// A noun that counts what may be negative, and its adjectives: درجات, مئوية, نقاط.
  case degree
  /// What a bare number behind it counts: «بلغ العدد 2000», not «بلغ الذروة 2000».
  case amount
  /// «من كل», «في كل» behind one: «واحد من كل خمسة».
  case ofEach
  /// هذان, كلا: what follows is a dual.
  case both
  /// اللذان: what stands before is a dual.
  case relativeDual
  /// What makes half and quarter a word of its own: نصف نهائي, ربع سنوي.
  case wholeAdjective
  /// Stands between number and counted noun: «3 من كبار المسؤولين».
  case skipped
  /// A noun whose own first letter looks like a clitic: وزير, برميل, لاعب.
  case clearNoun
  /// «وست هام» is a name.
  case notNumber
  /// «في آن واحد» counts nothing.
  case notOne

  /// Whether a number before it is a length of time or an age.
  var isTime: Bool { self == .timeUnit || self == .timeDual || self == .years }
}

extension QuantityWord {
  /// Whether a quantity may begin with the word itself.
  var mayOpen: Bool {
    switch self {
    case .between, .tens, .hundreds, .thousands, .millions, .billions, .few, .timeDual, .zero, .minus: true
    default: false
    }
  }
}

/// The words around numbers.
struct QuantityWords: Sendable {
  private let words: PhraseTable<QuantityWord>
  /// The words with which a quantity may begin; the other ones stand around it and are most of a text.
  let openers: TableSet
  /// The words with which shares begin: every token is asked whether it tells one.
  let shares: TableSet

  init(into lexicon: inout Lexicon) throws(TableError) {
    let table = try Table(Tables.quantityWords, columns: 2)
    words = try PhraseTable(table, into: &lexicon) { row throws(TableError) in try row.value(1) }
    openers = try lexicon.openers(of: table) { (word: QuantityWord) in word.mayOpen }
    shares = try lexicon.openers(of: table) { (word: QuantityWord) in word.isOne(of: .percent, .perMille) }
  }

  @inline(__always)
  func match(at index: Int, in text: TokenizedText) -> (word: QuantityWord, end: Int)? {
    text.mayBegin(words.openers, at: index) ? matchOfOpener(at: index, in: text) : nil
  }

  private func matchOfOpener(at index: Int, in text: TokenizedText) -> (word: QuantityWord, end: Int)? {
    guard text.tokens[index].kind == .word,
      let match = words.match(at: index, in: text), match.proclitics.isSubset(of: [.waw, .feh, .al, .beh, .lam])
    else { return nil }
    if match.hasPronoun, match.fact != .age { return nil }
    // «بعلى» and «لفي» are other words.
    if match.fact == .particle || match.fact == .yearCue, !match.proclitics.isSubset(of: .conjunctions) { return nil }
    return (match.fact, match.tokens.upperBound)
  }

  /// Folded place of a word of this table without proclitics, the article kept.
  func core(at index: Int, in text: TokenizedText) -> Range<Int> {
    guard let match = words.match(at: index, in: text) else { return text.tokens[index].folded }
    return QuantityCandidate.core(of: match.core, match.proclitics)
  }

  func proclitics(at index: Int, in text: TokenizedText) -> Proclitics {
    words.match(at: index, in: text)?.proclitics ?? []
  }

  func role(at index: Int, in text: TokenizedText) -> QuantityWord? { match(at: index, in: text)?.word }

  /// Whether any of the `count` tokens before `index` on its line has a role that is wanted.
  func stands(_ isWanted: (QuantityWord) -> Bool, within count: Int, before index: Int, in text: TokenizedText) -> Bool
  {
    var at = index - 1
    while at >= 0, at >= index - count, text.tokens[at].line == text.tokens[index].line {
      if let role = role(at: at, in: text), isWanted(role) { return true }
      at -= 1
    }
    return false
  }
}
