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
      candidate.tokens = .from(index, to: candidate.tokens.upperBound + 1)
    }
    return countsTime(candidate.tokens.upperBound, in: text) ? nil : candidate
  }

  private func countsTime(_ index: Int, in text: TokenizedText) -> Bool {
    words.role(at: index, in: text)?.isTime ?? false
  }

  /// «بضعة رعاة» is three to nine, «بضع مئات» hundreds, «بضعة عشر» tens.
  func few(at index: Int, in text: TokenizedText) -> QuantityCandidate? {
    guard words.role(at: index, in: text) == .few, index + 1 < text.count,
      text.tokens[index + 1].line == text.tokens[index].line
    else { return nil }
    var candidate = QuantityCandidate(
      tokens: index..<(index + 1), core: words.core(at: index, in: text), rule: "few")
    if isDirect(index + 1, in: text), let order = order(at: index + 1, in: text) {
      candidate.tokens = .from(index, to: order.tokens.upperBound)
      candidate.bound = order.bound
      return candidate
    }
    if let ten = numbers.number(at: index + 1, in: text), ten.value == 10 {
      candidate.tokens = .from(index, to: ten.tokens.upperBound)
      candidate.bound = .tens
      return countsTime(ten.tokens.upperBound, in: text) ? nil : candidate
    }
    guard noun(at: index + 1, in: text) != nil, !countsTime(index + 1, in: text) else { return nil }
    candidate.value = 3
    candidate.upper = 9
    candidate.bound = .range
    return candidate
  }

  private func orderBound(at index: Int, in text: TokenizedText) -> Quantity.Bound? {
    switch words.role(at: index, in: text) {
    case .tens: .tens
    case .hundreds: .hundreds
    case .thousands: .thousands
    case .millions: .millions
    case .billions: .billions
    default: nil
    }
  }

  private func isDirect(_ index: Int, in text: TokenizedText) -> Bool {
    text.tokens[index].line == text.tokens[index - 1].line
      && words.proclitics(at: index, in: text).subtracting(.al).isEmpty
  }
}
