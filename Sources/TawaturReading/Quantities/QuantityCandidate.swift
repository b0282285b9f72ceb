import TawaturModel
import TawaturText

/// A number on its way to becoming a quantity: where it stands and what it says.
struct QuantityCandidate {
  /// The words of the number with its multiplier, without bound and counted noun.
  var tokens: Range<Int>
  /// Folded place where its first word starts without proclitics, the article kept.
  var core: Range<Int>
  var value: Double?
  var upper: Double?
  /// Set where the words themselves bound it (مئات, a range).
  var bound: Quantity.Bound?
  /// Where the counted noun is the number's own word (مصدران) or stands before it (ولاية واحدة).
  var countedToken: Int?
  /// Whether the article stands before it, so that it may count the noun before (الدول الثلاث).
  var isDefinite = false
  /// Whether «و» joins it to what stands before, so that no bound does.
  var isJoined = false
  /// Whether a time is counted (3 أو 4 سنوات), so that nothing of it is a quantity.
  var isTime = false
  var rule: StaticString

  /// The first word's place with the article kept: «بالآلاف» without ب, «للزعيمين» from the noun on.
  static func core(of core: Range<Int>, _ proclitics: Proclitics) -> Range<Int> {
    guard proclitics.contains(.al), !proclitics.contains(.lam) else { return core }
    return .from(core.lowerBound - 4, to: core.upperBound)
  }
}

extension QuantityCandidate {
  init(_ number: NumberExpression, rule: StaticString) {
    self.init(
      tokens: number.tokens, core: Self.core(of: number.core, number.proclitics), value: number.value,
      isDefinite: number.proclitics.contains(.al),
      isJoined: !number.proclitics.isDisjoint(with: .conjunctions), rule: rule)
  }
}
