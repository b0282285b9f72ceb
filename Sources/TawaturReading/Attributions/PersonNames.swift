import TawaturModel
import TawaturText

/// The persons an article names in full, so that a family name alone can be led back to them.
struct PersonNames: Sendable {
  let speech: SpeechText
  /// Full names of two words and more, in text order.
  private var names: [Range<Int>] = []
  /// For each name the title before it: its first token, where one stands there.
  private var titles: [Int?] = []

  /// By the bytes of their first and of their last word: the numbers of the first names that have it.
  private var byFirst: [UInt64: [Int]] = [:]
  private var byLast: [UInt64: [Int]] = [:]

  private static let longest = 4
  /// One word leads to no more names.
  private static let most = 100
  /// «عبد», which is never a name alone.
  private static let servant = folded("عبد")

  /// What no family name with the article is.
  private static let neverFamily: WordClasses = [
    .disputed, .modifier, .adverb, .month, .relative, .demonstrative, .portfolio, .refusal, .occasion,
  ]

  init(speech: SpeechText) {
    self.speech = speech
    var headline: [Range<Int>] = []
    var index = 0
    var lastTitle = -Self.titleReach
    while index < speech.text.count {
      let mayBegin =
        index - lastTitle < Self.titleReach || speech.has(index, .givenName) || speech.mentions[index] != nil
      let name = mayBegin ? name(at: index) : nil
      if let name, name.count > 1 {
        if speech.text.tokens[index].line == 0 { headline.append(name) } else { note(name) }
      }
      for _ in index..<max(index + 1, name?.upperBound ?? 0) {
        if speech.heads[index]?.type == .person { lastTitle = index }
        index += 1
      }
    }
    noteHeadline(headline)
    let whole = names.filter { !runsOn($0) }
    if whole.count < names.count { note(only: whole) }
    titles = names.map { title(before: $0.lowerBound) }
  }

  /// A headline has no marks that part a name from a verb; what the text below writes out counts for more.
  private mutating func noteHeadline(_ headline: [Range<Int>]) {
    let below = names
    let kept = headline.filter {
      byFirst[Self.hash(bare($0.lowerBound))] == nil && byLast[Self.hash(bare($0.upperBound - 1))] == nil
    }
    note(only: kept + below)
  }

  private mutating func note(only whole: [Range<Int>]) {
    names = []
    byFirst = [:]
    byLast = [:]
    for name in whole { note(name) }
  }

  /// «هزم مهاتير نجيب رزاق»: two names in a row, of which the second stands alone elsewhere.
  private func runsOn(_ name: Range<Int>) -> Bool {
    guard name.count > 2 else { return false }
    let rest = name.dropFirst()
    return byFirst[Self.hash(bare(rest.lowerBound)), default: []].contains { number in
      names[number].count == rest.count && zip(names[number], rest).allSatisfy { same($0, $1) }
    }
  }

  /// A name follows its title before so many tokens: seven words with the article and a comma may stand between.
  private static let titleReach = 10

  private mutating func note(_ name: Range<Int>) {
    let first = Self.hash(bare(name.lowerBound))
    let last = Self.hash(bare(name.upperBound - 1))
    if byFirst[first, default: []].count < Self.most { byFirst[first, default: []].append(names.count) }
    if byLast[last, default: []].count < Self.most { byLast[last, default: []].append(names.count) }
    names.append(name)
  }

  /// The name that begins at `index`: after a title, with a known first name, or where the name reader saw one.
  func name(at index: Int) -> Range<Int>? {
    if speech.goesOnInPlace(index) { return nil }
    guard let mention = speech.mentions[index], mention.type == .person, speech.heads[index] == nil,
      speech.classes[index].isSubset(of: [.givenName, .womanName, .patronymic])
    else { return shownName(at: index) }
    let name = withoutTail(mention.tokens)
    guard name == mention.tokens, let shown = shownName(at: index), shown.count > name.count, goesOn(name) else {
      return name
    }
    return name.lowerBound..<(name.upperBound + 1)
  }

  /// «كيم على», «آخر لفرانس»: no name goes on with a preposition.
  private func withoutTail(_ name: Range<Int>) -> Range<Int> {
    let end = name.dropFirst().first {
      speech.has($0, .prepositions) || isAfterLam($0) || isAdverbialNoun($0)
    }
    return name.lowerBound..<(end ?? name.upperBound)
  }

