import TawaturModel
import TawaturText

/// Tells quoted speech from names in quotation marks.
extension LinkFinder {
  /// A quotation is speech unless it is a name: short, and more of the sentence ties the cue to something else.
  func quotation(_ quotation: Quotation, of cue: CueMatch, before end: Int) -> Link? {
    let government = cue.verb.government
    guard !government.isDisjoint(with: [.quote, .quoted, .by]) else { return nil }
    let open = quotation.whole.lowerBound
    if government.contains(.by), open > cue.token + 1, speech.hasBeh(open + 1) || isAfterBeh(open + 1) {
      return Link(kind: .preposition, start: open, content: open + 1, skip: 2)
    }
    guard !government.isDisjoint(with: [.quote, .quoted]) else { return nil }
    if speech.isWord(open - 1), speech.text.letterCount(of: open - 1) == 1,
      countsWords(quotation.inside, upTo: 2 * Self.longestName) <= 2 * Self.longestName
    {
      return nil
    }
    if open > 0, quotation.inside.count <= 8, speech.tables.media.classWord(at: open - 1, in: speech.text) != nil {
      return nil
    }
    if countsWords(quotation.inside, upTo: Self.longestName) <= Self.longestName {
      if !government.contains(.quote) || isQuotedName(quotation, before: end) { return nil }
    }
    if !government.contains(.quote), !isObject(open, of: cue) { return nil }
    return Link(kind: .quotation, start: open, content: open)
  }

  /// A name in quotation marks seldom has more words.
  private static let longestName = 4

  private func countsWords(_ tokens: Range<Int>, upTo most: Int) -> Int {
    var count = 0
    for index in tokens where speech.isWord(index) {
      count += 1
      if count > most { break }
    }
    return count
  }

  /// «دان الحزب "…"»: nothing but a subject and its time stands between.
  private func isObject(_ open: Int, of cue: CueMatch) -> Bool {
    if open - cue.token > 12 { return false }
    for index in Range.from(cue.token + 1, to: open) {
      if speech.has(index, [.relative, .negation, .what]) || speech.hasBeh(index) { return false }
      if let other = speech.cues[index], !other.isParticiple, speech.heads[index] == nil { return false }
    }
    return true
  }

  private func isQuotedName(_ quotation: Quotation, before end: Int) -> Bool {
    let open = quotation.whole.lowerBound
    if speech.tables.media.medium(at: open, in: speech.text) != nil { return true }
    if open > 0, speech.heads[open - 1] != nil || isMention(quotation.inside) { return true }
    if speech.has(open - 1, .prepositions) || speech.has(open - 1, .occasion) { return true }
    let after = quotation.whole.upperBound
    guard after < end else { return false }
    if leadsOn(after, before: end) || isApposed(quotation, before: end) { return true }
    // «ذكر "مرصد الجبال العالية" آنذاك أن»: it stands where the subject does.
    if open > 0, speech.cues[open - 1] != nil, speech.mark(after) == .none,
      Range.from(after, to: min(end, after + 5)).contains(where: { speech.linker(at: $0) == [] })
    {
      return true
    }
    return speech.mark(after) == .none && quotation.inside.count <= 3
  }

  /// «أعلنت "كتائب الساحل"»: a name all through.
  private func isMention(_ inside: Range<Int>) -> Bool {
    speech.isMentioned(inside.lowerBound)
      && speech.mentions[inside.lowerBound].map { $0.tokens.upperBound >= inside.upperBound } ?? false
  }

  /// «نقلت "المرفأ"، وهي صحيفة محلية، أن»: right behind its verb, between commas more of it, then the link.
  private func isApposed(_ quotation: Quotation, before end: Int) -> Bool {
    let open = quotation.whole.lowerBound
    let after = quotation.whole.upperBound
    guard open > 0, speech.cues[open - 1] != nil, speech.mark(after) == .comma else { return false }
    return Range.from(after + 2, to: min(end, after + 24)).contains {
      speech.mark($0 - 1) == .comma && speech.linker(at: $0) == []
    }
  }

  /// «على "تويتر": "…"», «قناة "المرفأ"، إن»: the link comes behind the name.
  private func leadsOn(_ after: Int, before end: Int) -> Bool {
    if speech.linker(at: after) == [] { return true }
    switch speech.mark(after) {
    case .colon: return after + 1 < end
    case .comma, .semicolon, .closeBracket:
      return after + 1 < end && (speech.quotation(opensAt: after + 1) != nil || speech.linker(at: after + 1) == [])
    default: return false
    }
  }
}
