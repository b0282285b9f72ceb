import TawaturModel
import TawaturText

/// Digit runs written together: «2500», «2,500», «1.234.567,8», «2 500», «25 799,52», «3ر2».
struct DigitChain {
  /// What the chain says from a token on.
  struct Number {
    /// With the separator read as thousands where it can be.
    let value: Double
    /// With the separator read as a decimal point, where both can be meant («2.500»).
    let decimal: Double?
    let end: Int
  }

  /// Tokens looked at on either side: sixteen groups are more than any number has, and a longer chain is a list.
  private static let reach = 32
  /// Groups that spaces hold together, up to the thousand millions; a longer row is a list.
  private static let mostSpaced = 4
  /// Digits that a `Double` holds exactly; a longer run is a code, and the longest would be infinite.
  private static let mostDigits = 15

  private let text: TokenizedText
  private let groups: Range<Int>

  /// Nil where `index` continues a chain that began before it.
  static func number(at index: Int, in text: TokenizedText) -> Number? {
    guard text.tokens[index].folded.count <= mostDigits else { return nil }
    let chain = DigitChain(around: index, in: text)
    if let run = chain.spacedRun() { return run.lowerBound == index ? chain.spaced(run) : nil }
    if chain.groups.count == 1 { return chain.whole([index], to: index + 1) }
    return chain.number(at: index)
  }

  /// The digit tokens around `index` that separators without spaces hold together, as every second token.
  init(around index: Int, in text: TokenizedText) {
    var first = index
    while first >= 2, index - first < Self.reach, DigitSeparator.joins(first - 1, in: text) { first -= 2 }
    var last = index
    while last + 2 < text.count, last - index < Self.reach, DigitSeparator.joins(last + 1, in: text) { last += 2 }
    self.text = text
    groups = .from(first, to: last + 1)
  }

  private var digits: [Int] { stride(from: groups.lowerBound, to: groups.upperBound, by: 2).map { $0 } }

  private var separators: [DigitSeparator] {
    stride(from: groups.lowerBound + 1, to: groups.upperBound, by: 2).map { DigitSeparator(at: $0, in: text) }
  }

  private func number(at index: Int) -> Number? {
    let (digits, marks) = (digits, separators)
    guard let first = marks.first, let last = marks.last, digits.allSatisfy({ length($0) <= Self.mostDigits })
    else { return nil }
    let isWhole = index == groups.lowerBound
    if marks.contains(.reh) { return isWhole ? fromRight(digits, marks) : nil }
    let tailIsThousands = digits.dropFirst().allSatisfy { length($0) == 3 }
    let headIsThousands = isThousandsHead(digits[0])
    let areAlike = marks.allSatisfy { $0 == first } || marks.allSatisfy(\.isComma)
    if headIsThousands, tailIsThousands, first.mayPartThousands, areAlike {
      let both = marks.count == 1 && first != .thousands
      return isWhole ? whole(digits, decimal: both ? decimal(digits) : nil, to: groups.upperBound) : nil
    }
    if marks.count > 1, headIsThousands, first.mayPartThousands, last != first, last != .thousands,
      marks.dropLast().allSatisfy({ $0 == first }), digits.dropFirst().dropLast().allSatisfy({ length($0) == 3 })
    {
      return isWhole ? Number(value: decimal(digits), decimal: nil, end: groups.upperBound) : nil
    }
    if marks.count == 1, last.isDecimal(before: length(digits[1])) {
      return isWhole ? Number(value: decimal(digits), decimal: nil, end: groups.upperBound) : nil
    }
    // «2017،2018» is a list; anything else with several separators is a date or a version.
    guard marks.allSatisfy(\.isComma) else { return nil }
    return whole([index], to: index + 1)
  }

