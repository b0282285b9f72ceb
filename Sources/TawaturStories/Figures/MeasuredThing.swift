import TawaturModel
import TawaturText

/// What a quantity counts or measures, read from its noun, its unit and the words before it.
struct MeasuredThing {
  let kind: Measurement.Kind
  let counts: FigureNoun.Counts
  /// Whether its own noun says what befell those counted.
  let namesMatter: Bool
  /// As the report words it.
  let words: String
  /// The number with its noun.
  let tokens: Range<Int>

  /// Tokens before the number in which «مقتل» or «عدد الجرحى» says what befell those counted.
  private static let reach = 5
  /// The same for a bare number, whose noun stands before «بلغ».
  private static let longReach = 14

  /// Nil where that is not sure, and for a half of something.
  init?(_ quantity: Quantity, in report: ReportWords, sentence: Range<Int>, tables: StoryTables) {
    if quantity.unit == nil, let value = quantity.value, value < 1 { return nil }
    let text = report.text
    let first = text.firstToken(from: quantity.span.start)
    let whole = quantity.countedSpan.map { quantity.span.union($0) } ?? quantity.span
    let tokens = first..<max(first + 1, text.firstToken(from: whole.end))
    let before = (max(sentence.lowerBound, first - Self.reach)..<first).reversed()
    if let span = quantity.countedSpan {
      let nounToken = text.firstToken(from: span.start)
      guard nounToken < text.count else { return nil }
      let known = tables.figureNouns.match(at: nounToken, in: text)?.fact
      let stem = report.stems[nounToken] == nil ? nil : Self.stem(nounToken, in: text)
      guard let noun = known.map(\.noun) ?? stem else { return nil }
      let told = known?.counts == .people || known?.counts == .fighters ? Self.happening(in: before, text, tables) : nil
      let kind = Measurement.Kind(
        happening: known?.happening ?? told,
        noun: Self.partOf(quantity.span, span, text, tables) + (Self.person(known, told) ?? noun),
        unit: quantity.unit ?? "")
      self.init(
        kind: kind, counts: known?.counts ?? .thing, namesMatter: known?.happening != nil || told == nil,
        words: quantity.counted ?? text.original(span), tokens: tokens)
    } else if let unit = quantity.unit {
      self.init(
        kind: Measurement.Kind(happening: nil, noun: "", unit: unit), counts: .thing, namesMatter: true,
        words: quantity.counted ?? unit,
        tokens: tokens)
    } else if let (noun, place) = Self.nounBefore(first, in: sentence, text, tables) {
      let kind = Measurement.Kind(happening: noun.happening, noun: Self.person(noun, nil) ?? noun.noun, unit: "")
      self.init(
        kind: kind, counts: noun.counts, namesMatter: true, words: text.original(text.tokens[place].span),
        tokens: tokens)
    } else {
      return nil
    }
  }

  private init(kind: Measurement.Kind, counts: FigureNoun.Counts, namesMatter: Bool, words: String, tokens: Range<Int>)
  {
    self.kind = kind
    self.counts = counts
    self.namesMatter = namesMatter
    self.words = words
    self.tokens = tokens
  }

  /// «أربعة من الضحايا» counts some of them, not all.
  private static func partOf(
    _ number: TextSpan, _ noun: TextSpan, _ text: TokenizedText, _ tables: StoryTables
  ) -> String {
    guard number.end < noun.start else { return "" }
    let between = text.tokens(in: TextSpan(number.end, noun.start))
    return between.contains { tables.role($0, in: text) == .partOf } ? "part of " : ""
  }

  /// «قتيل», «شخص» in a report of deaths: people without further mark.
  private static func person(_ noun: FigureNoun?, _ told: Happening?) -> String? {
    guard let noun else { return nil }
    return noun.happening != nil || (noun.noun == "person" && told != nil) ? "person" : nil
  }

  /// The nearest word before the number that says what befell people.
  private static func happening(
    in tokens: some Sequence<Int>, _ text: TokenizedText, _ tables: StoryTables
  ) -> Happening? {
    for index in tokens {
      if text.tokens[index].kind == .digits { return nil }
      if let happening = tables.role(index, in: text)?.happening { return happening }
      if let happening = tables.figureNouns.match(at: index, in: text)?.fact.happening { return happening }
    }
    return nil
  }

  /// «عدد القتلى … بلغ 19»: the noun of a bare number, nil where the words do not lead there.
  private static func nounBefore(
    _ number: Int, in sentence: Range<Int>, _ text: TokenizedText, _ tables: StoryTables
  ) -> (FigureNoun, Int)? {
    let before = max(sentence.lowerBound, number - longReach)..<number
    guard before.suffix(3).contains(where: { tables.role($0, in: text) == .total }) else { return nil }
    for index in before.reversed() {
      if text.tokens[index].kind == .digits { return nil }
      if let noun = tables.figureNouns.match(at: index, in: text)?.fact, noun.happening != nil { return (noun, index) }
    }
    return nil
  }

  private static func stem(_ token: Int, in text: TokenizedText) -> String {
    let core = LightStem.core(of: text.tokens[token].folded, in: text.text.bytes)
    return String(decoding: text.text.bytes[core], as: UTF8.self)
  }
}
