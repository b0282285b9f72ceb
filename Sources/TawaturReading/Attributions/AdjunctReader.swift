import TawaturModel
import TawaturText

/// Tells the words of a source from those that say when, where and to whom it spoke.
struct AdjunctReader: Sendable {
  let speech: SpeechText

  /// The first token of `chunk` that begins an adjunct after at least one word of a noun phrase.
  func start(in chunk: Range<Int>, isRelative: Bool) -> Int? {
    var index = chunk.lowerBound + 1
    if let quotation = speech.quotation(opensAt: chunk.lowerBound) { index = quotation.whole.upperBound }
    if isRelative { return nil }
    while index < chunk.upperBound {
      if let quotation = speech.quotation(opensAt: index) {
        index = quotation.whole.upperBound
        continue
      }
      if speech.mark(index) == .openBracket {
        while index < chunk.upperBound, speech.mark(index) != .closeBracket { index += 1 }
        index += 1
        continue
      }
      if speech.has(index, [.relative, .negation]) { return nil }
      if begins(at: index, in: chunk, after: chunk.lowerBound) { return index }
      index += 1
    }
    return nil
  }

  /// The first token of `chunk` after words that can only be adjuncts before a subject.
  func skipLeading(_ chunk: Range<Int>) -> Int {
    var index = chunk.lowerBound
    while index < chunk.upperBound {
      if speech.isTime[index] || isLoneAdverb(index) {
        index += 1
        continue
      }
      if begins(at: index, in: chunk, after: nil) { return chunk.upperBound }
      return index
    }
    return chunk.upperBound
  }

  private func isLoneAdverb(_ index: Int) -> Bool {
    speech.has(index, [.adverb, .month]) && speech.heads[index] == nil
      || speech.text.tokens[index].kind == .digits
        && speech.has(index + 1, .month)
  }

  /// Whether an adjunct begins at `index`; `start` is where the noun phrase before it begins.
  func begins(at index: Int, in chunk: Range<Int>, after start: Int?) -> Bool {
    if speech.isTime[index] { return true }
    if speech.has(index, .adverb), speech.heads[index] == nil { return true }
    if speech.has(index, .preposition) { return !isAccredited(at: index, after: start) }
    if speech.has(index, .in) { return startsAdjunct(in: index, in: chunk, after: start) }
    if speech.has(index, .from) { return start.map { !takesFrom($0, index) } ?? true }
    if speech.has(index, .on) { return !speech.isWord(index - 1) || !comesFrom(index - 1) }
    // «مطلعون على الملف»: the preposition belongs to the word before it.
    if speech.has(index, [.to, .ala]) { return !speech.has(index - 1, .issued) }
    if speech.cues[index].map({ $0.isParticiple && $0.inflection != Inflection(tense: .participle, isFeminine: true) })
      ?? false
    {
      return true
    }
    if start == nil || isState(start, endingAt: index), speech.hasBeh(index), speech.heads[index] == nil { return true }
    if start == nil, let state = speech.tables.heads.state(at: index, in: speech.text),
      !state.proclitics.isDisjoint(with: .prepositions)
    {
      return true
    }
    if start != nil, isOwnOccasion(index) { return true }
    if tellsSomebody(index) { return true }
    if start == nil, speech.beginsWithLam(index), speech.heads[index] == nil,
      speech.letter(1, of: index) == ArabicLetter.lam
    {
      return true
    }
    return false
  }

  /// «سفير بلاده لدى الأمم المتحدة»: where an office is held.
  private func isAccredited(at index: Int, after start: Int?) -> Bool {
    // «لاعب وسط المنتخب»
    if let start, index == start + 1, speech.has(index, .site), speech.heads[start]?.type == .person { return true }
    guard let start, speech.has(index, .accredited), speech.heads[start]?.type == .person,
      index + 1 < speech.text.count
    else { return false }
    return speech.heads[index + 1]?.type == .organisation || speech.mentions[index + 1] != nil
      || speech.isState(index + 1)
  }

  /// «في بيان» is an adjunct, «مسؤول في البنتاغون» one phrase.
  private func startsAdjunct(in index: Int, in chunk: Range<Int>, after start: Int?) -> Bool {
    guard let start, index + 1 < chunk.upperBound else { return true }
    // «68 في المئة من المشاركين»
    if index == start + 1, speech.text.tokens[start].kind == .digits { return false }
    if speech.has(index + 1, [.demonstrative]) { return !speech.has(index + 2, [.occasion, .adverb]) }
    if speech.has(index + 1, [.occasion, .month, .adverb]) || speech.isTime[index + 1]
      || speech.text.tokens[index + 1].kind == .digits
    {
      return true
    }
    if isMedium(index + 1) { return speech.heads[start]?.type == .person && !speech.hasArticle(start) ? false : true }
    return false
  }

