import TawaturModel
import TawaturText

/// What stands behind a place where what is said may end, as far as tables and letters tell.
enum BorderKind: UInt64 {
  case nothing, quotation, digits
  case coordinatePast, coordinatePresent, past, present, participle
  case phrase, coordinateLinker, linker, adversative, openerPronoun, opener, meanwhile, gloss, causal, without
  case relative, negation, pronoun, demonstrative, adverb, turn, what
  case to, over, on, from, within, preposition
  case person, organisation, place, head, coordinateVerb, coordinateArticle, coordinate, feh, article, beh, lam, time
  case other

  /// The kind of the word at `index`.
  init(of index: Int, in speech: SpeechText) {
    self =
      Self.byMark(index, speech) ?? Self.byCue(index, speech) ?? Self.byClass(index, speech)
      ?? Self.byName(index, speech) ?? Self.byLetters(index, speech)
  }

  private static func byMark(_ index: Int, _ speech: SpeechText) -> BorderKind? {
    if index >= speech.text.count { return .nothing }
    if speech.quotation(opensAt: index) != nil { return .quotation }
    return speech.text.tokens[index].kind == .digits ? .digits : nil
  }

  private static func byCue(_ index: Int, _ speech: SpeechText) -> BorderKind? {
    guard let cue = speech.cues[index], speech.heads[index] == nil else { return nil }
    if cue.isParticiple { return .participle }
    let isPast = cue.inflection.tense == .past
    if cue.proclitics.isDisjoint(with: .conjunctions) { return isPast ? .past : .present }
    return isPast ? .coordinatePast : .coordinatePresent
  }

  private static func byClass(_ index: Int, _ speech: SpeechText) -> BorderKind? {
    let classes = speech.classes[index]
    if speech.tables.phrases.match(at: index, in: speech.text) != nil { return .phrase }
    if classes.isEmpty { return nil }
    if let proclitics = speech.linker(at: index) { return proclitics.isEmpty ? .linker : .coordinateLinker }
    if classes.contains(.adversative), speech.linkerFollows(index) { return .adversative }
    if speech.isMeanwhile(index) { return .meanwhile }
    if classes.contains(.opener) { return classes.contains(.pronoun) ? .openerPronoun : .opener }
    return ordered.first { !classes.isDisjoint(with: $0.0) }?.1
  }

  private static let ordered: [(WordClasses, BorderKind)] = [
    (.gloss, .gloss), (.without, .without), (.causal, .causal), (.relative, .relative), (.negation, .negation),
    (.pronoun, .pronoun), (.demonstrative, .demonstrative), (.turn, .turn), (.what, .what), (.adverb, .adverb),
    (.to, .to), (.ala, .over), (.on, .on), (.from, .from), (.in, .within), (.preposition, .preposition),
  ]

  private static func byName(_ index: Int, _ speech: SpeechText) -> BorderKind? {
    if speech.isTime[index] { return .time }
    switch speech.mentions[index]?.type {
    case .person: return .person
    case .organisation, .medium: return .organisation
    case .location: return .place
    default: return speech.heads[index] == nil ? nil : .head
    }
  }

  private static func byLetters(_ index: Int, _ speech: SpeechText) -> BorderKind {
    let second = speech.letter(1, of: index)
    switch speech.firstLetter(index) {
    case ArabicLetter.waw:
      if speech.hasArticle(index) { return .coordinateArticle }
      return second.isOne(of: ArabicLetter.yeh, ArabicLetter.teh, ArabicLetter.seen) ? .coordinateVerb : .coordinate
    case ArabicLetter.feh: return .feh
    case ArabicLetter.beh: return .beh
    case ArabicLetter.lam: return .lam
    default: return speech.hasArticle(index) ? .article : .other
    }
  }
}
