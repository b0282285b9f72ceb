/// The tokens of a text in order.
///
/// Every place can be asked for: rules look at the words around one, and before the first and behind the last of a text
/// stands a token of no kind that a rule knows, on no line.
@usableFromInline
package struct TokenRow: RandomAccessCollection, Sendable {
  @usableFromInline let all: [Token]

  init(_ all: [Token]) { self.all = all }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { all.count }

  @inlinable
  package subscript(place: Int) -> Token {
    UInt(bitPattern: place) < UInt(all.count) ? all[place] : Token.outside
  }
}
