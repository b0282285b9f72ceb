import TawaturModel
import TawaturText

/// Reads the source, the one told and the adjuncts out of the words between cue and link.
struct SourcePhraseReader: Sendable {
  let speech: SpeechText
  let adjuncts: AdjunctReader

  init(speech: SpeechText) {
    self.speech = speech
    adjuncts = AdjunctReader(speech: speech)
  }

  func middle(of range: Range<Int>) -> Middle {
    var middle = Middle()
    var isOpen = true
    for chunk in chunks(of: range) {
      guard let first = firstWord(chunk) else { continue }
      let chunk = Range.from(first, to: chunk.upperBound)
      if let source = middle.source {
        guard isOpen, isApposition(chunk, of: source) else {
          isOpen = false
          note(chunk, &middle)
          continue
        }
        let end = adjuncts.start(in: chunk, isRelative: speech.has(first, [.relative, .pronoun])) ?? chunk.upperBound
        guard end > first else {
          isOpen = false
          note(chunk, &middle)
          continue
        }
        middle.source = source.extended(to: end)
        if end < chunk.upperBound { note(.from(end, to: chunk.upperBound), &middle) }
      } else {
        let start = adjuncts.skipLeading(chunk)
        let end =
          start < chunk.upperBound
          ? adjuncts.start(in: .from(start, to: chunk.upperBound), isRelative: false) ?? chunk.upperBound : start
        if end > start, isNominal(start), let source = SourcePhrase(.from(start, to: end)),
          speech.holdsWords(source.core)
        {
          middle.source = source
          if start > chunk.lowerBound { note(.from(chunk.lowerBound, to: start), &middle) }
          if end < chunk.upperBound { note(.from(end, to: chunk.upperBound), &middle) }
        } else {
          note(chunk, &middle)
        }
      }
    }
    closeQuotation(&middle)
    return middle
  }

  /// The parts of `range` between commas, dashes and semicolons; brackets and quotations are never cut.
  func chunks(of range: Range<Int>) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    var depth = 0
    while index < range.upperBound {
      if let quotation = speech.quotation(opensAt: index) {
        index = min(quotation.whole.upperBound, range.upperBound)
        continue
      }
      switch speech.mark(index) {
      case .openBracket: depth += 1
      case .closeBracket: depth -= 1
      case .comma, .semicolon, .ellipsis, .dash:
        guard depth <= 0, speech.mark(index) != .dash || isSpaced(index, before: range.upperBound) else { break }
        if start < index { chunks.append(.from(start, to: index)) }
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < range.upperBound { chunks.append(.from(start, to: range.upperBound)) }
    return chunks
  }

  private func isSpaced(_ index: Int, before end: Int) -> Bool {
    index + 1 >= end || speech.text.tokens[index + 1].spaceBefore
  }

  private func firstWord(_ chunk: Range<Int>) -> Int? {
    chunk.first { speech.isWord($0) || speech.text.tokens[$0].kind == .digits || speech.quotation(opensAt: $0) != nil }
  }

  /// A phrase can begin here: a noun, a name, a number or a quoted name.
  private func isNominal(_ index: Int) -> Bool {
    if speech.has(index, [.linker, .conjunction, .negation, .relative, .gloss]) && speech.heads[index] == nil {
      return false
    }
    if isVerbal(index) { return false }
    if speech.heads[index] == nil, !speech.hasArticle(index),
      !speech.isState(index),
      !speech.has(index, .givenName), VerbalNoun.hasShape(speech.text.letters(of: index))
    {
      return false
    }
    return speech.isWord(index) || speech.text.tokens[index].kind == .digits || speech.quotation(opensAt: index) != nil
  }

  /// «تابعت تقول», «أضافت قائلة»: a second verb or participle is no subject.
  private func isVerbal(_ index: Int) -> Bool {
    guard let cue = speech.cues[index], speech.heads[index] == nil, speech.mentions[index] == nil,
      !speech.has(index, .givenName), !speech.hasArticle(index)
    else { return false }
    return cue.isParticiple || cue.proclitics.contains(.waw) || cue.inflection.tense == .present
      || cue.inflection.isFeminine || cue.inflection.isPlural
  }

  /// Between commas a relative clause, a title or a name says more of the phrase before.
  private func isApposition(_ chunk: Range<Int>, of source: SourcePhrase) -> Bool {
    let first = chunk.lowerBound
    if speech.has(first, [.relative, .pronoun]) { return true }
    if speech.firstLetter(first) == ArabicLetter.waw, speech.heads[first] == nil, !speech.has(first, .givenName) {
      return false
    }
    if adjuncts.begins(at: first, in: chunk, after: nil) { return false }
    if speech.cues[first].map({ $0.isParticiple }) ?? false { return false }
    return speech.isWord(first) || speech.quotation(opensAt: first) != nil
  }

  /// What an adjunct adds: «للحرة», «في بيان نقلته الأناضول».
  private func note(_ chunk: Range<Int>, _ middle: inout Middle) {
    if middle.told == nil { middle.told = adjuncts.told(in: chunk) }
    if middle.via == nil { middle.via = adjuncts.via(in: chunk) }
  }

  /// A source that begins with a quoted name keeps its marks.
  private func closeQuotation(_ middle: inout Middle) {
    guard let source = middle.source, let last = source.tokens.last, let quotation = speech.quotations[last],
      quotation.whole.lowerBound >= source.tokens.lowerBound
    else { return }
    middle.source = source.extended(to: quotation.whole.upperBound)
  }
}