  /// «مصدر من القوات», «عدد من النواب», but not «الوزير من بغداد».
  private func takesFrom(_ start: Int, _ index: Int) -> Bool {
    speech.text.tokens[start].kind == .digits || !Range.from(start, to: index).contains { speech.hasArticle($0) }
  }

  /// «صادر عن»: the preposition belongs to the word before it.
  private func comesFrom(_ index: Int) -> Bool { speech.has(index, [.issued, .refusal]) }

  private func isMedium(_ index: Int) -> Bool {
    speech.tables.media.medium(at: index, in: speech.text, told: true) != nil
  }

  /// «دانت مصر بشدة»: a state alone is a whole phrase.
  private func isState(_ start: Int?, endingAt end: Int) -> Bool {
    start.flatMap { speech.tables.heads.state(at: $0, in: speech.text) }?.tokens.upperBound == end
  }

  /// «قال بوتين للأسد»: behind a name nobody belongs to what ل leads to.
  private func isRightAfterName(_ index: Int) -> Bool {
    guard speech.text.letterCount(of: index) > 3,
      speech.tables.splitter.split(speech.text.bytes(of: index)).proclitics.contains(.lam)
    else { return false }
    for back in 1...4 where back <= index {
      if let name = speech.mentions[index - back], name.type == .person, name.tokens.upperBound == index { return true }
    }
    return false
  }

  /// «اختتم المدرب كلمته قائلا»
  private func isOwnOccasion(_ index: Int) -> Bool {
    speech.has(index, [.occasion, .saying]) && !speech.has(index - 1, .prepositions) && !speech.hasArticle(index)
      && (speech.text.letters(of: index).last() == ArabicLetter.heh
        || speech.text.letters(of: index).last(1) == ArabicLetter.heh)
  }

  /// «للحرة», «لوكالة فرانس برس», «للصحفيين».
  private func tellsSomebody(_ index: Int) -> Bool {
    guard speech.beginsWithLam(index) else { return false }
    if speech.has(index, .listener) || isRightAfterName(index) { return true }
    if let medium = speech.tables.media.medium(at: index, in: speech.text, told: true) {
      return medium.proclitics.contains(.lam)
    }
    return speech.text.bytes(of: index).count == 2
      && (isMedium(index + 1) || speech.quotation(opensAt: index + 1) != nil)
  }

  /// The medium an adjunct says was told.
  func told(in chunk: Range<Int>) -> MediumMatch? {
    for index in chunk {
      if speech.beginsWithLam(index), let match = speech.tables.media.medium(at: index, in: speech.text, told: true),
        match.proclitics.contains(.lam)
      {
        return match
      }
      if speech.text.bytes(of: index).count == 2, speech.beginsWithLam(index), index + 1 < chunk.upperBound,
        let match = speech.tables.media.medium(at: index + 1, in: speech.text, told: true)
      {
        return match
      }
      if speech.has(index, [.to, .in, .on]) || speech.has(index, .preposition), index + 1 < chunk.upperBound,
        index > chunk.lowerBound || speech.has(index, .preposition),
        let match = speech.tables.media.medium(at: index + 1, in: speech.text), !speech.isTime[index + 1]
      {
        return match
      }
      if let match = unknownMedium(at: index, in: chunk) { return match }
    }
    return nil
  }

  /// «لقناة "المرفأ"», «مع صحيفة المرفأ»: a class word and a name no table has.
  private func unknownMedium(at index: Int, in chunk: Range<Int>) -> MediumMatch? {
    let isAfter =
      index > chunk.lowerBound
      && (speech.has(index - 1, [.to, .in, .on]) || speech.has(index - 1, .preposition))
    guard let role = speech.tables.media.classWord(at: index, in: speech.text), !role.hasPronoun,
      isAfter && role.proclitics.isEmpty || role.proclitics.contains(.lam)
    else { return nil }
    let next = role.tokens.upperBound
    guard next < chunk.upperBound else { return nil }
    if let quotation = speech.quotation(opensAt: next), quotation.inside.count <= 5 {
      return MediumMatch(named: quotation.inside, role: role.fact)
    }
    guard speech.hasArticle(next), speech.heads[next] == nil, speech.classes[next].isEmpty,
      !speech.text.endsAsAdjective(next)
    else {
      return nil
    }
    return MediumMatch(named: next..<(next + 1), role: role.fact)
  }

  /// Who passed it on: the phrase after نقلته or بثته in an adjunct.
  func via(in chunk: Range<Int>) -> Range<Int>? {
    for index in chunk.dropLast() {
      guard let cue = speech.cues[index], cue.verb.government.contains(.relay), !speech.linkerFollows(index) else {
        continue
      }
      var end = index + 1
      while end < chunk.upperBound, !begins(at: end, in: chunk, after: index + 1) { end += 1 }
      if end > index + 1 { return .from(index + 1, to: end) }
    }
    return nil
  }
}

extension SpeechText {
  func linkerFollows(_ index: Int) -> Bool { index + 1 < text.count && linker(at: index + 1) != nil }
}
