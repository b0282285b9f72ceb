import TawaturModel
import TawaturText

/// Cuts the one addressed off the one who speaks (اتهمت إسرائيل إيران، دعت نويرت الحوثيين).
struct SubjectAndObject: Sendable {
  let speech: SpeechText

  func subject(of source: SourcePhrase) -> SourcePhrase {
    var index = source.core.lowerBound + 1
    if let end = nameEnd(source.core) {
      return SourcePhrase(.from(source.core.lowerBound, to: end)) ?? source
    }
    while index < source.core.upperBound {
      if isComplete(index - 1, from: source.core.lowerBound), beginsObject(index, from: source.core.lowerBound) {
        return SourcePhrase(.from(source.core.lowerBound, to: index)) ?? source
      }
      index += 1
    }
    return source
  }

  /// «وصفت الأمم المتحدة الأوضاع»: a noun behind the name of an organisation, and no adjective of it.
  private func nameEnd(_ core: Range<Int>) -> Int? {
    guard let name = speech.mentions[core.lowerBound], name.type == .organisation || name.type == .medium,
      case let end = name.tokens.upperBound, name.tokens.count > 1, end < core.upperBound, speech.hasArticle(end),
      !speech.text.endsAsAdjective(end), speech.mark(end - 1) == .none
    else { return nil }
    return end
  }

  /// The phrase can end here: with the article, a state or a name.
  private func isComplete(_ index: Int, from start: Int) -> Bool {
    if speech.has(index, .prepositions) { return false }
    guard speech.isWord(index) else { return speech.mark(index) == .closeBracket || speech.quotations[index] != nil }
    return speech.hasArticle(index) || speech.heads[index] == nil && (index > start || !speech.has(index, .quantifier))
  }

  /// «البلدية المقاول»: what describes a feminine noun is feminine, but for a comparative (الحركة الأكبر).
  private func disagree(_ noun: Int, _ next: Int) -> Bool {
    if let head = speech.heads[noun], speech.hasArticle(noun), !head.isFeminine, head.number == .singular,
      speech.text.letters(of: next).last() == ArabicLetter.tehMarbuta
    {
      return true
    }
    let ending = speech.letter(speech.text.bytes(of: next).count / 2 - 1, of: next)
    return speech.hasArticle(noun)
      && speech.letter(speech.text.bytes(of: noun).count / 2 - 1, of: noun) == ArabicLetter.tehMarbuta
      && ending != ArabicLetter.tehMarbuta && ending != ArabicLetter.yeh
      && speech.letter(2, of: next) != ArabicLetter.alef
  }

  /// «وصف كريم الشاذلي تصريحات الوزير»: behind a name no noun belongs to it but a title.
  private func isRightAfterPerson(_ index: Int) -> Bool {
    for back in 1...4 where back <= index {
      if let name = speech.mentions[index - back], name.type == .person, name.tokens.upperBound == index { return true }
    }
    return false
  }

  private func beginsObject(_ index: Int, from start: Int) -> Bool {
    guard speech.isWord(index) else { return false }
    if speech.has(index, .demonstrative), speech.hasArticle(index + 1) { return true }
    if speech.hasArticle(index), speech.has(index, [.occasion, .statement, .disputed]) { return true }
    if ObliquePlural.stands(at: index, in: speech) {
      return !speech.hasArticle(index - 1) && speech.heads[index - 1] == nil
    }
    // «الأرجنتيني» is no state, but says whose somebody is.
    if let state = speech.tables.heads.state(at: index, in: speech.text), state.proclitics.isSubset(of: .al),
      !state.hasPronoun
    {
      return speech.hasArticle(index - 1) || speech.heads[index - 1] == nil
    }
    if speech.hasArticle(index) {
      if index == start + 1, disagree(start, index) { return true }
      if speech.hasArticle(index - 1) {
        return speech.heads[index] != nil && !speech.text.endsAsAdjective(index) && speech.heads[index - 1] != nil
      }
      return speech.heads[index] != nil && !speech.hasArticle(index - 1) && speech.heads[index - 1] == nil
        && !speech.has(index - 1, .onBehalf)
        && !speech.isState(index - 1)
    }
    if isRightAfterPerson(index), speech.heads[index].map({ $0.type != .person }) ?? false { return true }
    return speech.heads[index] != nil
      && (speech.hasArticle(index - 1) || speech.isState(index - 1))
  }
}

/// Plurals in ين, which no subject has right after its verb (الحوثيين).
enum ObliquePlural {
  static func stands(at index: Int, in speech: SpeechText) -> Bool {
    guard speech.isWord(index), speech.hasArticle(index) else { return false }
    let letters = speech.text.bytes(of: index).count / 2
    return letters > 6 && speech.letter(letters - 1, of: index) == ArabicLetter.noon
      && speech.letter(letters - 2, of: index) == ArabicLetter.yeh
      && speech.letter(letters - 3, of: index) == ArabicLetter.yeh
  }
}
