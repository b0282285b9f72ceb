import TawaturModel
import TawaturText

/// Words another medium, or the outlet itself, left in the report.
struct Trace: Sendable {
  enum Kind: String, Sendable {
    /// Told to the outlet itself: «مراسلنا», «قال للمنارة».
    case own
    /// «تابعته إيلاف»: that medium had it.
    case followed
    /// «محظور في روسيا»: the notice Russian law asks of media.
    case russian
  }

  let kind: Kind
  let medium: MediumIdentity?
  /// The name of an origin that has none of its own.
  let name: String
  let span: TextSpan
  /// The paragraph it stands in.
  let part: TextSpan
}

/// Finds traces in the paragraphs of a report.
struct TraceReader: Sendable {
  /// Words of a name between marks.
  private static let nameWords = 4

  let names: MediumNames
  private let phrases: PhraseTable<(kind: Trace.Kind, name: String)>

  init(names: MediumNames, into lexicon: inout Lexicon) throws(TableError) {
    self.names = names
    phrases = try PhraseTable(Table(Tables.originTraces, columns: 3), into: &lexicon) {
      row throws(TableError) in (try row.value(1), String(row[2]))
    }
  }

  /// `house` is the outlet's own name, where it is known.
  func traces(in reading: ArticleReading, _ text: TokenizedText, house: MediumIdentity?) -> [Trace] {
    var traces: [Trace] = []
    for block in reading.reportBlocks where block.role == .paragraph {
      let tokens = text.tokens(in: block.span)
      var end = tokens.lowerBound
      for index in tokens where index >= end {
        if let match = phrases.match(at: index, in: text) {
          end = match.tokens.upperBound
          if let trace = trace(match, block, tokens, text, house) { traces.append(trace) }
        } else if let house, let end = Self.toldHouse(house, at: index, tokens, text),
          let span = text.span(of: .from(index, to: end))
        {
          traces.append(Trace(kind: .own, medium: house, name: house.name, span: span, part: block.span))
        }
      }
    }
    return traces
  }

  private func trace(
    _ match: PhraseMatch<(kind: Trace.Kind, name: String)>, _ block: Block, _ tokens: Range<Int>, _ text: TokenizedText,
    _ house: MediumIdentity?
  ) -> Trace? {
    guard match.fact.kind == .followed else {
      return text.span(of: match.tokens).map {
        Trace(kind: match.fact.kind, medium: nil, name: match.fact.name, span: $0, part: block.span)
      }
    }
    guard let (medium, end) = named(after: match.tokens.upperBound, tokens, text, house),
      let span = text.span(of: .from(match.tokens.lowerBound, to: end))
    else { return nil }
    return Trace(
      kind: medium == house ? .own : .followed, medium: medium, name: medium.name, span: span, part: block.span)
  }

  /// The medium behind a verb: known, the outlet itself, or any name between marks.
  private func named(
    after index: Int, _ tokens: Range<Int>, _ text: TokenizedText, _ house: MediumIdentity?
  ) -> (medium: MediumIdentity, end: Int)? {
    guard index < tokens.upperBound else { return nil }
    if let known = names.known(at: index, in: text) { return known }
    if let house, let end = house.end(at: index, tokens, text) { return (house, end) }
    guard [.openQuote, .straightQuote].contains(text.tokens[index].mark) else { return nil }
    let inside = (index + 1)..<min(tokens.upperBound, index + 2 + Self.nameWords)
    guard let close = inside.first(where: { [.closeQuote, .straightQuote].contains(text.tokens[$0].mark) }),
      close > index + 1, let medium = names.medium((index + 1)..<close, in: text)?.medium
    else { return nil }
    return (medium, close + 1)
  }

  /// «للمنارة», «لـ"المنارة"»: the token behind the outlet's name after a lam.
  private static func toldHouse(
    _ house: MediumIdentity, at index: Int, _ tokens: Range<Int>, _ text: TokenizedText
  ) -> Int? {
    let word = text.bytes(of: index)
    guard word.starts(with: lam) else { return nil }
    if word.count == 2 {
      var next = index + 1
      while next < tokens.upperBound, text.tokens[next].mark != .none, next < index + 3 { next += 1 }
      return house.end(at: next, tokens, text)
    }
    // «للمنارة» drops the alef of the article.
    let isArticle = word.dropFirst(2).starts(with: lam)
    let bare = isArticle ? alef + Array(word.dropFirst(2)) : Array(word.dropFirst(2))
    guard house.words.first == bare else { return nil }
    let rest = Array(house.words.dropFirst())
    return rest.isEmpty ? index + 1 : MediumIdentity.end(of: rest, at: index + 1, tokens, text)
  }

  /// Whether a run of tokens names the outlet, with or without a lam before it.
  static func names(_ house: MediumIdentity, in tokens: Range<Int>, _ text: TokenizedText) -> Bool {
    tokens.contains { house.end(at: $0, tokens, text) != nil || toldHouse(house, at: $0, tokens, text) != nil }
  }

  private static let lam = Array("ل".utf8)
  private static let alef = Array("ا".utf8)
}

extension MediumIdentity {
  /// The token behind this name where it stands at `index`, marks around it left out.
  func end(at index: Int, _ tokens: Range<Int>, _ text: TokenizedText) -> Int? {
    Self.end(of: words, at: index, tokens, text)
  }

  static func end(of words: [[UInt8]], at index: Int, _ tokens: Range<Int>, _ text: TokenizedText) -> Int? {
    var at = index
    while at < tokens.upperBound, text.tokens[at].mark != .none, at < index + 2 { at += 1 }
    guard !words.isEmpty, at + words.count <= tokens.upperBound else { return nil }
    for (offset, word) in words.enumerated() where !text.bytes(of: at + offset).elementsEqual(word) { return nil }
    return at + words.count
  }
}
