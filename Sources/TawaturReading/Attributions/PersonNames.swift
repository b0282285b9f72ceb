import TawaturModel
import TawaturText

/// The persons an article names in full, so that a family name alone can be led back to them.
struct PersonNames: Sendable {
  let speech: SpeechText
  private let reader: PersonNameReader
  /// Full names of two words and more, in text order.
  private var names: [Range<Int>] = []
  /// For each name the title before it: its first token, where one stands there.
  private var titles: [Int?] = []

  /// By the bytes of their first and of their last word: the numbers of the first names that have it.
  private var byFirst: [UInt64: [Int]] = [:]
  private var byLast: [UInt64: [Int]] = [:]
  /// One word leads to no more names.
  private static let most = 100

  init(speech: SpeechText) {
    self.speech = speech
    reader = PersonNameReader(speech: speech)
    var headline: [Range<Int>] = []
    var index = 0
    var lastTitle = -Self.titleReach
    while index < speech.text.count {
      let mayBegin =
        index - lastTitle < Self.titleReach || speech.has(index, .givenName) || speech.mentions[index] != nil
      let name = mayBegin ? reader.name(at: index) : nil
      if let name, name.count > 1 {
        if speech.text.tokens[index].line == 0 { headline.append(name) } else { note(name) }
      }
      for _ in Range.from(index, to: max(index + 1, name?.upperBound ?? 0)) {
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
    let kept = headline.filter {
      byFirst[Self.hash(bare($0.lowerBound))] == nil && byLast[Self.hash(bare($0.upperBound - 1))] == nil
    }
    if !kept.isEmpty { note(only: kept + names) }
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
        in: .from(source.core.upperBound, to: source.tokens.upperBound),
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
    return isAll && Range.from(found.upperBound, to: source.core.upperBound).allSatisfy(reader.isNameWord)
      ? source.core : found
  }

  /// The name an apposition begins with.
  private func first(in range: Range<Int>, isTitled: Bool) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound, !speech.isWord(index) { index += 1 }
    guard index < range.upperBound else { return nil }
    if speech.heads[index]?.type == .person { return last(in: .from(index, to: range.upperBound)) }
    if let name = reader.name(at: index) { return .from(index, to: min(name.upperBound, range.upperBound)) }
    return isTitled ? bareName(.from(index, to: range.upperBound)) : nil
  }

  /// «المتحدث باسم الإقليم، مياخيل خوجياني، »: between commas two to four words that are nothing else.
  private func bareName(_ range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound
    while end < range.upperBound, speech.mark(end) != .comma, !speech.has(end, .relative) {
      guard end - range.lowerBound < PersonNameReader.longest,
        reader.isNameWord(end) || end > range.lowerBound && speech.hasArticle(end),
        speech.cues[end] == nil
      else { return nil }
      end += 1
    }
    return end - range.lowerBound >= 2 ? .from(range.lowerBound, to: end) : nil
  }

  private func last(in phrase: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var index = phrase.lowerBound
    while index < phrase.upperBound {
      if let name = reader.name(at: index) {
        let end = min(name.upperBound, phrase.upperBound)
        if !isOwner(index, in: phrase) { found = .from(index, to: end) }
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
    return Range.from(max(0, last - Self.most), to: last).compactMap { place in
      titles[place].map { (.from($0, to: names[place].lowerBound), names[place]) }
    }
  }
}
