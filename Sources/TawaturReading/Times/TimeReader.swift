import TawaturModel
import TawaturText

/// Reads time expressions (TimeML TIMEX3) with their values.
package struct TimeReader: Sendable {
  let words: TimeWords
  let numbers: NumberReader
  let islamic: IslamicCalendar

  package init(numbers: NumberReader, into lexicon: inout Lexicon) throws(TableError) {
    self.numbers = numbers
    words = try TimeWords(into: &lexicon)
    islamic = try IslamicCalendar()
  }

  /// The time expressions of all sentences, in text order, none overlapping.
  ///
  /// Relative ones have the value `PAST_REF`, `PRESENT_REF` or `FUTURE_REF` where the day of the report is not known.
  /// - Complexity: O(*n*) in the tokens.
  package func times(in context: ReadingContext) -> [Timex3] {
    var resolver = TimeResolver(published: context.published, islamic: islamic)
    let tenses = TenseReader(words: words)
    var found: [Timex3] = []
    for sentence in context.sentences {
      resolver.beginSentence()
      for phrase in phrases(in: sentence, of: context.text) {
        if sentence.count <= 5, case .year(let year, .gregorian) = phrase.meaning { resolver.beginSection(of: year) }
        let tense = tenses.tense(of: phrase.tokens, in: context.text, sentence: sentence)
        guard let time = resolver.resolve(phrase, tense: tense), let timex3 = timex3(phrase, time, in: context.text)
        else { continue }
        found.append(timex3)
      }
    }
    return found
  }

  private func timex3(_ phrase: TimePhrase, _ time: ResolvedTime, in text: TokenizedText) -> Timex3? {
    let end = max(phrase.start + 1, text.tokens[phrase.tokens.lowerBound].folded.upperBound)
    guard let span = text.span(of: phrase.tokens, core: .from(phrase.start, to: end)) else { return nil }
    return Timex3(
      span: span, type: time.type, value: time.value,
      mod: phrase.mod, calendar: time.calendar, days: time.days, by: phrase.by)
  }

  /// The expressions of one sentence, longest first at each place, with the years they share filled in.
  func phrases(in sentence: Range<Int>, of text: TokenizedText) -> [TimePhrase] {
    let grammar = TimeGrammar(words: words, numbers: numbers, text: text, sentence: sentence)
    var phrases: [TimePhrase] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if let name = words.names.match(at: at, in: text) {
        at = name.tokens.upperBound
      } else if let end = grammar.endOfName(at: at) {
        at = end
      } else if let phrase = grammar.phrase(at: at, after: phrases.last) {
        phrases.append(phrase)
        at = phrase.tokens.upperBound
      } else {
        at += 1
      }
    }
    return grammar.sharingYears(phrases)
  }
}