  /// «50ر3» is 3.50, «540ر999ر45» 45,999,540: old agencies wrote from right to left.
  private func fromRight(_ digits: [Int], _ marks: [DigitSeparator]) -> Number? {
    guard marks.allSatisfy({ $0 == .reh }), let last = digits.last else { return nil }
    if marks.count == 1 {
      // «5ر05»: no whole part opens with a zero of its own, so this one stands from left to right.
      let isTurned = opensWithZero(last) && !opensWithZero(digits[0])
      let parts = isTurned ? digits : digits.reversed()
      // «000ر22» is 22,000, as «22.000» is.
      if length(digits[0]) == 3, isThousandsHead(last) {
        return whole(parts, decimal: decimal(parts), to: groups.upperBound)
      }
      return Number(value: decimal(parts), decimal: nil, end: groups.upperBound)
    }
    guard isThousandsHead(last), digits.dropFirst().dropLast().allSatisfy({ length($0) == 3 }) else { return nil }
    let parts = Array(digits.reversed())
    return length(digits[0]) == 3
      ? whole(parts, to: groups.upperBound) : Number(value: decimal(parts), decimal: nil, end: groups.upperBound)
  }

  // MARK: Groups apart

  /// «2 500», «25 799,52»: groups of three after a space, as Maghreb newspapers write; the last may have decimals.
  private func spacedRun() -> Range<Int>? {
    var first = groups.lowerBound
    let index = first
    while first > 0, index - first < Self.mostSpaced, continuesAfterSpace(first) { first -= 1 }
    var end = index + 1
    while end < text.count, end - index <= Self.mostSpaced, continuesAfterSpace(end) { end += 1 }
    guard end - first > 1, end - first <= Self.mostSpaced, isThousandsHead(first), !isDigits(first - 1), !isDigits(end)
    else { return nil }
    guard DigitSeparator.joins(end, in: text) else { return .from(first, to: end) }
    let isDecimal = DigitSeparator(at: end, in: text).isDecimal(before: length(end + 1)) && length(end + 1) != 3
    return isDecimal && !DigitSeparator.joins(end + 2, in: text) ? .from(first, to: end) : nil
  }

  private func spaced(_ run: Range<Int>) -> Number {
    guard DigitSeparator.joins(run.upperBound, in: text) else { return whole(Array(run), to: run.upperBound) }
    return Number(
      value: decimal(Array(run) + [run.upperBound + 1]), decimal: nil, end: run.upperBound + 2)
  }

  private func continuesAfterSpace(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .digits, token.spaceBefore, length(index) == 3, index > 0 else { return false }
    let before = text.tokens[index - 1]
    return before.kind == .digits && before.line == token.line && length(index - 1) <= 3
      && !DigitSeparator.joins(index - 2, in: text)
  }

  private func isDigits(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].kind == .digits
      && text.tokens[index].line == text.tokens[groups.lowerBound].line
  }

  // MARK: Values

  private func isThousandsHead(_ index: Int) -> Bool { length(index) <= 3 && text.bytes(of: index).first != Self.zero }

  private func opensWithZero(_ index: Int) -> Bool { length(index) > 1 && text.bytes(of: index).first == Self.zero }

  private func length(_ index: Int) -> Int { text.tokens[index].folded.count }

  private func whole(_ digits: [Int], decimal: Double? = nil, to end: Int) -> Number {
    Number(value: joined(digits), decimal: decimal, end: end)
  }

  private func joined(_ digits: some Collection<Int>) -> Double {
    digits.reduce(0) { value, index in
      text.bytes(of: index).reduce(value) { $0 * 10 + Double($1 - Self.zero) }
    }
  }

  /// The last group as decimals of the ones before.
  private func decimal(_ digits: [Int]) -> Double {
    guard let last = digits.last else { return 0 }
    var scale = 1.0
    for _ in 0..<length(last) { scale *= 10 }
    // One division rounds once: 1.93 is not 1.9300000000000002.
    return (joined(digits.dropLast()) * scale + joined([last])) / scale
  }

  private static let zero = UInt8(ascii: "0")
}
