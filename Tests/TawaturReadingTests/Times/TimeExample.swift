import TawaturModel
import TawaturReading
import TawaturTestSupport

/// A marked text told on Wednesday 12 June 2019 at eleven in the evening.
struct TimeExample: Sendable, CustomStringConvertible {
  let marked: String
  var description: String { marked }

  static let told = "2019-06-12T23:00"

  /// A text a line.
  static func all(_ lines: String) -> [TimeExample] {
    lines.split(separator: "\n").map { TimeExample(marked: String($0)) }
  }
}

extension Timex3 {
  /// Value, modifier and calendar as the marks write them.
  var written: String {
    value + (mod.map { "," + $0.rawValue } ?? "") + (calendar == .islamic ? ",islamic" : "")
  }
}