  /// «اقتراحا»
  private func isAdverbialNoun(_ index: Int) -> Bool {
    let letters = speech.text.letters(of: index)
    return letters.last() == ArabicLetter.alef && VerbalNoun.hasShape(letters.dropLast(1))
  }

  private func isAfterLam(_ index: Int) -> Bool {
    guard speech.beginsWithLam(index), !speech.has(index, .givenName) else { return false }
    return speech.letter(1, of: index) == ArabicLetter.lam
      || speech.text.forms(of: index).contains { $0.proclitics.contains(.lam) }
  }

  /// «عبد الحق الخيام», «فولفرام ليبا»: the family name behind a name that was cut short.
  private func goesOn(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    if speech.hasArticle(next) {
      return name.count == 2 && speech.text.bytes(of: name.lowerBound).elementsEqual(Self.servant)
        && !speech.has(next, [.disputed, .modifier])
    }
    return name.count == 1 && speech.firstLetter(next) != ArabicLetter.yeh && !isAfterLam(next)
      && speech.text.letters(of: next).last() != ArabicLetter.tehMarbuta
  }

  private func shownName(at index: Int) -> Range<Int>? {
    guard isNameWord(index), !isOnBehalf(index) else { return nil }
    guard speech.has(index, .givenName) || followsTitle(index) && !isPrepositional(index) && !isState(index) else {
      return nil
    }
    var end = index + 1
    while end < speech.text.count, end - index < Self.longest {
      guard continues(end, from: index) else { break }
      end += 1
    }
    // «المدير الفني لتشيلسي»
    if end == index + 1, speech.beginsWithLam(index), !speech.has(index, .givenName) { return nil }
    return index..<end
  }

  /// «مدير منتخب ألمانيا | أوليفر بيرهوف»
  private func isState(_ index: Int) -> Bool {
    speech.tables.heads.state(at: index, in: speech.text) != nil
  }

  /// «المتحدثة باسم», «الناطق الرسمي باسم»: for whom somebody speaks.
  private func isOnBehalf(_ index: Int) -> Bool {
    speech.has(index, .onBehalf) && (speech.has(index - 1, .spokes) || speech.has(index - 2, .spokes))
  }

  /// The name inside a source phrase, the last one where there are several.
  func name(in source: SourcePhrase) -> Range<Int>? {
    if let mention = speech.mentions[source.core.lowerBound], mention.type == .person, mention.tokens.count > 1,
      mention.tokens.upperBound == source.core.upperBound
        || mention.tokens.upperBound < source.core.upperBound && speech.heads[mention.tokens.upperBound] != nil
    {
      return mention.tokens
    }
    if source.tokens.upperBound > source.core.upperBound,
      let apposed = first(
        in: source.core.upperBound..<source.tokens.upperBound,
        isTitled: speech.heads[source.core.lowerBound]?.type == .person)
    {
      return apposed
    }
    // «حث ماكرون ترمب على»: who stands first speaks.
    if let mention = speech.mentions[source.core.lowerBound], mention.type == .person,
      mention.tokens.upperBound < source.core.upperBound, speech.mentions[mention.tokens.upperBound]?.type == .person
    {
      return mention.tokens
    }
    guard let found = last(in: source.core) else { return nil }
    let isAll = found.lowerBound == source.core.lowerBound && source.core.count <= 5
    return isAll && (found.upperBound..<source.core.upperBound).allSatisfy(isNameWord) ? source.core : found
  }

