import TawaturLinking
import TawaturModel

/// The readings that another one may dispute, by number, day and source: of thousands of copies each is looked at by a
/// few numbers.
struct Disputes {
  /// Seconds within which two sources speak of the same time: the half hour in which neither can have heard the other.
  private static let sameTime = 1800

  /// What all readings of one side have in common.
  private struct Side: Hashable {
    let number: FigureNumber
    let source: String
  }

  private struct Member {
    let outlet: String
    let published: Timestamp?
  }

  private let reports: [ReportWords]
  /// By day.
  private var sides: [CalendarDay: [(quantity: Quantity, source: SourceName, members: [Member])]] = [:]

  /// - Complexity: O(*n*) in the readings.
  init(_ readings: [Measurement], reports: [ReportWords]) {
    self.reports = reports
    var places: [CalendarDay: [Side: Int]] = [:]
    for reading in readings {
      guard let day = reading.day, let source = reading.chain.last?.name else { continue }
      let side = Side(number: FigureNumber(reading.quantity), source: source)
      let place = places[day]?[side] ?? sides[day]?.count ?? 0
      if place == sides[day]?.count ?? 0 {
        places[day, default: [:]][side] = place
        sides[day, default: []].append((reading.quantity, SourceName(source), []))
      }
      sides[day]?[place].members.append(
        Member(outlet: reading.outlet, published: reports[reading.report].published))
    }
  }

  /// Whether the reading and one of these are two sources that cannot both be right about the same time.
  /// - Complexity: O(*m*) in the readings of its day that contradict it, until one of its time is found.
  func hold(against reading: Measurement) -> Bool {
    guard let day = reading.day, let name = reading.chain.last?.name, let sides = sides[day] else { return false }
    let contradicting = sides.filter { $0.quantity.contradicts(reading.quantity) }
    guard !contradicting.isEmpty else { return false }
    let source = SourceName(name)
    let published = reports[reading.report].published
    return contradicting.contains { side in
      // An outlet that gives another number corrects itself, and one report may count a part beside the whole.
      !source.mayBe(side.source)
        && side.members.contains { Self.areOfOneTime($0.published, published) && $0.outlet != reading.outlet }
    }
  }

  /// Later it may be a count that grew, or one that somebody still repeats.
  private static func areOfOneTime(_ x: Timestamp?, _ y: Timestamp?) -> Bool {
    guard let x, let y else { return true }
    guard x.second != nil, y.second != nil else { return x.day == y.day }
    return abs(x.instant - y.instant) <= sameTime
  }
}
