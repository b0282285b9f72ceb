import TawaturModel

/// Who said what, through whom.
extension DossierSheet {
  mutating func statements() -> HTML {
    var items: [HTML] = []
    for statement in dossier.statements { items.append(self.statement(statement)) }
    return section("statements", items)
  }

  private mutating func statement(_ statement: Statement) -> HTML {
    var variants: [HTML] = []
    for (index, variant) in statement.variants.enumerated() {
      variants.append(self.variant(variant, isFirst: index == 0, of: statement))
    }
    let quote: HTML =
      statement.variants.first.flatMap { variant in
        variant.passage.map {
          "<blockquote><p class=\"quote\" \(speech(of: $0))>\(content(of: variant))</p></blockquote>\n"
        }
      } ?? ""
    return """
      <div class="item">
      <p class="speaker"><b><bdi>\(oneLine(statement.speaker))</bdi></b> <span class="polarity \
      \(statement.polarity.rawValue)">\(labels["polarity", statement.polarity])</span> <span class="note">\
      \(labels["speaker", statement.speakerType])</span></p>
      \(quote)<ul class="variants">
      \(variants)</ul>
      <p class="note">\(support(statement.support))</p>
      </div>

      """
  }

  private mutating func variant(_ variant: Statement.Variant, isFirst: Bool, of statement: Statement) -> HTML {
    guard let passage = variant.passage else { return "" }
    let badge: HTML =
      statement.variants.count > 1
      ? " <span class=\"badge \(variant.state.rawValue)\">\(labels["variant", variant.state])</span>" : ""
    let isEarliest = variant.article == shelf.earliest(of: statement)
    let earliest: HTML = isEarliest ? " <span class=\"badge\">\(labels["variant.earliest"])</span>" : ""
    let differs = !isFirst && (variant.state == .cut || variant.state == .reworded)
    let wording: HTML = differs ? "<p class=\"wording\" \(speech(of: passage))>\(content(of: variant))</p>" : ""
    return "<li>\(chain(variant.chain, from: passage))\(badge)\(earliest)\(wording)</li>\n"
  }

  /// The words of all its parts, what lies between them as an ellipsis.
  private mutating func content(of variant: Statement.Variant) -> HTML {
    var pieces: [HTML] = []
    for passage in variant.contents { pieces.append(words(passage)) }
    return pieces.joined(by: " … ")
  }
}
