import TawaturLinking
import TawaturModel
import TawaturText

/// A quantity with what it measures.
struct Measurement: Sendable {
  let report: Int
  let outlet: String
  let quantity: Quantity
  let sentence: Int
  let kind: Kind
  let counts: FigureNoun.Counts
  /// What is counted, in the report's words.
  let counted: String
  /// Whether those words alone say what is counted: «قتيلا» does, «شخصا» does not.
  let namesMatter: Bool
  /// The stems around it that say what is measured.
  let context: StemSet
  /// The last moment the figure can speak of, in seconds since 1970; nil where nothing shows it.
  let asOf: Int?
  /// Whether `asOf` is a moment and not a whole day.
  let knowsHour: Bool
  /// A time well before the report that stands near the number: it counts what was then.
  let past: ClosedRange<CalendarDay>?
  /// The span of time that is counted over (منذ بداية العام), as TIMEX3.
  let period: String?
  /// How long it is counted over (خلال يومين), as TIMEX3.
  let duration: String?
  let chain: [ChainLink]
  /// How many words of contrast stand before it in its sentence.
  let contrastsBefore: Int
  /// Whether its sentence begins with a word of contrast (غير أن).
  let isOpenedByContrast: Bool
  /// Whether its sentence gives another number of the same kind.
  var isOneOfSeveral = false
  /// Whether a word of counting up stands in its sentence (ارتفعت الحصيلة).
  let isTotal: Bool
  /// The single days that its sentence names.
  let namedDays: Set<CalendarDay>
  /// Whether it stands in a headline or a line too short to say more.
  let isHeading: Bool

  /// What is counted or measured: numbers of different kinds never meet.
  struct Kind: Hashable, Sendable, Comparable {
    let happening: Happening?
    let noun: String
    let unit: String

    static func < (a: Kind, b: Kind) -> Bool {
      let x = (a.happening?.rawValue ?? "", a.noun, a.unit)
      return x < (b.happening?.rawValue ?? "", b.noun, b.unit)
    }

    /// Whether it can only rise as the news goes on; the missing are found.
    var onlyRises: Bool { happening == .killed || happening == .wounded }

    /// Whether it is a share or a sum of money: such numbers are told of many things and change with the hour.
    var isShareOrMoney: Bool {
      unit == "%"
        || unit.utf8.count == 3 && unit.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// Whether it counts people to whom something happened, a number that grows while the news goes on.
    var isToll: Bool { happening != nil }
  }

  /// Whether somebody says so and not the outlet itself.
  var isSigned: Bool { !chain.isEmpty }

  /// Whether both are the same place of the same report.
  func isAt(_ other: Measurement) -> Bool { report == other.report && quantity.span == other.quantity.span }

  /// Whether both are said by one source, as far as its names tell.
  func hasSource(of other: Measurement) -> Bool {
    guard let name = chain.last?.name, let theirs = other.chain.last?.name else { return false }
    return SourceName(name).mayBe(SourceName(theirs))
  }

  var countsDead: Bool { counts == .dead || kind.happening == .killed }

  var size: Double { quantity.value ?? 0 }

  var day: CalendarDay? {
    asOf.map { CalendarDay(number: Int((Double($0) / 86400).rounded(.down))) }
  }
}
