import TawaturModel
import TawaturText

/// Finds the source that stands before its verb (الجيش يعلن، تقرير … أوضح، التي قالت).
struct SubjectBefore: Sendable {
  let speech: SpeechText
  let phrases: SourcePhraseReader

  /// A longer stretch before a verb is no subject (measured on news of 2018).
  private static let longest = 30

  /// The source before the verb at `cue`, nil where none stands there.
  func subject(before cue: Int, in sentence: Range<Int>, isHeadline: Bool) -> SourcePhrase? {
    var end = cue
    while end > sentence.lowerBound, speech.has(end - 1, .opener) || isAdverb(end - 1) {
      if speech.has(end - 1, .conjunction) { return nil }
      end -= 1
    }
    guard end > sentence.lowerBound, !speech.has(end - 1, .what) || speech.heads[end - 1] != nil else { return nil }
    if speech.has(end - 1, .relative) {
      guard let match = speech.cues[cue], !match.hasPronoun, agrees(relative: end - 1, with: match.inflection) else {
        return nil
      }
      return antecedent(before: end - 1, of: cue, in: sentence)
    }
    let start = clauseStart(before: end, in: sentence)
    guard start < end, end - start <= Self.longest else { return nil }
    return subject(in: .from(start, to: end), isHeadline: isHeadline)
  }

  /// «أما الجدة، التي كانت هناك، فتؤكد»: whom the clause is said to be about.
  func topic(before cue: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard
      let word = Range.from(max(sentence.lowerBound, cue - Self.longest), to: cue).last(where: {
        speech.has($0, .asFor)
      }),
      let source = phrases.middle(of: .from(word + 1, to: cue)).source, source.tokens.lowerBound == word + 1
    else { return nil }
    return source
  }

  private func isAdverb(_ index: Int) -> Bool { speech.has(index, .adverb) && speech.heads[index] == nil }

  /// Where the clause of the verb begins: after a full stop, a conjunction or a verb that is a cue itself.
  private func clauseStart(before end: Int, in sentence: Range<Int>) -> Int {
    var index = end - 1
    let first = max(sentence.lowerBound, end - 2 * Self.longest)
    while index >= first {
      if let quotation = speech.quotations[index], quotation.whole.upperBound == index + 1 {
        index = quotation.whole.lowerBound - 1
        continue
      }
      switch speech.mark(index) {
      case .ellipsis, .semicolon, .colon, .period, .openQuote, .straightQuote: return index + 1
      // «تونس - أعلنت»: a dateline.
      case .dash where index + 1 == end: return end
      default: break
      }
      if speech.linker(at: index) != nil { return index + 1 }
      if speech.has(index, [.conjunction, .opener]), speech.heads[index] == nil { return index + 1 }
      if let cue = speech.cues[index], !cue.isParticiple, speech.linkerFollows(index) { return end }
      index -= 1
    }
    return first
  }

  private func subject(in range: Range<Int>, isHeadline: Bool) -> SourcePhrase? {
    let chunks = phrases.chunks(of: range)
    guard let first = chunks.firstIndex(where: { begins($0, isLast: $0.upperBound == range.upperBound, isHeadline) })
    else { return nil }
    if chunks[..<first].contains(where: { !isAside($0) }) { return nil }
    let region = Range.from(chunks[first].lowerBound, to: range.upperBound)
    guard let source = phrases.middle(of: region).source, source.tokens.lowerBound == region.lowerBound else {
      return nil
    }
    let hasVerb = source.tokens.dropFirst().contains {
      speech.cues[$0].map {
        !$0.isParticiple && !speech.has($0.token - 1, [.relative, .from]) && speech.heads[$0.token] == nil
      } ?? false
    }
    let isClause = hasVerb || source.tokens.dropFirst().contains(where: isFuture)
    return isClause && !isHeadline ? nil : source
  }

  /// A chunk that says when or where, before the subject.
  private func isAside(_ chunk: Range<Int>) -> Bool {
    phrases.adjuncts.begins(at: chunk.lowerBound, in: chunk, after: nil)
      || speech.has(chunk.lowerBound, [.from, .turn, .adverb])
  }

