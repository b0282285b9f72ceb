import TawaturModel
import TawaturText

/// Reads the name of a person that begins at a token.
struct PersonNameReader: Sendable {
  let speech: SpeechText

  static let longest = 4
  /// «عبد», which is never a name alone.
  private static let servant = folded("عبد")

  /// What no family name with the article is.
  private static let neverFamily: WordClasses = [
    .disputed, .modifier, .adverb, .month, .relative, .demonstrative, .portfolio, .refusal, .occasion,
  ]

  /// The name that begins at `index`: after a title, with a known first name, or where the name reader saw one.
  func name(at index: Int) -> Range<Int>? {
    if speech.goesOnInPlace(index) { return nil }
    guard let mention = speech.mentions[index], mention.type == .person,
      speech.heads[index] == nil || speech.has(index, .givenName),
      speech.classes[index].isSubset(of: [.givenName, .womanName, .patronymic])
    else { return shownName(at: index) }
    let name = withoutTail(mention.tokens)
    guard name == mention.tokens, let shown = shownName(at: index), shown.count > name.count, goesOn(name) else {
      return name
    }
    return .from(name.lowerBound, to: name.upperBound + 1)
  }

  /// «كيم على», «آخر لفرانس»: no name goes on with a preposition.
  private func withoutTail(_ name: Range<Int>) -> Range<Int> {
    let end = name.dropFirst().first {
      speech.has($0, .prepositions) || isAfterLam($0) || isAdverbialNoun($0)
    }
    return .from(name.lowerBound, to: end ?? name.upperBound)
  }

  /// «اقتراحا»
  private func isAdverbialNoun(_ index: Int) -> Bool {
    let letters = speech.text.letters(of: index)
    return letters.last() == ArabicLetter.alef && VerbalNoun.hasShape(letters.dropLast(1))
  }

  private func isAfterLam(_ index: Int) -> Bool {
    speech.isAfterLam(index) && !speech.has(index, .givenName)
  }

  /// «عبد الحق الخيام», «سالم الطيب», «فولفرام ليبا»: the family name behind a name that was cut short.
  private func goesOn(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    if speech.hasArticle(next) {
      if name.count == 1 { return speech.has(name.lowerBound, .givenName) && speech.heads[next] == nil }
      return name.count == 2 && speech.text.bytes(of: name.lowerBound).elementsEqual(Self.servant)
        && !speech.has(next, [.disputed, .modifier])
    }
    return name.count == 1 && speech.firstLetter(next) != ArabicLetter.yeh && !isAfterLam(next)
      && speech.text.letters(of: next).last() != ArabicLetter.tehMarbuta
  }

  private func shownName(at index: Int) -> Range<Int>? {
    guard isNameWord(index), !isOnBehalf(index) else { return nil }
    // «مدير منتخب ألمانيا | أوليفر بيرهوف»
    guard speech.has(index, .givenName) || followsTitle(index) && !isPrepositional(index) && !speech.isState(index)
    else {
      return nil
    }
    var end = index + 1
    while end < speech.text.count, end - index < Self.longest {
      guard continues(end, from: index) else { break }
      end += 1
    }
    // «المدير الفني لتشيلسي»
    if end == index + 1, speech.beginsWithLam(index), !speech.has(index, .givenName) { return nil }
    return .from(index, to: end)
  }

  /// «المتحدثة باسم», «الناطق الرسمي باسم»: for whom somebody speaks.
  private func isOnBehalf(_ index: Int) -> Bool {
    speech.has(index, .onBehalf) && (speech.has(index - 1, .spokes) || speech.has(index - 2, .spokes))
  }

  /// A feminine plural (انتقادات).
  private func isPlural(_ index: Int) -> Bool {
    let letters = speech.text.letterCount(of: index)
    return letters > 4 && speech.letter(letters - 1, of: index) == ArabicLetter.teh
      && speech.letter(letters - 2, of: index) == ArabicLetter.alef
  }

  /// «لحقوق الإنسان» after a title is no name.
  private func isPrepositional(_ index: Int) -> Bool {
    if speech.firstLetter(index) == ArabicLetter.waw { return true }
    guard speech.beginsWithLam(index) || speech.firstLetter(index) == ArabicLetter.beh else { return false }
    if speech.mark(index - 1) == .comma, beginsWithBu(index) { return false }
    return speech.letter(1, of: index) == ArabicLetter.lam
      || index + 1 < speech.text.count && speech.hasArticle(index + 1)
      || VerbalNoun.hasShape(speech.text.letters(of: index).dropFirst(1)) || speech.hasBeh(index)
  }

  /// «بوعزة»: names of the Maghreb.
  private func beginsWithBu(_ index: Int) -> Bool {
    speech.firstLetter(index) == ArabicLetter.beh && speech.letter(1, of: index) == ArabicLetter.waw
      && !speech.hasBeh(index)
  }

  func isNameWord(_ index: Int) -> Bool {
    speech.isWord(index) && speech.text.letterCount(of: index) >= 2 && !speech.hasArticle(index)
      && speech.classes[index].subtracting([.givenName, .womanName, .patronymic, .headmasdar, .occasion, .onBehalf])
        .isEmpty
      && (speech.has(index, .givenName)
        || !isPlural(index) && speech.heads[index] == nil && !VerbalNoun.hasShape(speech.text.letters(of: index)))
  }

  /// «الرئيس التركي رجب», «رئيسة الوزراء البريطانية، تريزا».
  private func followsTitle(_ index: Int) -> Bool {
    var before = index - 1
    if speech.mark(before) == .comma { before -= 1 }
    guard before >= 0, speech.isWord(before), speech.text.tokens[before].line == speech.text.tokens[index].line,
      !speech.has(before, .relative)
    else { return false }
    if let head = speech.heads[before], head.type == .person,
      speech.hasArticle(before)
        || head.number == .singular && speech.mark(index - 1) == .none && !speech.hasArticle(before)
    {
      return speech.cues[index] == nil
    }
    guard speech.hasArticle(before) || speech.isState(before) else {
      return false
    }
    for back in 1...7 where before - back >= 0 {
      let at = before - back
      guard speech.isWord(at), !speech.has(at, .relative) else { return false }
      if let head = speech.heads[at], head.type == .person { return speech.cues[index] == nil }
      if let cue = speech.cues[at], !cue.isParticiple { return false }
    }
    return false
  }

  private func continues(_ index: Int, from start: Int) -> Bool {
    guard speech.isWord(index), speech.text.tokens[index].line == speech.text.tokens[start].line,
      speech.cues[index] == nil, speech.linker(at: index) == nil
    else { return false }
    if speech.text.bytes(of: index - 1).elementsEqual(Self.servant) { return true }
    let before = index - 1
    if speech.has(before, .patronymic) { return true }
    if index - start >= 2, before - 1 > start, speech.has(before - 1, .patronymic), !speech.hasArticle(index) {
      return false
    }
    if index - start >= 2, !speech.hasArticle(index), !speech.has(before, .givenName),
      !speech.has(before - 1, .patronymic)
    {
      return false
    }
    if speech.hasArticle(index) {
      return index - start <= 2 && (index - start == 1 || speech.heads[index] == nil)
        && speech.classes[index].isDisjoint(with: Self.neverFamily)
        && speech.text.letters(of: index).last() != ArabicLetter.tehMarbuta
        && !VerbalNoun.hasShape(speech.text.letters(of: index).dropFirst(2))
        && speech.firstLetter(index) == ArabicLetter.alef
    }
    return isNameWord(index)
  }
}
