import TawaturModel
import TawaturText

/// Where the head nouns of sources stand in a text.
struct HeadPlaces: Sendable {
  private struct Place: Sendable {
    let word: WordID
    let token: Int
  }

  /// By word, then in text order.
  private let places: [Place]

  /// A name in full stands among the first places of its head noun.
  private static let most = 100

  init(of speech: SpeechText) {
    var places: [Place] = []
    for index in 0..<speech.text.count where speech.heads[index] != nil {
      if let word = speech.noun(at: index) { places.append(Place(word: word, token: index)) }
    }
    self.places = places.sorted { ($0.word, $0.token) < ($1.word, $1.token) }
  }

  /// The first tokens that are a head noun.
  /// - Complexity: O(log *n*).
  subscript(word: WordID) -> some BidirectionalCollection<Int> {
    let first = places.firstPlace { $0.word >= word }
    return places[first...].prefix(Self.most).prefix { $0.word == word }.lazy.map(\.token)
  }
}
