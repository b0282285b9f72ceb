import TawaturModel
import TawaturText

extension QuantityReader {
  /// «عشرات», «مئات الآلاف»: only an order of size.
  func order(at index: Int, in text: TokenizedText) -> QuantityCandidate? {
    guard let bound = orderBound(at: index, in: text) else { return nil }
    var candidate = QuantityCandidate(tokens: index..<(index + 1), core: text.tokens[index].folded, rule: "order")
    candidate.bound = bound
    candidate.core = words.core(at: index, in: text)
    while let next = orderBound(at: candidate.tokens.upperBound, in: text),
      isDirect(candidate.tokens.upperBound, in: text)
    {
      candidate.bound = next
      candidate.tokens = index..<(candidate.tokens.upperBound + 1)
    }
    switch words.role(at: candidate.tokens.upperBound, in: text) {
    case .timeUnit, .timeDual: return nil
    default: return candidate
    }
  }

  private func orderBound(at index: Int, in text: TokenizedText) -> Quantity.Bound? {
    switch words.role(at: index, in: text) {
    case .tens: .tens
    case .hundreds: .hundreds
    case .thousands: .thousands
    case .millions: .millions
    default: nil
    }
  }

  private func isDirect(_ index: Int, in text: TokenizedText) -> Bool {
    text.tokens[index].line == text.tokens[index - 1].line
      && words.proclitics(at: index, in: text).subtracting(.al).isEmpty
  }
}
