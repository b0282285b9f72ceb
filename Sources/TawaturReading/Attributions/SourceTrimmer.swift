import TawaturModel
import TawaturText

/// Leaves of a source behind its verb who speaks, without what the verb does to others (نتنياهو | اللجوء إلى القضاء).
struct SourceTrimmer: Sendable {
  let speech: SpeechText

  func trimmed(_ report: Report) -> Report {
    guard let written = report.source else { return report }
    var report = report
    // «أبلغت "المرفأ" أن»: behind the one told, or before a name, a mark is left.
    if !speech.holdsWords(written.core) {
      report.source = nil
      report.by = "attribution/understood-subject"
    }
    guard report.kind == .finite, report.source != nil else { return report }
    let source = withoutVerbEnding(written)
    report.source = source
    if namesNobody(source.core.lowerBound, report.inflection) {
      report.source = nil
      report.by = "attribution/understood-subject"
    } else if source.tokens.lowerBound > report.token, let end = nameEnd(in: source.core) {
      let name = Range.from(source.core.lowerBound, to: end)
      report.source = SourcePhrase(tokens: name, core: name, isAfterLam: source.isAfterLam) ?? source
    }
    return report
  }

  /// «أكد ت الخارجية»: the ending of the verb, typed with a space before it.
  private func withoutVerbEnding(_ source: SourcePhrase) -> SourcePhrase {
    let first = source.core.lowerBound
    guard source.core.count > 1, speech.text.letterCount(of: first) == 1, speech.firstLetter(first) == ArabicLetter.teh
    else { return source }
    return source.withoutFirst() ?? source
  }

  /// «قال مبتسما إن», «أعلن يضع», «قال لتوضيح»: no phrase that can speak begins so.
  private func namesNobody(_ index: Int, _ verb: Inflection?) -> Bool {
    guard speech.isWord(index), speech.heads[index] == nil, speech.mentions[index] == nil, !speech.hasArticle(index),
      !speech.has(index, [.givenName, .quantifier, .patronymic]), !speech.isState(index)
    else { return false }
    return speech.has(index, [.adverb, .causal, .saying]) || isCircumstance(index) || isPurpose(index)
      || isAfterBeh(index)
      || isPresent(index) && verb?.isFeminine == false
  }

  /// «مقارنا», «تصعيدا»: a participle or verbal noun that says how.
  private func isCircumstance(_ index: Int) -> Bool {
    if speech.isAccusative(index) { return true }
    let letters = speech.text.letters(of: index)
    guard letters.count > 4, letters.last() == ArabicLetter.alef else { return false }
    return letters[0] == ArabicLetter.meem || VerbalNoun.hasShape(letters.dropLast(1))
  }

  /// «يواصل»: a verb that is no cue, and no noun or people by its end.
  private func isPresent(_ index: Int) -> Bool {
    speech.firstLetter(index) == ArabicLetter.yeh && (4...6).contains(speech.text.letterCount(of: index))
      && !speech.text.letters(of: index).last().isOne(of: ArabicLetter.yeh, ArabicLetter.tehMarbuta, ArabicLetter.noon)
  }

  /// «بمناسبة رمضان», but «برودبنت»: a word that some table knows behind ب.
  private func isAfterBeh(_ index: Int) -> Bool {
    speech.firstLetter(index) == ArabicLetter.beh
      && speech.text.forms(of: index).contains {
        $0.proclitics == .beh && !$0.hasPronoun && !speech.tables.words.classes(of: $0.word).contains(.givenName)
      }
  }

  /// «لتوضيح موقفهما»
  private func isPurpose(_ index: Int) -> Bool {
    speech.beginsWithLam(index) && VerbalNoun.hasShape(speech.text.letters(of: index).dropFirst(1))
  }

  /// Where the name of a person or their office ends inside `core`, nil where it fills the phrase or its owner is
  /// described further.
  private func nameEnd(in core: Range<Int>) -> Int? {
    for index in core {
      guard speech.isWord(index), !speech.has(index, .relative) else { return nil }
      // «الرئيس اليمني | ترحيبه بالسلام»
      if index > core.lowerBound, VerbalNoun.hasPronoun(speech.text.letters(of: index)), speech.heads[index] == nil,
        speech.mentions[index] == nil
      {
        return index
      }
      guard let mention = speech.mentions[index], mention.type == .person else { continue }
      let end = mention.tokens.upperBound
      guard end < core.upperBound, isWhole(mention.tokens), !describes(end, behind: mention.tokens) else { return nil }
      return end
    }
    return nil
  }

  /// A name that needs no further word: of two words, or a family name.
  private func isWhole(_ name: Range<Int>) -> Bool {
    name.count > 1 || !speech.has(name.lowerBound, [.givenName, .patronymic])
  }

  /// Whether the word at `index` says more of the person named before it, or belongs to the name.
  private func describes(_ index: Int, behind name: Range<Int>) -> Bool {
    guard speech.isWord(index) else { return true }
    if speech.mentions[index]?.type == .person { return false }
    if speech.isAfterLam(index) || speech.isAccusative(index) { return false }
    if let cue = speech.cues[index], !cue.isParticiple, speech.heads[index] == nil { return false }
    if speech.hasArticle(index) { return speech.text.endsAsAdjective(index) || speech.heads[index]?.type == .person }
    if speech.has(index, .object) || VerbalNoun.hasShape(speech.text.letters(of: index)) { return false }
    return speech.heads[index] != nil || !speech.hasArticle(index + 1)
      || speech.has(index, [.relative, .pronoun, .prepositions, .conjunction, .modifier, .patronymic, .givenName])
  }
}

extension SpeechText {
  /// A word with the sign of tanwin over its last alef (مهنئًا).
  fileprivate func isAccusative(_ index: Int) -> Bool {
    let written = text.text.original[text.tokens[index].span.range]
    return written.suffix(2).elementsEqual(Self.fathatan) || written.dropLast(2).suffix(2).elementsEqual(Self.fathatan)
  }

  private static let fathatan: [UInt8] = [0xD9, 0x8B]
}
