import TawaturModel

/// What a search found, for a terminal: headline, where and when, and the passage with the searched words in colour.
package struct HitText: Sendable {
  private let labels: Labels
  private let style: TerminalStyle

  package init(language: InterfaceLanguage, style: TerminalStyle) {
    labels = Labels(language)
    self.style = style
  }

  package func text(of hit: SearchHit) -> String {
    var headline = StyledText()
    headline.append(oneLine(hit.headline ?? hit.article), .strong)
    var place = StyledText()
    if let outlet = hit.outlet { place.append(rightToLeft: oneLine(outlet), .accent) }
    place.append((hit.outlet == nil ? "" : " · ") + (hit.published.map(labels.time) ?? labels["no-date"]), .faint)
    if hit.headline != nil {
      place.append(" · ", .faint)
      place.append(leftToRight: oneLine(hit.article), .faint)
    }
    return set(headline, indent: 0, rightToLeft: true)
      + set(place, indent: 2, rightToLeft: labels.language.isRightToLeft)
      + set(passage(of: hit), indent: 2, rightToLeft: true)
  }

  private func passage(of hit: SearchHit) -> StyledText {
    var text = StyledText()
    let bytes = Array(hit.exact.utf8)
    var at = 0
    func words(until end: Int) -> String { oneLine(String(decoding: bytes[at..<end], as: UTF8.self)) }
    for word in hit.words where hit.span.contains(word) && word.start - hit.span.start >= at {
      text.append(words(until: word.start - hit.span.start))
      at = word.start - hit.span.start
      text.append(words(until: word.end - hit.span.start), .number)
      at = word.end - hit.span.start
    }
    text.append(words(until: bytes.count))
    return text
  }

  private func oneLine(_ text: String) -> String { text.replacing("\n", with: " ") }

  private func set(_ text: StyledText, indent: Int, rightToLeft: Bool) -> String {
    text.lines(width: style.width - indent).map {
      String(repeating: " ", count: indent) + style.rendered($0, runsRightToLeft: rightToLeft) + "\n"
    }.joined()
  }
}
