/// What keeps a line from being the JSON of one object, and where.
struct JSONFlaw: Error, Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Against the grammar of RFC 8259.
    case grammar
    /// More arrays and objects inside each other than anybody means.
    case tooDeep
    /// Bytes that are no UTF-8.
    case notUTF8
    /// A zero byte.
    case zero
    /// JSON, but no object.
    case notAnObject
    /// An object, but without a text.
    case noText
    /// A name that the object has twice, so that nobody knows which value is meant.
    case repeated(String)
  }

  let kind: Kind
  /// The byte of the line at which it shows, counted from 1.
  let byte: Int
}
