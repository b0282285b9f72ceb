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

  /// The time expressions of all sentences and of the lines of date and author, in text order, none overlapping.
  ///
  /// Relative ones have the value `PAST_REF`, `PRESENT_REF` or `FUTURE_REF` where the day of the report is not known.
  /// - Complexity: O(*n*) in the tokens.
  package func times(in context: ReadingContext) -> [Timex3] { times(told(in: context), in: context) }

  /// What `told` means on the day of the report.
  func times(_ told: [ToldTime], in context: ReadingContext) -> [Timex3] {
    var resolver = TimeResolver(published: context.published, islamic: islamic)
    resolver.today = resolver.today.map { day in told.dayOfWriting(near: day) ?? day }
    if resolver.today == nil { resolver.yearOfWriting = told.yearOfWriting }
    var found: [Timex3] = []
    var sentence = -1
    for time in told {
      if time.sentence.lowerBound != sentence { resolver.beginSentence() }
      sentence = time.sentence.lowerBound
      if time.sentence.count <= 5, case .year(let year, .gregorian) = time.phrase.meaning {
        resolver.beginSection(of: year)
      }
      guard let resolved = resolver.resolve(time.phrase, tense: time.tense),
        let timex3 = timex3(time.phrase, resolved, in: context.text)
      else { continue }
      found.append(timex3)
    }
    return found
  }

  /// The expressions of the text with the tense of their clauses.
  func told(in context: ReadingContext) -> [ToldTime] {
    let tenses = TenseReader(words: words)
    var names = NamesOfDays()
    var quotations = QuotationRow(context.quotations)
    var told: [ToldTime] = []
    let lines = Set(linesOfDates(in: context).map(\.lowerBound))
    for passage in passages(of: context) {
      for phrase in phrases(in: passage, of: context.text, &names) {
        var phrase = phrase
        if lines.contains(passage.lowerBound), !phrase.meaning.standsOnDateLine { continue }
        let tense = tenses.tense(of: phrase.tokens, in: context.text, sentence: passage)
        if case .day(0) = phrase.meaning, phrase.tokens.count == 1,
          let speech = quotations.speech(around: phrase.tokens)?.clamped(to: passage),
          isNowadays(phrase, tenses.tense(of: phrase.tokens, in: context.text, sentence: speech), speech, context.text)
        {
          phrase.meaning = .nowadays
        }
        told.append(ToldTime(phrase: phrase, tense: tense, sentence: passage))
      }
    }
    return told
  }

  /// Whether «اليوم» in a quotation means these times: it speaks in the present, or begins with it.
  private func isNowadays(_ phrase: TimePhrase, _ tense: Tense, _ speech: Range<Int>, _ text: TokenizedText) -> Bool {
    let first = phrase.tokens.lowerBound
    let opens = first == speech.lowerBound || text.tokens[first].folded.lowerBound < phrase.start
    return tense == .present || tense == .unknown && opens
  }

  private func timex3(_ phrase: TimePhrase, _ time: ResolvedTime, in text: TokenizedText) -> Timex3? {
    let end = max(phrase.start + 1, text.tokens[phrase.tokens.lowerBound].folded.upperBound)
    guard let span = text.span(of: phrase.tokens, core: .from(phrase.start, to: end)) else { return nil }
    return Timex3(
      span: span, type: time.type, value: time.value,
      mod: phrase.mod, calendar: time.calendar, days: time.days, by: phrase.by)
  }

  /// The expressions of one sentence, longest first at each place, with the years they share filled in.
  func phrases(in sentence: Range<Int>, of text: TokenizedText, _ names: inout NamesOfDays) -> [TimePhrase] {
    let grammar = TimeGrammar(words: words, numbers: numbers, text: text, sentence: sentence)
    var phrases: [TimePhrase] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if let name = words.names.match(at: at, in: text) {
        at = name.tokens.upperBound
      } else if let end = grammar.endOfName(at: at, &names) {
        at = end
      } else if let phrase = grammar.phrase(at: at, after: phrases.last) {
        phrases.append(phrase)
        at = phrase.tokens.upperBound
      } else {
        at += 1
      }
    }
    return grammar.sharingDays(grammar.sharingYears(phrases))
  }
}
