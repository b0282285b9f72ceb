import TawaturModel
import TawaturText

/// Reads paragraphs that only go on with what a speaker said: whole quotations without a cue of their own.
struct ContinuationReader: Sendable {
  let speech: SpeechText
  let contents: ContentReader

  /// What `sentence`, the next one, adds to the content of `report`; nil where it goes on with something else.
  func more(of report: Report, in sentence: Range<Int>, isHeadline: Bool) -> Content? {
    if let unmarked = unmarked(report, in: sentence, isHeadline: isHeadline) { return unmarked }
    guard !isHeadline, report.content.form != .indirect, report.kind != .colon, isNext(sentence, after: report),
      let first = sentence.first(where: { speech.isWord($0) || speech.quotation(opensAt: $0) != nil }),
      let quotation = speech.quotation(opensAt: first), quotation.inside.count > 2,
      !Range.from(quotation.whole.upperBound, to: sentence.upperBound).contains(where: { speech.isWord($0) })
    else { return nil }
    return contents.clause(quotation.whole)
  }

  /// «قال المدرب: نحن جاهزون. الفريق كله هنا.»: direct speech without marks goes on until و begins a sentence.
  private func unmarked(_ report: Report, in sentence: Range<Int>, isHeadline: Bool) -> Content? {
    guard !isHeadline, report.content.form == .direct, report.kind == .finite || report.kind == .participle,
      let first = sentence.first, speech.quotations[first] == nil,
      let link = report.link, speech.mark(link) == .colon, speech.quotation(opensAt: link + 1) == nil,
      isNext(sentence, after: report), speech.isWord(first) || speech.text.tokens[first].kind == .digits,
      speech.text.tokens[first].line == speech.text.tokens[report.token].line,
      speech.firstLetter(first) != ArabicLetter.waw
    else { return nil }
    return contents.clause(sentence)
  }

  /// Nothing but marks between the content and the sentence, and no more than an empty line.
  private func isNext(_ sentence: Range<Int>, after report: Report) -> Bool {
    let end = report.content.end
    guard end > report.token, end <= sentence.lowerBound, sentence.lowerBound - end < 6,
      speech.text.tokens[sentence.lowerBound].line - speech.text.tokens[end - 1].line <= 2
    else { return false }
    return !Range.from(end, to: sentence.lowerBound).contains { speech.isWord($0) }
  }
}
