import TawaturModel

extension LineWriter {
  package mutating func write(_ hit: SearchHit) {
    line("hit") {
      $0.field("article", hit.article)
      $0.field("outlet", optional: hit.outlet)
      $0.field("url", optional: hit.url)
      $0.field("published", optional: hit.published?.description)
      $0.field("headline", optional: hit.headline)
      $0.field("span", hit.span)
      $0.field("exact", hit.exact)
      $0.field("words", hit.words)
    }
  }
}
