import TawaturModel
import TawaturText

/// What one article shows of where it comes from, before it is laid beside others; its words are read and let go.
struct ArticleEvidence: Sendable {
  /// To whom somebody said something.
  enum Told: Sendable {
    case house
    case medium(MediumIdentity)
  }

  let article: String
  private let outlet: String?
  /// Bytes in which the report itself speaks.
  let length: Int
  let credits: [Credit]
  /// The outlet's own name: given, standing first in a joined credit, or named in the page around the report too.
  let house: MediumIdentity?
  let traces: [Trace]
  /// By attribution: the medium it was said to.
  let told: [Int: Told]
  /// The media that its chains name.
  let chained: [MediumIdentity]
  /// The bodies that speak in it, by the names they go by there.
  let bodies: [SpeakingBodies.Named]

  /// Tokens of a line around the report that may name the site: teasers of other reports are longer.
  private static let siteLineTokens = 12

  /// - Complexity: O(*n*) in the bytes of the article.
  init(_ reading: ArticleReading, finder: OriginFinder) {
    let text = finder.tokenizer.tokens(of: reading.article.text)
    article = reading.article.id
    outlet = reading.article.outlet
    length = reading.reportLength
    (credits, house) = Self.credits(of: reading, in: text, finder)
    traces = finder.traces.traces(in: reading, text, house: house)
    var told: [Int: Told] = [:]
    for (place, attribution) in reading.attributions.enumerated() {
      if let span = attribution.toldTo { told[place] = Self.told(span, in: text, house, finder) }
    }
    self.told = told
    chained = reading.attributions.flatMap(\.chain).compactMap(finder.medium(of:))
    bodies = SpeakingBodies.named(in: reading)
  }

  /// The media that `reading` credits, and the outlet's own name.
  static func credits(
    of reading: ArticleReading, in text: TokenizedText, _ finder: OriginFinder
  ) -> (credits: [Credit], house: MediumIdentity?) {
    let credits = finder.credits.credits(of: reading, in: text)
    guard let outlet = reading.article.outlet else {
      return (credits.found, credits.house ?? namedAround(reading, text, credits.found))
    }
    let name = finder.tokenizer.tokens(of: outlet)
    return (credits.found, name.count > 0 ? finder.names.medium(0..<name.count, in: name)?.medium : nil)
  }

  /// «قال للمنارة»: to the outlet itself, or to the one it was copied from.
  private static func told(
    _ place: TextSpan, in text: TokenizedText, _ house: MediumIdentity?, _ finder: OriginFinder
  ) -> Told? {
    let tokens = text.tokens(in: place)
    if let house, TraceReader.names(house, in: tokens, text) { return .house }
    let first = tokens.first { text.tokens[$0].mark == .none && text.tokens[$0].folded.count > 2 }
    return first.flatMap { finder.names.known(at: $0, in: text)?.medium }.map(Told.medium)
  }

  private static func namedAround(
    _ reading: ArticleReading, _ text: TokenizedText, _ credits: [Credit]
  ) -> MediumIdentity? {
    let lines = reading.blocks.filter { $0.role == .furniture }.map { text.tokens(in: $0.span) }
    let named = credits.compactMap { credit in
      if case .medium(let medium) = credit.source { medium } else { nil }
    }
    return named.first { medium in
      lines.contains { line in
        line.count <= siteLineTokens && line.contains { medium.end(at: $0, line, text) != nil }
      }
    }
  }

  /// The media that this article surely credits.
  var credited: [MediumIdentity] {
    credits.compactMap { credit in
      if case .medium(let medium) = credit.source, !credit.isGuess { medium } else { nil }
    }
  }

  /// The id of what the outlet itself knows.
  var ownID: String { Origin.ownID(house?.id ?? Origin.articleID(article)) }
  var ownName: String { house?.name ?? outlet ?? article }
}
