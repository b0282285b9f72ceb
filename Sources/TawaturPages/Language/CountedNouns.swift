/// Numbers with what they count, in the form that the number asks for: «1 article», «مقالان».
package struct CountedNouns: Sendable {
  private let labels: Labels

  package init(_ language: InterfaceLanguage) { labels = Labels(language) }

  /// `number` of `noun`, a key of `counts.tsv`.
  package func phrase(_ number: Int, _ noun: String) -> String { labels.count(number, noun) }
}
