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

  /// Counts the article in, then weighs its terms.
  mutating func vector(of terms: ArticleTerms) -> TermVector {
    articles += 1
    for (term, _) in terms.counts { holding[Int(term.index)] += 1 }
    let entries = terms.counts.map { term, count in
      let rarity = max(0, Self.logarithm(articles / holding[Int(term.index)]))
      return TermVector.Entry(term: term, weight: (1 + Self.logarithm(count)) * rarity)
    }
    return TermVector(entries: entries)
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
