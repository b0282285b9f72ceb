/// Makes texts from others as broken files, careless editors and hostile pages do; the same for one seed and number.
package struct Mutator: Sendable {
  private let texts: [[UInt8]]
  private let seed: UInt64
  /// A text is cut to so many bytes before it is changed.
  private let longest: Int

  /// Changes more than this are another text.
  private static let mostChanges = 6

  /// Nil where there is no text to change.
  package init?(of texts: [String], seed: UInt64, longest: Int) {
    self.texts = texts.map { Array($0.utf8) }.filter { !$0.isEmpty }
    self.seed = seed
    self.longest = longest
    if self.texts.isEmpty { return nil }
  }

  /// The mutation with a number, as valid Unicode.
  package func text(_ number: Int) -> String {
    var random = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: number))
    var text = part(&random)
    for _ in 0..<Int.random(in: 1...Self.mostChanges, using: &random) { change(&text, &random) }
    return String(decoding: text, as: UTF8.self)
  }

  /// One of the texts, or as much of it as is wanted.
  private func part(_ random: inout SplitMix64) -> [UInt8] {
    let text = texts[Int.random(in: 0..<texts.count, using: &random)]
    guard text.count > longest else { return text }
    let start = Int.random(in: 0...(text.count - longest), using: &random)
    return Array(text[start..<(start + longest)])
  }

  private func change(_ text: inout [UInt8], _ random: inout SplitMix64) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: text.removeSubrange(slice(of: text, most: 4, &random))
    case 1: for place in slice(of: text, most: 3, &random) { text[place] = UInt8.random(in: 0...255, using: &random) }
    case 2: text.removeSubrange(slice(of: text, most: text.count, &random))
    case 3: splice(&text, &random)
    case 4: repeatSlice(of: &text, &random)
    case 5, 6: insert(Self.marks, most: 8, into: &text, &random)
    case 7: insert(Self.lineEnds, most: 3, into: &text, &random)
    case 8: insert(Self.combining, most: 30, into: &text, &random)
    case 9: insert(Self.digits, most: 4, into: &text, &random)
    case 10: insert(Self.words, most: 4, into: &text, &random)
    default: move(&text, &random)
    }
  }

  private func slice(of text: [UInt8], most: Int, _ random: inout SplitMix64) -> Range<Int> {
    let start = Int.random(in: 0...text.count, using: &random)
    return start..<min(text.count, start + Int.random(in: 0...max(0, most), using: &random))
  }

  /// The front of the text and the end of another.
  private func splice(_ text: inout [UInt8], _ random: inout SplitMix64) {
    let other = part(&random)
    text.removeSubrange(border(in: text, &random)...)
    text += other[border(in: other, &random)...]
    if text.count > 2 * longest { text.removeSubrange((2 * longest)...) }
  }

  private func repeatSlice(of text: inout [UInt8], _ random: inout SplitMix64) {
    let range = slice(of: text, most: 60, &random)
    let times = Int.random(in: 1...40, using: &random)
    text.insert(contentsOf: Array(repeatElement(Array(text[range]), count: times).joined()), at: range.upperBound)
  }

  private func move(_ text: inout [UInt8], _ random: inout SplitMix64) {
    let range = slice(of: text, most: 200, &random)
    let moved = Array(text[range])
    text.removeSubrange(range)
    text.insert(contentsOf: moved, at: border(in: text, &random))
  }

  /// Up to `most` pieces at places of their own, or all of them at one.
  private func insert(_ pieces: [String], most: Int, into text: inout [UInt8], _ random: inout SplitMix64) {
    let place = border(in: text, &random)
    let isRow = Bool.random(using: &random)
    for _ in 0..<Int.random(in: 1...most, using: &random) {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      text.insert(contentsOf: Array(piece.utf8), at: isRow ? place : border(in: text, &random))
    }
  }

  /// The border of a letter; seldom any byte.
  private func border(in text: [UInt8], _ random: inout SplitMix64) -> Int {
    var place = Int.random(in: 0...text.count, using: &random)
    if UInt8.random(in: 0..<8, using: &random) == 0 { return place }
    while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }
}

extension Mutator {
  fileprivate static let marks = [
    "\"", "”", "“", "«", "»", "„", "‟", "'", "’", "‘", "‚", "`", "''", "‹", "›", "(", ")", "[", "]", "{", "}", ":", "،",
    ",",
    ".", "؛", "…", "...", "-", "–", "؟", "!", "/", "%", "٪", "_", "#", " \"", "\" ", " « ", " ” ", "، ", ". ", "|",
  ]
  fileprivate static let lineEnds = ["\n", "\n\n", "\n \n", "\r", "\u{2028}", "\u{85}", "\t", " ", "  ", "\u{A0}"]
  fileprivate static let combining = [
    "\u{64B}", "\u{64E}", "\u{651}", "\u{652}", "\u{670}", "\u{640}", "\u{301}", "\u{200F}", "\u{200E}", "\u{202B}",
    "\u{202C}", "\u{2067}", "\u{2069}", "\u{200D}", "\u{200C}", "\u{FEFF}", "\u{61C}", "\u{FE0F}", "\u{20E3}",
  ]
  fileprivate static let digits = ["5", "12", "2018", "٢٠", "۷", "1,500", "3.5", "10:30", "99999999999999999999", "0"]
  fileprivate static let words = [
    " قال ", " إن ", " أن ", " عن ", " وكالة ", " نقلت ", " بحسب ", " وفقا ل", " الذي ", " أمس ", " يناير ", " من ",
    " إلى ",
    " مليون ", " و", " الوزير ", " مؤكدا ", " قائلا ", " لا ", " بين ", " محمد ", " بن ", " ما ", " في ", " بيان ",
    " أكد ",
  ]
}
