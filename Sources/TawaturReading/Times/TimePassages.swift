import TawaturModel
import TawaturText

extension TimeReader {
  /// What is read for times: the sentences, and the lines that tell when and by whom, in text order.
  func passages(of context: ReadingContext) -> [Range<Int>] {
    let lines = linesOfDates(in: context)
    let sentences = joiningDates(context.sentences, in: context.text)
    guard !lines.isEmpty else { return sentences }
    return (sentences + lines).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The lines that tell when and by whom, as far as they hold anything.
  func linesOfDates(in context: ReadingContext) -> [Range<Int>] {
    context.blocks.filter { $0.role.isOne(of: .dateline, .byline, .credit) }
      .map { context.text.tokens(in: $0.span) }.filter { !$0.isEmpty }
  }

  /// Puts `16. نوفمبر. 2016` together again, whose full stops end no sentence.
  private func joiningDates(_ sentences: [Range<Int>], in text: TokenizedText) -> [Range<Int>] {
    guard sentences.indices.contains(where: { opensDate(sentences, $0, in: text) }) else { return sentences }
    var joined: [Range<Int>] = []
    for (index, sentence) in sentences.enumerated() {
      if let last = joined.last, index > 0, endsInDate(last, before: sentence, in: text) {
        joined[joined.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        joined.append(sentence)
      }
    }
    return joined
  }

  private func opensDate(_ sentences: [Range<Int>], _ index: Int, in text: TokenizedText) -> Bool {
    index > 0 && endsInDate(sentences[index - 1], before: sentences[index], in: text)
  }

  /// Whether a sentence ends in `16.`, or in `16. نوفمبر.`, and the next one begins with what follows in a date.
  private func endsInDate(_ sentence: Range<Int>, before next: Range<Int>, in text: TokenizedText) -> Bool {
    let stop = sentence.upperBound - 1
    guard sentence.count >= 2, next.lowerBound == sentence.upperBound, text.tokens[stop].mark == .period,
      text.tokens[stop].line == text.tokens[next.lowerBound].line
    else { return false }
    if isDayNumber(stop - 1, in: text) {
      return words.months.match(at: next.lowerBound, in: text).map { $0.proclitics.isEmpty } ?? false
    }
    guard text.tokens[next.lowerBound].kind == .digits, text.tokens[next.lowerBound].folded.count == 4 else {
      return false
    }
    return (1...3).contains { length in
      sentence.count >= length + 3 && text.tokens[stop - length - 1].mark == .period
        && isDayNumber(stop - length - 2, in: text)
        && words.months.match(at: stop - length, in: text)?.tokens.upperBound == stop
    }
  }

  private func isDayNumber(_ index: Int, in text: TokenizedText) -> Bool {
    text.tokens[index].kind == .digits && text.tokens[index].folded.count <= 2
  }
}
