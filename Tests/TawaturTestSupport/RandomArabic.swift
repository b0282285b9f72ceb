import TawaturMutations

/// Seeds to give a test as its arguments, so that a failure prints the one that broke it.
package let randomSeeds: [UInt64] = (1...48).map { $0 }

/// Words, numbers and rubbish as texts from the web hold them: harakat, tatweel, three sets of digits, marks, direction
/// controls, presentation forms, line ends, emoji, Latin.
///
/// Valid Unicode, but neither normalised nor sensible. `frequent` are words worth meeting often (`قال`, `أمس`).
package func randomArabic(seed: UInt64, pieces: Int = 120, frequent: [String] = []) -> String {
  var random = SplitMix64(seed: seed)
  var text = String.UnicodeScalarView()
  for _ in 0..<pieces {
    if !frequent.isEmpty, UInt8.random(in: 0..<4, using: &random) == 0 {
      text.append(contentsOf: frequent.randomElement(using: &random)?.unicodeScalars ?? "".unicodeScalars)
    } else {
      let kind = RandomPiece.drawn(using: &random)
      for _ in 0..<Int.random(in: kind.lengths, using: &random) { text.append(kind.scalar(using: &random)) }
    }
    if UInt8.random(in: 0..<5, using: &random) != 0 { text.append(" ") }
  }
  return String(text)
}

private struct RandomPiece {
  let weight: Int
  let lengths: ClosedRange<Int>
  let scalars: [Unicode.Scalar]

  func scalar(using random: inout SplitMix64) -> Unicode.Scalar { scalars.randomElement(using: &random) ?? " " }

  static func drawn(using random: inout SplitMix64) -> RandomPiece {
    var left = Int.random(in: 0..<all.reduce(0) { $0 + $1.weight }, using: &random)
    for piece in all {
      left -= piece.weight
      if left < 0 { return piece }
    }
    return all[0]
  }

  private static let harakat = range(0x064B...0x0655) + range(0x0670...0x0670)
  private static let letters = range(0x0621...0x063A) + range(0x0641...0x064A)
  private static let persian = scalars("پچژگکیهۀةۃےٱ")

  private static let all = [
    RandomPiece(weight: 40, lengths: 1...8, scalars: letters),
    RandomPiece(weight: 10, lengths: 3...9, scalars: letters + harakat),
    RandomPiece(weight: 8, lengths: 2...7, scalars: letters + persian + range(0x0640...0x0640)),
    RandomPiece(weight: 4, lengths: 1...4, scalars: range(0x0030...0x0039)),
    RandomPiece(weight: 4, lengths: 1...4, scalars: range(0x0660...0x0669)),
    RandomPiece(weight: 2, lengths: 1...4, scalars: range(0x06F0...0x06F9)),
    RandomPiece(weight: 14, lengths: 1...2, scalars: scalars(".,،؛;:!؟?…()[]«»“”\"'‘’-–—/%٪$€£٫٬_*|")),
    RandomPiece(
      weight: 3, lengths: 1...2, scalars: range(0x200B...0x200F) + range(0x202A...0x202E) + scalars("\u{61C}\u{FEFF}")),
    RandomPiece(weight: 3, lengths: 1...5, scalars: range(0xFE80...0xFEFC) + range(0xFB50...0xFB6D) + scalars("ﷲﷺ")),
    RandomPiece(weight: 5, lengths: 1...2, scalars: scalars("\n\n\n\t\u{A0}\u{2028}\u{85}\r")),
    RandomPiece(weight: 2, lengths: 1...2, scalars: scalars("😀👨‍👩‍👧🇮🇶1️⃣❤️☎")),
    RandomPiece(weight: 4, lengths: 1...7, scalars: range(0x41...0x5A) + range(0x61...0x7A) + scalars("éÜßñøЖλא")),
    RandomPiece(weight: 1, lengths: 1...2, scalars: harakat + scalars("\u{301}\u{FE0F}\u{20E3}")),
  ]

  private static func range(_ values: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    values.compactMap(Unicode.Scalar.init)
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
