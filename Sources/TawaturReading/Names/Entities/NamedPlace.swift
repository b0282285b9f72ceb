import TawaturModel
import TawaturText

/// A mention with the tokens it touches, proclitics of its first word with it.
struct NamedPlace {
  var mention: Mention
  let tokens: Range<Int>
  /// The tokens of the title before it.
  var title: Range<Int>?

  init(_ mention: Mention, in text: TokenizedText) {
    self.mention = mention
    let first = max(0, text.firstToken(from: mention.span.start + 1) - 1)
    var end = first + 1
    while end < text.count, text.tokens[end].span.start < mention.span.end { end += 1 }
    tokens = .from(first, to: end)
  }
}

/// Which mention covers a token; mentions are in text order and touch no token twice.
struct NamedTokens {
  /// By token: the number of its mention, -1 for none.
  private var numbers: [Int32]

  init(_ places: [NamedPlace], count: Int) {
    numbers = Array(repeating: -1, count: count)
    for number in places.indices {
      for token in places[number].tokens { numbers[token] = Int32(number) }
    }
  }

  /// The number of the mention at a token, nil for none and beyond the text.
  subscript(_ token: Int) -> Int? {
    guard token >= 0, token < numbers.count, numbers[token] >= 0 else { return nil }
    return Int(numbers[token])
  }
}
