/// How alike an article is to the articles of one group.
struct Likeness: Sendable {
  let group: Int
  /// Of the cosines to its articles.
  let sum: Float
}

/// How far the articles of a group lie apart.
struct Spread: Sendable {
  private var articles: Float = 0
  /// The square of the length of the sum of their vectors.
  private var squaredLength: Float = 0

  /// `likeness` is the sum of the cosines to the articles already in the group.
  mutating func insert(likeness: Float) {
    articles += 1
    squaredLength += 2 * likeness + 1
  }

  /// Between the mean of the cosines to the articles, which keeps a group narrow, and the cosine to their centre, which
  /// lets it grow; the mean alone splits big groups, the centre alone chains small ones.
  func similarity(_ likeness: Likeness) -> Float {
    (likeness.sum / articles + likeness.sum / squaredLength.squareRoot()) / 2
  }
}
