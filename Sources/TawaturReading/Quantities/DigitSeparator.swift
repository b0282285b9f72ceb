import TawaturText

/// What stands between two digit runs of one number.
enum DigitSeparator: Hashable {
  case comma, arabicComma, period
  /// «٫»
  case decimal
  /// «٬»
  case thousands
  /// «3ر2»
  case reh
  /// A comma that became «?» in another encoding: «7?4%».
  case lost

  init(at mark: Int, in text: TokenizedText) {
    self =
      switch text.tokens[mark].mark {
      case .comma: text.bytes(of: mark).count == 1 ? .comma : .arabicComma
      case .period: .period
      case .decimal: .decimal
      case .thousands: .thousands
      case .none: .reh
      default: .lost
      }
  }

  var isComma: Bool { self == .comma || self == .arabicComma }

  var mayPartThousands: Bool { self != .decimal && self != .lost }

  /// Whether one separator before a group that is no thousands opens decimals: «2,5» does, «2017،2018» is a list.
  func isDecimal(before length: Int) -> Bool { isComma ? length <= 2 : self != .thousands }

  /// Whether a token without spaces around it may hold two digit runs together.
  static func joins(_ mark: Int, in text: TokenizedText) -> Bool {
    guard mark > 0, mark + 1 < text.count, text.tokens[mark - 1].kind == .digits,
      text.tokens[mark + 1].kind == .digits, !text.tokens[mark].spaceBefore, !text.tokens[mark + 1].spaceBefore
    else { return false }
    switch text.tokens[mark].mark {
    case .comma, .period, .decimal, .thousands: return true
    case .none: return text.bytes(of: mark).elementsEqual(rehLetter)
    case .question, .other: return isLostComma(mark, in: text)
    default: return false
    }
  }

  private static let rehLetter = folded("ر")

  /// Signs that other encodings make of a comma: the question mark, «¡» (0xA1), the replacement character.
  private static let lostSigns: [UInt32] = [0x3F, 0x061F, 0xA1, 0xFFFD]

  /// Whether at most two digits and a percent sign or a word follow, as behind a decimal comma.
  private static func isLostComma(_ mark: Int, in text: TokenizedText) -> Bool {
    let next = mark + 2
    guard lostSigns.contains(text.scalar(of: mark)), text.tokens[mark + 1].folded.count <= 2, next < text.count,
      text.tokens[next].line == text.tokens[mark].line
    else { return false }
    return text.isPercentMark(next) || text.tokens[next].kind == .word && text.tokens[next].spaceBefore
  }
}
