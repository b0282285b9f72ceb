import TawaturModel
import TawaturText

/// What is said: its spans and form.
struct Content: Sendable {
  var spans: [TextSpan]
  var form: Attribution.Form
  /// The first token after it.
  var end: Int
}

/// Finds how far what is said goes.
struct ContentReader: Sendable {
  let speech: SpeechText
  let stops: ContentStops

  init(speech: SpeechText) {
    self.speech = speech
    stops = ContentStops(speech: speech)
  }

  /// What follows a colon without quotation marks is no longer.
  private static let longestLine = 1000

  /// The content that begins at `link` and ends before `end`, the end of the sentence.
  func content(at link: Link, before end: Int) -> Content? {
    var start = link.content
    if link.kind == .colon || link.kind == .an { start = afterColon(start, before: end) }
    let end = quotedObjectEnd(link, before: end)
    guard start < end else { return nil }
    if let quotation = speech.quotation(opensAt: start), let direct = direct(quotation, before: end) { return direct }
    let stop =
      link.kind == .colon
        && !Range.from(start, to: min(end, start + Self.longestLine)).contains { speech.quotation(opensAt: $0) != nil }
      ? min(end, start + Self.longestLine)
      : stops.stop(from: start, before: end, isObject: link.kind == .preposition || link.kind == .object)
    guard let span = trimmed(.from(start, to: stop), skip: link.skip) else { return nil }
    let form: Attribution.Form =
      link.kind == .colon ? .direct : hasQuotation(.from(start, to: stop)) ? .mixed : .indirect
    return Content(spans: [span], form: form, end: stop)
  }

  /// «وصفت الخطوة "بغير المقبولة"»: what ب leads to inside a quotation ends with it.
  private func quotedObjectEnd(_ link: Link, before end: Int) -> Int {
    guard link.kind == .preposition, let quotation = speech.quotation(opensAt: link.start), quotation.isClosed,
      link.content == link.start + 1
    else { return end }
    return min(end, quotation.inside.upperBound)
  }

  /// The clause `range`, for cues that stand outside of it.
  func clause(_ range: Range<Int>) -> Content? {
    var range = range
    while let first = range.first, !isContent(first) { range = .from(first + 1, to: range.upperBound) }
    guard !range.isEmpty else { return nil }
    if let quotation = speech.quotation(opensAt: range.lowerBound), quotation.whole.upperBound >= lastWord(range) + 1 {
      return direct(quotation, before: range.upperBound)
    }
    guard let span = trimmed(range, skip: 0) else { return nil }
    return Content(spans: [span], form: hasQuotation(range) ? .mixed : .indirect, end: range.upperBound)
  }

  private func lastWord(_ range: Range<Int>) -> Int {
    var last = range.upperBound - 1
    while last > range.lowerBound, !speech.isWord(last), speech.text.tokens[last].kind != .digits { last -= 1 }
    return last
  }

  /// Whole quotations are direct speech; one that the sentence goes on from is part of a mixed content.
  private func direct(_ quotation: Quotation, before end: Int) -> Content? {
    let after = quotation.whole.upperBound
    if after < end, speech.mark(after) == .none || speech.mark(after) == .openBracket,
      !stops.ends(at: after, before: end)
    {
      return mixed(from: quotation, before: end)
    }
    if let more = continuation(after, before: end) { return mixed(from: quotation, through: more) }
    guard let span = trimmed(quotation.inside, skip: 0, keepsMarks: true) else { return nil }
    return Content(spans: [span], form: .direct, end: after)
  }

  private func mixed(from quotation: Quotation, before end: Int) -> Content? {
    let start = quotation.whole.lowerBound
    let stop = stops.stop(from: quotation.whole.upperBound, before: end)
    guard let span = trimmed(.from(start, to: stop), skip: 0) else { return nil }
    return Content(spans: [span], form: .mixed, end: stop)
  }

  private func mixed(from quotation: Quotation, through end: Int) -> Content? {
    guard let span = trimmed(.from(quotation.whole.lowerBound, to: end), skip: 0) else { return nil }
    return Content(spans: [span], form: .mixed, end: end)
  }

  /// «"…"، كما استهدفت "…"»: a second quotation tied on without a cue of its own.
  private func continuation(_ after: Int, before end: Int) -> Int? {
    guard speech.mark(after) == .comma, after + 1 < end, speech.has(after + 1, .conjunction),
      !stops.stops(at: after + 1)
    else { return nil }
    let stop = stops.stop(from: after + 1, before: end)
    return hasQuotation(.from(after + 1, to: stop)) ? stop : nil
  }

  private func afterColon(_ start: Int, before end: Int) -> Int {
    var start = start
    while start < end, speech.mark(start) == .colon || speech.mark(start) == .dash { start += 1 }
    return start
  }

  private func hasQuotation(_ range: Range<Int>) -> Bool {
    range.contains { speech.quotations[$0] != nil }
  }

  private func isContent(_ index: Int) -> Bool {
    switch speech.mark(index) {
    case .none, .openQuote, .straightQuote, .openBracket: true
    default: false
    }
  }

  /// The span of `tokens` without full stops, commas and single quotation marks at its ends.
  private func trimmed(_ tokens: Range<Int>, skip: Int, keepsMarks: Bool = false) -> TextSpan? {
    var tokens = tokens
    while let first = tokens.first, !isContent(first) { tokens = .from(first + 1, to: tokens.upperBound) }
    while let last = tokens.last, !isEnd(last, of: tokens) { tokens = .from(tokens.lowerBound, to: last) }
    guard tokens.contains(where: { speech.isWord($0) || speech.text.tokens[$0].kind == .digits }),
      let first = tokens.first
    else { return nil }
    // What is left out has its marks with it («بِاستهداف»).
    let word = speech.text.tokens[first].folded
    return speech.text.span(of: tokens, core: .from(word.lowerBound + skip, to: word.upperBound))
      ?? speech.text.span(of: tokens)
  }

  private func isEnd(_ index: Int, of tokens: Range<Int>) -> Bool {
    switch speech.mark(index) {
    case .none, .percent, .perMille, .currency, .closeBracket, .question, .exclamation: return true
    case .closeQuote, .straightQuote:
      guard let quotation = speech.quotations[index] else { return false }
      return tokens.contains(quotation.whole.lowerBound)
    default: return false
    }
  }
}
