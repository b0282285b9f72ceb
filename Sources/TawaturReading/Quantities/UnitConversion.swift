import TawaturModel
import TawaturText

/// Leads measures to the base unit of their kind: km to m, [bbl_us] to m3, [degF] to Cel; money is never converted.
struct UnitConversion: Sendable {
  private struct Rule: Sendable {
    let factor: Double
    let offset: Double
    let base: String
  }

  private let rules: [String: Rule]

  init() throws(TableError) {
    var rules: [String: Rule] = [:]
    for row in try Table(Tables.quantityUnits, columns: 5).rows where !row[4].isEmpty {
      guard let factor = NumberWord.value(String(row[2])),
        let offset = row[3].isEmpty ? 0 : NumberWord.value(String(row[3]))
      else {
        throw row.error("«\(row[2])» or «\(row[3])» is no number or fraction")
      }
      rules[String(row[1])] = Rule(factor: factor, offset: offset, base: String(row[4]))
    }
    self.rules = rules
  }

  /// The same measure in the base unit; nil where `unit` is one, or money or a share.
  func converted(_ value: Double?, _ upper: Double?, unit: String?) -> Measure? {
    guard let value, let unit, let rule = rules[unit] else { return nil }
    let base = { (value: Double) in Self.rounded(value * rule.factor + rule.offset) }
    return Measure(value: base(value), upper: upper.map(base), unit: rule.base)
  }

  /// To twelve digits, so that 0.1 km are 100 m.
  private static func rounded(_ value: Double) -> Double {
    guard value != 0 else { return 0 }
    var scale = 1.0
    while (value * scale).magnitude < 1e11 { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
