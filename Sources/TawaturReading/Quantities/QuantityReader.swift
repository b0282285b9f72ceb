import TawaturModel
import TawaturText

/// Reads numbers that count or measure.
package struct QuantityReader: Sendable {
  package private(set) var numbers: NumberReader
  let words: QuantityWords
  let measures: MeasureTable
  let bounds: BoundTable
  let duals: DualTable
  let shapes: DualShapes
  private let conversion: UnitConversion
  /// The tables whose words may begin a quantity, duals apart.
  private let openers: TableSet

  package init(numbers: NumberReader, into lexicon: inout Lexicon) throws(TableError) {
    self.numbers = numbers
    words = try QuantityWords(into: &lexicon)
    measures = try MeasureTable(into: &lexicon)
    bounds = try BoundTable(into: &lexicon)
    duals = try DualTable(into: &lexicon)
    shapes = try DualShapes(into: &lexicon)
    conversion = try UnitConversion()
    openers = numbers.words.openers.union(words.openers)
  }

  /// The quantities of all sentences, in text order, none inside a time (`context.times`).
  package func quantities(in context: ReadingContext) -> [Quantity] {
    var reader = self
    reader.numbers.decimalMarks = numbers.decimalMarks(in: context.text)
    return reader.readQuantities(in: context)
  }

  private func readQuantities(in context: ReadingContext) -> [Quantity] {
    let text = context.text
    let isTime = timeTokens(of: context)
    var found: [Quantity] = []
    for sentence in context.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard !isTime[index], let candidate = candidate(at: index, in: text) else {
          index += isTime[index] ? 1 : width(at: index, in: text)
          continue
        }
        let end = candidate.tokens.upperBound
        // «30أواخر مارس»
        let isGluedToTime = end < text.count && isTime[end] && !text.tokens[end].spaceBefore
        if candidate.isTime || isGluedToTime || candidate.tokens.contains(where: { isTime[$0] }) {
          index = end
          continue
        }
        if let quantity = finished(candidate, in: text) { found.append(quantity) }
        index = afterTwo(candidate, in: text)
      }
    }
    return found
  }

  private func timeTokens(of context: ReadingContext) -> [Bool] {
    var isTime = Array(repeating: false, count: context.text.count)
    for time in context.times {
      for index in context.text.tokens(in: time.span) { isTime[index] = true }
    }
    return isTime
  }

  /// How many tokens to pass over where no quantity starts: a whole number, so that none starts inside it.
  private func width(at index: Int, in text: TokenizedText) -> Int {
    isPercentWord(index, in: text) ? 1 : numbers.number(at: index, in: text)?.tokens.count ?? 1
  }

  /// «مصدران اثنان» is one quantity.
  private func afterTwo(_ candidate: QuantityCandidate, in text: TokenizedText) -> Int {
    let end = candidate.tokens.upperBound
    guard candidate.countedToken == candidate.tokens.lowerBound, end < text.count,
      let two = numbers.number(at: end, in: text), two.value == 2, two.proclitics.isEmpty
    else { return end }
    return two.tokens.upperBound
  }

  private func candidate(at index: Int, in text: TokenizedText) -> QuantityCandidate? {
    let isDigits = text.tokens[index].kind == .digits
    guard isDigits || text.tokens[index].kind == .word else { return nil }
    if isDigits || text.mayBegin(openers, at: index) {
      if let range = range(at: index, in: text) { return range }
      if let number = numbers.number(at: index, in: text) { return counting(number, in: text) }
      if let order = order(at: index, in: text) ?? few(at: index, in: text) { return order }
      if let zero = zero(at: index, in: text) { return zero }
    }
    return mayBeDual(index, in: text) ? dual(at: index, in: text) : nil
  }

  /// Whether a word is a dual of the tables or looks like one.
  private func mayBeDual(_ index: Int, in text: TokenizedText) -> Bool {
    text.mayBegin(duals.openers.union(words.openers).union(shapes.openers), at: index)
      || DualTable.endsLikeDual(index, in: text)
  }

  private func finished(_ candidate: QuantityCandidate, in text: TokenizedText) -> Quantity? {
    guard let span = span(of: candidate, in: text) else { return nil }
    let counted = counted(by: candidate, in: text)
    let (value, upper) = (candidate.value.map(Self.shown), candidate.upper.map(Self.shown))
    return Quantity(
      span: span, value: value, upper: upper,
      bound: candidate.bound ?? bound(of: candidate, countedEnd: counted.end, in: text),
      counted: counted.span.map(text.original), countedSpan: counted.span, unit: counted.unit,
      converted: conversion.converted(value, upper, unit: counted.unit),
      by: "quantities/\(candidate.rule)")
  }

  /// The number with its percent sign or words, which stand before it where the digits were typed from right to left.
  private func span(of candidate: QuantityCandidate, in text: TokenizedText) -> TextSpan? {
    let (start, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    guard let percent = percentEnd(end, before: start, in: text) else {
      guard let span = text.span(of: candidate.tokens, core: candidate.core) else { return nil }
      return numbers.scaleEnd(at: end - 1, in: text).map { TextSpan(from: span.start, to: $0) } ?? span
    }
    if percent == end { return text.span(of: .from(start - 1, to: end)) }
    return text.span(of: .from(start, to: percent), core: candidate.core)
  }

  /// A third is 0.3333: parts of one are told to four decimals; 6.94 milliards are a whole number again.
  private static func shown(_ value: Double) -> Double {
    if value.magnitude < 1 { return (value * 10_000).rounded() / 10_000 }
    return abs(value - value.rounded()) < value.magnitude * 1e-12 ? value.rounded() : value
  }

  private func bound(of candidate: QuantityCandidate, countedEnd: Int, in text: TokenizedText) -> Quantity.Bound {
    if !candidate.isJoined {
      var start = beforeGlue(candidate.tokens.lowerBound, in: text)
      // «أي نحو (17 مليون دولار)»
      if start > 1, text.tokens[start - 1].mark == .openBracket { start -= 1 }
      let areDigits = text.tokens[candidate.tokens.lowerBound].kind == .digits
      if let before = bounds.bound(before: start, areDigits: areDigits, in: text), mayBound(before, candidate) {
        return before
      }
    }
    // «40 منزلا طينيا على الأقل»: the phrase may stand behind an adjective or two.
    var at = candidate.tokens.upperBound
    let end = min(text.count, countedEnd + 3)
    while at < end, text.tokens[at].line == text.tokens[candidate.tokens.lowerBound].line {
      if let after = bounds.bound(after: at, in: text) { return after }
      if text.tokens[at].kind == .mark, text.tokens[at].mark != .percent, text.tokens[at].mark != .closeQuote { break }
      if text.tokens[at].kind == .digits || at >= countedEnd && endsPhrase(at, in: text) { break }
      at += 1
    }
    return .exact
  }

  private func endsPhrase(_ index: Int, in text: TokenizedText) -> Bool {
    switch words.role(at: index, in: text) {
    case .yearCue, .from, .to, .between: true
    default: text.isWaw(index)
    }
  }

  /// «نحو البلدتين» tells a direction.
  private func mayBound(_ bound: Quantity.Bound, _ candidate: QuantityCandidate) -> Bool {
    bound != .about || candidate.countedToken != candidate.tokens.lowerBound
  }

  /// The first of the clitics and signs that stand apart before the number at `index`.
  func beforeGlue(_ index: Int, in text: TokenizedText) -> Int {
    var start = index
    while start > 0, text.tokens[start - 1].line == text.tokens[index].line {
      let before = start - 1
      let isGlue = words.role(at: before, in: text) == .glue
      let isSign = measures.sign(at: before, in: text) != nil || text.isPercentMark(before)
      let isQuote = text.tokens[before].mark == .openQuote || text.tokens[before].mark == .straightQuote
      guard isGlue || isSign || isQuote else { break }
      start = before
    }
    return start
  }
}
