import TawaturModel
import TawaturText

/// Seats and capitals, and the states they speak for.
struct Metonyms: Sendable {
  private struct Seat: Sendable {
    let state: String
    /// A capital stands for its state only where it does something.
    let mustAct: Bool
  }

  private let seats: [String: Seat]

  init() throws(TableError) {
    var seats: [String: Seat] = [:]
    for row in try Table(Tables.nameMetonyms, columns: 3).rows {
      seats[String(row[0])] = Seat(state: String(row[1]), mustAct: row[2] == "speaking")
    }
    self.seats = seats
  }

  /// The state a mention stands for.
  func state(behind place: NamedPlace, in text: TokenizedText) -> String? {
    guard place.mention.type == .location || place.mention.type == .organisation,
      !place.mention.isUnlinked, let seat = seats[place.mention.entity], !seat.mustAct || acts(place.tokens, in: text)
    else { return nil }
    return seat.state
  }

  /// «أعلنت موسكو», «موسكو تنفي», «موسكو: …»; all capitals are feminine.
  private func acts(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let line = text.tokens[tokens.lowerBound].line
    let begins = tokens.lowerBound == 0 || text.tokens[tokens.lowerBound - 1].line != line
    if !begins, leads(tokens.lowerBound - 1, in: text), !hasProclitic(tokens.lowerBound, in: text) { return true }
    guard begins, tokens.upperBound < text.count, text.tokens[tokens.upperBound].line == line else { return false }
    return text.tokens[tokens.upperBound].mark == .colon || isFeminineVerb(tokens.upperBound, in: text)
  }

  /// A verb before its subject; in the present only where a sentence begins, for «تعاون» is a noun elsewhere.
  private func leads(_ index: Int, in text: TokenizedText) -> Bool {
    guard isFeminineVerb(index, in: text) else { return false }
    if text.letter(fromEnd: 0, of: index) == ArabicLetter.teh { return true }
    let begins =
      index == 0 || text.tokens[index - 1].kind == .mark || text.tokens[index - 1].line != text.tokens[index].line
    let isFuture = text.letter(0, of: index) == ArabicLetter.seen
    return (begins || isFuture) && text.letter(fromEnd: 1, of: index) != ArabicLetter.yeh
  }

  /// «أعلنت», «وتدرس», «ستبحث»: a verb whose subject is feminine, by its letters.
  private func isFeminineVerb(_ index: Int, in text: TokenizedText) -> Bool {
    guard text.tokens[index].kind == .word, text.letterCount(of: index) >= 4, !text.hasArticle(index) else {
      return false
    }
    let last = text.letter(fromEnd: 0, of: index)
    if last == ArabicLetter.teh { return text.letter(fromEnd: 1, of: index) != ArabicLetter.alef }
    let first = text.letter(0, of: index)
    let isPrefixed = first == ArabicLetter.waw || first == ArabicLetter.feh || first == ArabicLetter.seen
    return last != ArabicLetter.tehMarbuta && text.letter(isPrefixed ? 1 : 0, of: index) == ArabicLetter.teh
  }

  private func hasProclitic(_ index: Int, in text: TokenizedText) -> Bool {
    text.forms(of: index).first.map { !$0.proclitics.subtracting(.al).isEmpty } ?? false
  }
}
