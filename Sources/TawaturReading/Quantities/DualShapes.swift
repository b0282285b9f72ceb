import TawaturModel
import TawaturText

/// Singulars, duals with a pronoun and shapes of verbal nouns: what tells a dual where no listed form does.
struct DualShapes: Sendable {
  /// Apart from the words of the text: a noun known there would be no name (أمين, حداد).
  private let nouns: Lexicon
  private let pairs: PhraseTable<Pronoun>
  private let shapes: [Shape]

  private enum Pronoun: String { case any, both }

  private struct Shape: Sendable {
    /// Folded letters, 0 for any.
    let letters: [UInt32]
    let takesAn: Bool
  }

  private enum Endings: String { case both, oblique }

  init(into lexicon: inout Lexicon) throws(TableError) {
    var nouns = Lexicon()
    for row in try Table(Tables.quantityDuals, columns: 4).rows { _ = nouns.insert(row[0]) }
    self.nouns = nouns
    pairs = try PhraseTable(Table(Tables.quantityDualPairs, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
    var shapes: [Shape] = []
    for row in try Table(Tables.quantityDualShapes, columns: 2).rows {
      let letters = String(row[0]).unicodeScalars.map { $0 == "_" ? 0 : $0.value }
      shapes.append(Shape(letters: letters, takesAn: try row.value(1, of: Endings.self) == .both))
    }
    self.shapes = shapes
  }

  /// The words that a pronoun makes a dual.
  var openers: TableSet { pairs.openers }

  /// Folded place of a known singular without its proclitics.
  func noun(at index: Int, in text: TokenizedText) -> Range<Int>? {
    let word = text.tokens[index].folded
    if nouns.id(of: text.text.bytes[word]) != nil { return word }
    guard word.count >= 8, text.startsWithClitic(word) else { return nil }
    let core = Range.from(word.lowerBound + 2, to: word.upperBound)
    return nouns.id(of: text.text.bytes[core]) == nil ? nil : core
  }

  /// «والديه», «وزيريهما»: the word without its proclitics.
  func pair(at index: Int, in text: TokenizedText) -> TokenForm? {
    for form in text.forms(of: index) where form.hasPronoun {
      guard let pronoun = pairs.fact(ofWord: form.word) else { continue }
      let length = text.tokens[index].folded.upperBound - form.core.upperBound
      // Only «هما» has three letters.
      if pronoun == .any || length == 6 { return form }
    }
    return nil
  }

  /// Where the word, its article included, starts after proclitics if it is the dual of a verbal noun: «لتقريرين».
  func verbalNoun(at index: Int, in text: TokenizedText) -> Range<Int>? {
    let token = text.tokens[index].folded
    let endsInAn = Self.an[...] == text.bytes(of: index).suffix(4)
    guard token.count >= 12, endsInAn || Self.yn[...] == text.bytes(of: index).suffix(4) else { return nil }
    let stem = Range.from(token.lowerBound, to: token.upperBound - 4)
    // «التجاريين» is a plural in «يين».
    if text.letter(at: stem.upperBound - 2) == ArabicLetter.yeh { return nil }
    if let article = articleEnd(of: stem, in: text) {
      guard fits(.from(article, to: stem.upperBound), endsInAn, in: text) else { return nil }
      return text.startsWithLamLam(stem)
        ? .from(article, to: token.upperBound) : .from(article - 4, to: token.upperBound)
    }
    if fits(stem, endsInAn, in: text) { return token }
    let core = Range.from(stem.lowerBound + 2, to: stem.upperBound)
    // Short words with a clitic are rather names.
    let isLong = core.count > 10 || text.letter(at: core.lowerBound) == ArabicLetter.teh
    guard text.startsWithClitic(stem), isLong, fits(core, endsInAn, in: text) else { return nil }
    return .from(token.lowerBound + 2, to: token.upperBound)
  }

  private static let an = folded("ان")
  private static let yn = folded("ين")

  /// Behind «ال», «وال», «بال», «لل».
  private func articleEnd(of word: Range<Int>, in text: TokenizedText) -> Int? {
    for skipped in [0, 2] where word.count >= skipped + 6 {
      let start = word.lowerBound + skipped
      if skipped == 2, !text.startsWithClitic(word) { return nil }
      if text.letter(at: start) == ArabicLetter.alef, text.letter(at: start + 2) == ArabicLetter.lam {
        return start + 4
      }
    }
    return text.startsWithLamLam(word) ? word.lowerBound + 4 : nil
  }

  private func fits(_ stem: Range<Int>, _ endsInAn: Bool, in text: TokenizedText) -> Bool {
    shapes.contains { shape in
      guard shape.letters.count * 2 == stem.count, shape.takesAn || !endsInAn else { return false }
      for (place, letter) in shape.letters.enumerated() where letter != 0 {
        if text.letter(at: stem.lowerBound + place * 2) != letter { return false }
      }
      return true
    }
  }
}

extension TokenizedText {
  /// The letter of two bytes at a folded place.
  fileprivate func letter(at place: Int) -> UInt32 {
    UInt32(text.bytes[place] & 0x1F) << 6 | UInt32(text.bytes[place + 1] & 0x3F)
  }

  fileprivate func startsWithLamLam(_ word: Range<Int>) -> Bool {
    letter(at: word.lowerBound) == ArabicLetter.lam && letter(at: word.lowerBound + 2) == ArabicLetter.lam
  }

  fileprivate func startsWithClitic(_ word: Range<Int>) -> Bool {
    switch letter(at: word.lowerBound) {
    case ArabicLetter.waw, ArabicLetter.feh, ArabicLetter.beh, ArabicLetter.lam, ArabicLetter.kaf: true
    default: false
    }
  }
}