  /// Only known nouns, names and states begin a subject; in a headline any noun.
  private func begins(_ chunk: Range<Int>, isLast: Bool, _ isHeadline: Bool) -> Bool {
    let first = chunk.lowerBound
    if speech.has(first, .quantifier) { return true }
    if chunk.count <= 6, isLast, first > 0,
      speech.has(first - 1, .opener) && !speech.has(first - 1, .pronoun)
        || speech.linker(at: first - 1) != nil
          && (!speech.has(first - 2, .subordinator) || speech.has(first - 2, .adversative))
    {
      return speech.isWord(first) && !phrases.adjuncts.begins(at: first, in: chunk, after: nil)
    }
    if speech.heads[first] != nil || speech.has(first, .givenName) || speech.isMentioned(first) { return true }
    if isIntroduced(chunk) { return true }
    if speech.tables.heads.state(at: first, in: speech.text).map({ $0.proclitics.isSubset(of: .conjunctions) }) ?? false
    {
      return true
    }
    if speech.tables.media.medium(at: first, in: speech.text, told: true) != nil { return true }
    return isHeadline && speech.isWord(first) && chunk.count <= 4
      && !phrases.adjuncts.begins(at: first, in: chunk, after: nil)
      && !speech.has(first, [.linker, .negation, .relative])
  }

  /// «افيخاي أدرعي، المتحدث باسم الجيش، قال»: two unknown words and a title behind the comma.
  private func isIntroduced(_ chunk: Range<Int>) -> Bool {
    (2...3).contains(chunk.count) && speech.mark(chunk.upperBound) == .comma
      && chunk.allSatisfy { speech.isWord($0) && speech.classes[$0].isEmpty && !speech.hasArticle($0) }
      && chunk.upperBound + 1 < speech.text.count && speech.heads[chunk.upperBound + 1]?.type == .person
  }

  /// The noun phrase that a relative clause continues: back over its adjectives, then over bare nouns, to the longest
  /// that agrees with the verb.
  private func antecedent(before relative: Int, of cue: Int, in sentence: Range<Int>) -> SourcePhrase? {
    var end = relative
    while end > sentence.lowerBound, speech.mark(end - 1) == .comma { end -= 1 }
    var index = end - 1
    var isBare = false
    var found: Int?
    while index >= max(sentence.lowerBound, end - 8), speech.isWord(index), !speech.has(index, .prepositions),
      speech.cues[index] == nil || speech.heads[index] != nil
    {
      if speech.hasArticle(index) {
        if isBare { break }
      } else {
        isBare = true
      }
      // «نفت الشركة الأنباء التي»: two nouns with the article are two phrases.
      if found == index + 1, speech.hasArticle(index), speech.hasArticle(index + 1), speech.heads[index] != nil {
        break
      }
      if names(index), agrees(index, with: cue) { found = index }
      index -= 1
    }
    return found.flatMap { SourcePhrase(.from($0, to: end)) }
  }

  /// «ستواجه»: a future that no table knows.
  private func isFuture(_ index: Int) -> Bool {
    guard speech.firstLetter(index) == ArabicLetter.seen, speech.text.bytes(of: index).count >= 10,
      speech.classes[index].isEmpty, speech.heads[index] == nil
    else { return false }
    return [ArabicLetter.yeh, ArabicLetter.teh].contains(speech.letter(1, of: index))
  }

  /// «المراسم التي قال إنها»: the verb agrees with what comes before, or another speaks.
  private func agrees(relative index: Int, with inflection: Inflection) -> Bool {
    let letters = speech.text.letters(of: index)
    guard letters.count == 4, letters[3] == ArabicLetter.yeh else { return true }
    return inflection.isPlural || (letters[2] == ArabicLetter.teh) == inflection.isFeminine
  }

  private func names(_ index: Int) -> Bool {
    speech.heads[index] != nil || speech.has(index, .givenName) || speech.isMentioned(index)
      || speech.isState(index)
  }

  private func agrees(_ index: Int, with cue: Int) -> Bool {
    guard let head = speech.heads[index], head.number == .singular, let inflection = speech.cues[cue]?.inflection
    else { return true }
    return head.isFeminine == inflection.isFeminine
  }
}
