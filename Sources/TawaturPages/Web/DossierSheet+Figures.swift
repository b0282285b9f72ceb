import TawaturModel

/// The figures side by side, each with a bar against the largest of its kind.
extension DossierSheet {
  mutating func figures() -> HTML {
    var items: [HTML] = []
    for figure in dossier.figures { items.append(self.figure(figure)) }
    return section("figures", items)
  }

  private mutating func figure(_ figure: Figure) -> HTML {
    let largest = figure.readings.compactMap(\.quantity.largest).max() ?? 0
    var rows: [HTML] = []
    for reading in figure.readings { rows.append(row(reading, largest: largest)) }
    return """
      <div class="item">
      <table>
      <caption><b><bdi>\(oneLine(figure.counted))</bdi></b> <span class="badge \(figure.state.rawValue)">\
      \(labels["figure", figure.state])</span></caption>
      <tbody>
      \(rows)</tbody>
      </table>
      <p class="note">\(support(figure.support))</p>
      </div>

      """
  }

  private mutating func row(_ reading: Figure.Reading, largest: Double) -> HTML {
    let share = largest > 0 ? Int(((reading.quantity.largest ?? 0) / largest * 100).rounded()) : 0
    let bar: HTML = share > 0 ? "<span class=\"bar\" style=\"inline-size:\(share)%\"></span>" : ""
    let published = shelf[reading.article]?.published.map { labels.dayWithoutWeekday($0.day) } ?? ""
    let new: HTML = shelf.isNew(reading.article) ? " <span class=\"badge\">\(labels["new"])</span>" : ""
    let sentence = Passage(article: reading.article, span: reading.sentence)
    return """
      <tr><th scope="row">\(chain(reading.chain, from: sentence))<span class="note">\(published)\(new)</span></th>\
      <td class="amount">\(link(reading.passage, "words", "\(labels.amount(reading.quantity))"))</td>\
      <td class="track" aria-hidden="true">\(bar)</td></tr>

      """
  }
}

extension Quantity {
  /// The upper end of a range, else the value.
  fileprivate var largest: Double? { upper ?? value }
}
