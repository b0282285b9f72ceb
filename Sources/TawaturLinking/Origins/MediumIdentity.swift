import TawaturModel
import TawaturText

/// A medium however it is written: «وكالة مرسال» and «مرسال» are one.
package struct MediumIdentity: Hashable, Sendable {
  /// Folded words of the name without the word that says what kind of medium it is.
  package let key: String

  package init(name: String) {
    key = Tokenizer.words(of: name).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