  /// The name an apposition begins with.
  private func first(in range: Range<Int>, isTitled: Bool) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound, !speech.isWord(index) { index += 1 }
    guard index < range.upperBound else { return nil }
    if speech.heads[index]?.type == .person { return last(in: index..<range.upperBound) }
    if let name = name(at: index) { return index..<min(name.upperBound, range.upperBound) }
    return isTitled ? bareName(index..<range.upperBound) : nil
  }

  /// «المتحدث باسم الإقليم، مياخيل خوجياني، »: between commas two to four words that are nothing else.
  private func bareName(_ range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound
    while end < range.upperBound, speech.mark(end) != .comma, !speech.has(end, .relative) {
      guard end - range.lowerBound < Self.longest, isNameWord(end) || end > range.lowerBound && speech.hasArticle(end),
        speech.cues[end] == nil
      else { return nil }
      end += 1
    }
    return end - range.lowerBound >= 2 ? range.lowerBound..<end : nil
  }

  private func last(in phrase: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var index = phrase.lowerBound
    while index < phrase.upperBound {
      if let name = name(at: index) {
        let end = min(name.upperBound, phrase.upperBound)
        if !isOwner(index, in: phrase) { found = index..<end }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// «محامي دونالد ترامب»: after a bare head the name says whose he is.
  private func isOwner(_ index: Int, in phrase: Range<Int>) -> Bool {
    guard index - 1 >= phrase.lowerBound else { return false }
    // «عشاق صلاح»: a family name alone behind a word no table has.
    guard let head = speech.heads[index - 1] else {
      return index - 1 == phrase.lowerBound && index + 1 == phrase.upperBound && !speech.hasArticle(index - 1)
        && speech.classes[index - 1].isEmpty
        && speech.mentions[index - 1] == nil && speech.mentions[index]?.tokens.count == 1
    }
    return !speech.hasArticle(index - 1) && head.type == .person
  }

  /// The fullest name of the article that holds the words of `short`.
  func fullest(of short: Range<Int>) -> Range<Int>? {
    let wanted = short.filter { speech.isWord($0) }
    guard !wanted.isEmpty else { return nil }
    var best: Range<Int>?
    let first = byFirst[Self.hash(bare(wanted[0])), default: []]
    let last = byLast[Self.hash(bare(wanted[wanted.count - 1])), default: []]
    for number in 0..<(first.count + last.count) {
      let full = names[number < first.count ? first[number] : last[number - first.count]]
      guard full.count > wanted.count, wanted.allSatisfy({ word in full.contains { same($0, word) } }) else { continue }
      if let known = best, known.count > full.count || known.count == full.count && known.lowerBound < full.lowerBound {
        continue
      }
      best = full
    }
    return best
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// The name in full that begins at `index`.
  func named(at index: Int) -> Range<Int>? {
    let place = firstName(from: index)
    return place < names.count && names[place].lowerBound == index ? names[place] : nil
  }

  /// The last name in full that begins before `end`.
  func last(before end: Int) -> Range<Int>? {
    let place = firstName(from: end)
    return place > 0 ? names[place - 1] : nil
  }

  /// The number of names that begin before `token`.
  private func firstName(from token: Int) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func same(_ a: Int, _ b: Int) -> Bool {
    bare(a).elementsEqual(bare(b))
  }

  /// A name without و, ل or ب before it where the word begins so in one place only.
  private func bare(_ index: Int) -> ArraySlice<UInt8> { speech.text.bytes(of: index) }

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
      || speech.hasBeh(index)
  }

  /// «بوعزة»: names of the Maghreb.
  private func beginsWithBu(_ index: Int) -> Bool {
    speech.firstLetter(index) == ArabicLetter.beh && speech.letter(1, of: index) == ArabicLetter.waw
      && !speech.hasBeh(index)
  }

  private func isNameWord(_ index: Int) -> Bool {
    speech.isWord(index) && speech.text.letterCount(of: index) >= 2 && !speech.hasArticle(index)
      && speech.classes[index].subtracting([.givenName, .womanName, .patronymic, .headmasdar, .occasion, .onBehalf])
        .isEmpty
      && (speech.has(index, .givenName)
        || !isPlural(index) && speech.heads[index] == nil && !VerbalNoun.hasShape(speech.text.letters(of: index)))
  }

  /// The head of the title right before a name, within its line.
  private func title(before index: Int) -> Int? {
    var at = index - 1
    if speech.mark(at) == .comma { at -= 1 }
    while at >= 0, index - at < 9, speech.isWord(at), speech.text.tokens[at].line == speech.text.tokens[index].line {
      if let head = speech.heads[at], head.type == .person { return at }
      if speech.cues[at] != nil { return nil }
      at -= 1
    }
    return nil
  }

  /// The names before `end` that stand with a title, with the tokens of the title; the nearest last.
  func titled(before end: Int) -> [(title: Range<Int>, name: Range<Int>)] {
    let last = firstName(from: end)
    return (max(0, last - Self.most)..<last).compactMap { place in
      titles[place].map { ($0..<names[place].lowerBound, names[place]) }
    }
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
    guard speech.hasArticle(before) || speech.tables.heads.state(at: before, in: speech.text) != nil else {
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
