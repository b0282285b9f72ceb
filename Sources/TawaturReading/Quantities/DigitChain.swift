import TawaturModel
import TawaturText

/// Digit runs written together: «2500», «2,500», «1.234.567,8», «2 500».
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
    if chain.groups.count == 1 { return chain.spaced(at: index) }
    return chain.number(at: index)
  }

  /// The digit tokens around `index` that separators without spaces hold together, as every second token.
  private init(around index: Int, in text: TokenizedText) {
    var first = index
    while first >= 2, index - first < Self.reach, Self.joins(first - 1, in: text) { first -= 2 }
    var last = index
    while last + 2 < text.count, last - index < Self.reach, Self.joins(last + 1, in: text) { last += 2 }
    self.text = text
    groups = .from(first, to: last + 1)
  }

  private static func joins(_ mark: Int, in text: TokenizedText) -> Bool {
    guard mark > 0, mark + 1 < text.count, text.tokens[mark - 1].kind == .digits,
      text.tokens[mark + 1].kind == .digits, !text.tokens[mark].spaceBefore, !text.tokens[mark + 1].spaceBefore
    else { return false }
    switch text.tokens[mark].mark {
    case .comma, .period, .decimal, .thousands: return true
    default: return false
    }
  }

  private func number(at index: Int) -> Number? {
    let digits = stride(from: groups.lowerBound, to: groups.upperBound, by: 2).map { $0 }
    let marks = stride(from: groups.lowerBound + 1, to: groups.upperBound, by: 2).map { text.tokens[$0].mark }
    guard let firstMark = marks.first, let lastMark = marks.last, digits.allSatisfy({ length($0) <= Self.mostDigits })
    else { return nil }
    let isWhole = index == groups.lowerBound
    let tailIsThousands = digits.dropFirst().allSatisfy { length($0) == 3 }
    let headIsThousands = isThousandsHead(digits[0])
    if headIsThousands, tailIsThousands, firstMark != .decimal, marks.allSatisfy({ $0 == firstMark }) {
      let both = marks.count == 1 && firstMark != .thousands
      return isWhole
        ? Number(value: joined(digits), decimal: both ? decimal(digits) : nil, end: groups.upperBound) : nil
    }
    if marks.count > 1, headIsThousands, lastMark != firstMark, lastMark != .thousands,
      marks.dropLast().allSatisfy({ $0 == firstMark }), digits.dropFirst().dropLast().allSatisfy({ length($0) == 3 })
    {
      return isWhole ? Number(value: decimal(digits), decimal: nil, end: groups.upperBound) : nil
    }
    if marks.count == 1, lastMark != .comma && lastMark != .thousands || lastMark == .comma && length(digits[1]) <= 2 {
      return isWhole ? Number(value: decimal(digits), decimal: nil, end: groups.upperBound) : nil
    }
    // «2017،2018» is a list; anything else with several separators is a date or a version.
    guard marks.allSatisfy({ $0 == .comma }) else { return nil }
    return Number(value: joined([index]), decimal: nil, end: index + 1)
  }

  /// «2 500»: groups of three after a space, as Maghreb newspapers write.
  private func spaced(at index: Int) -> Number? {
    var first = index
    while first > 0, index - first < Self.mostSpaced, continuesAfterSpace(first) { first -= 1 }
    var end = index + 1
    while end < text.count, end - index <= Self.mostSpaced, continuesAfterSpace(end) { end += 1 }
    let run = Range.from(first, to: end)
    let isSpaced =
      run.count > 1 && run.count <= Self.mostSpaced && isThousandsHead(first) && !isDigits(first - 1) && !isDigits(end)
    guard isSpaced else { return Number(value: joined([index]), decimal: nil, end: index + 1) }
    return index == first ? Number(value: joined(Array(run)), decimal: nil, end: end) : nil
  }

  private func continuesAfterSpace(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .digits, token.spaceBefore, length(index) == 3, index > 0 else { return false }
    let before = text.tokens[index - 1]
    return before.kind == .digits && before.line == token.line && length(index - 1) <= 3
      && !Self.joins(index + 1, in: text) && !Self.joins(index - 2, in: text)
  }

  private func isDigits(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].kind == .digits
      && text.tokens[index].line == text.tokens[groups.lowerBound].line
  }

  private func isThousandsHead(_ index: Int) -> Bool {
    length(index) <= 3 && text.bytes(of: index).first != UInt8(ascii: "0")
  }

  private func length(_ index: Int) -> Int { text.tokens[index].folded.count }

  private func joined(_ digits: [Int]) -> Double {
    digits.reduce(0) { value, index in
      text.bytes(of: index).reduce(value) { $0 * 10 + Double($1 - UInt8(ascii: "0")) }
    }
  }

  private func decimal(_ digits: [Int]) -> Double {
    guard let last = digits.last else { return 0 }
    var scale = 1.0
    for _ in 0..<length(last) { scale *= 10 }
    return joined(Array(digits.dropLast())) + joined([last]) / scale
  }
}
