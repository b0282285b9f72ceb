import TawaturText

/// How much a term tells, from how few articles hold it: tf-idf over a running count.
struct TermWeights: Sendable {
  /// The shipped table counts as so many articles read before.
  private static let articlesBefore: Float = 1000

  private var articles = TermWeights.articlesBefore
  /// By term: articles that hold it.
  private var holding: [Float]

  init(vocabulary: Vocabulary) throws(TableError) {
    holding = Array(repeating: 1, count: Term.places)
    for row in try Table(Tables.commonWords, columns: 2).rows {
      let share = Float(try row.integer(1)) / 1000
      let place = Int(vocabulary.term(of: row[0]).index)
      // Two forms of one stem: in either, as if they came independently.
      let others = holding[place] / Self.articlesBefore
      holding[place] = Self.articlesBefore * (share + others - share * others)
    }
  }

  /// Counts the article in; how it is weighed then is left for later, since articles are counted one after the other
  /// and weighed all at once.
  mutating func counted(_ terms: ArticleTerms) -> CountedTerms {
    if terms.saysNothing { return CountedTerms(terms: terms, articles: articles, holding: []) }
    articles += 1
    return CountedTerms(
      terms: terms, articles: articles,
      holding: terms.counts.map { term, _ in
        holding[Int(term.index)] += 1
        return holding[Int(term.index)]
      })
  }

  /// The natural logarithm, the same to the last bit on every machine: a series, not the system's library.
  static func logarithm(_ value: Float) -> Float {
    // value = m · 2^e with m in 1..<2; ln m = 2 artanh((m − 1) / (m + 1)).
    let x = (value.significand - 1) / (value.significand + 1)
    let square = x * x
    let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 11))))
    return Float(value.exponent) * 0.693_147_18 + 2 * x * series
  }
}

/// The terms of an article with how many articles up to it hold each.
struct CountedTerms: Sendable {
  fileprivate let terms: ArticleTerms
  fileprivate let articles: Float
  fileprivate let holding: [Float]

  func vector() -> TermVector {
    let entries = zip(terms.counts, holding).map { entry, holding in
      let rarity = max(0, TermWeights.logarithm(articles / holding))
      return TermVector.Entry(term: entry.term, weight: (1 + TermWeights.logarithm(entry.count)) * rarity)
    }
    return TermVector(entries: entries)
  }
}
