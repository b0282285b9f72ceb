import TawaturModel
import TawaturText

/// What one article shows of where it comes from, before it is laid beside others.
struct ArticleEvidence: Sendable {
  let reading: ArticleReading
  let text: TokenizedText
  let credits: [Credit]
  /// The outlet's own name: given, standing first in a joined credit, or named in the page around the report too.
  let house: MediumIdentity?

  /// Tokens of a line around the report that may name the site: teasers of other reports are longer.
  private static let siteLineTokens = 12

  init(_ reading: ArticleReading, tokenizer: Tokenizer, credits reader: CreditReader) {
    self.reading = reading
    text = tokenizer.tokens(of: reading.article.text)
    let credits = reader.credits(of: reading, in: text)
    self.credits = credits.found
    if let outlet = reading.article.outlet {
      let name = tokenizer.tokens(of: outlet)
      house = name.count > 0 ? reader.names.medium(0..<name.count, in: name)?.medium : nil
    } else {
      house = credits.house ?? Self.namedAround(reading, text, credits.found)
    }
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
  var ownID: String { Origin.ownID(house?.id ?? Origin.articleID(reading.article.id)) }
  var ownName: String { house?.name ?? reading.article.outlet ?? reading.article.id }
}
