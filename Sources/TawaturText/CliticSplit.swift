/// A word in its written parts: proclitics, article, stem, pronoun.
package struct CliticSplit: Hashable, Sendable {
  /// Conjunction, preposition or future seen, and the article.
  package let proclitics: Proclitics
  /// The word without proclitics and pronoun but with its article, as treebanks cut it; bytes of the word given.
  ///
  /// In «للسلطة», whose article has lost its alef, it starts at the second lam.
  package let host: Range<Int>
  /// The host without its article.
  package let stem: Range<Int>
  /// The pronoun written onto its end, empty where there is none.
  package let pronoun: Range<Int>
}
