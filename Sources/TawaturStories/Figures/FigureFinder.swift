import TawaturModel
import TawaturText

/// Finds the quantities of different reports that measure the same thing.
struct FigureFinder: Sendable {
  /// Figures of one report alone that are worth showing.
  private static let mostSingles = 4
  /// Measurements of one kind that are compared with one another: 80,000 pairs, a fifth of a second.
  private static let mostCompared = 400

  let reports: StoryReports
  let tables: StoryTables

  /// Conflicts and updates before agreement, singles last; among them those with more independent origins first, then
  /// more outlets, then in order of publication.
  func figures() -> [Figure] {
    let reader = MeasurementReader(tables: tables)
    let all = reports.all.enumerated().flatMap { reader.measurements(of: $1, at: $0) }
    var figures: [Figure] = []
    var singles: [Measurement] = []
    for group in groups(of: all) {
      let writer = FigureWriter(reports: reports)
      let found = writer.figures(of: group)
      figures += found
      if found.isEmpty, let first = group.first { singles.append(first) }
    }
    return ordered(figures) + notable(singles).map { FigureWriter(reports: reports).single($0) }
  }

  /// Where a kind has more than `mostCompared`, one of each wording comes before its copies; those beyond join the
  /// first of the compared that gives the same number of the same thing, and stand alone where there is none.
  /// - Complexity: O(*n*) in the measurements, times those compared.
  private func groups(of all: [Measurement]) -> [[Measurement]] {
    var byKind: [Measurement.Kind: [Int]] = [:]
    for (place, measurement) in all.enumerated() { byKind[measurement.kind, default: []].append(place) }
    var agreeing: [(Int, Int)] = []
    var differing: [(Int, Int)] = []
    for kind in byKind.keys.sorted() {
      let ofKind = byKind[kind] ?? []
      let (places, further) = parted(ofKind, all)
      agreeing += echoes(of: places, among: further, all)
      for (offset, a) in places.enumerated() {
        for b in places[(offset + 1)...] where MeasurementMatch.isSame(all[a], all[b]) {
          if all[a].quantity.agrees(with: all[b].quantity) { agreeing.append((a, b)) } else { differing.append((a, b)) }
        }
      }
    }
    // Surest first: what is joined early keeps others out.
    var groups = MeasurementGroups(all)
    for (a, b) in contrasts(all) + agreeing + differing { groups.join(a, b) }
    return groups.all()
  }

  /// Those to compare with one another, and the others.
  private func parted(_ places: [Int], _ all: [Measurement]) -> (compared: [Int], further: [Int]) {
    if places.count <= Self.mostCompared { return (places, []) }
    struct Wording: Hashable {
      let number: FigureNumber
      let context: StemSet
      let day: CalendarDay?
    }
    var seen: Set<Wording> = []
    var compared: [Int] = []
    var further: [Int] = []
    for place in places {
      let wording = Wording(
        number: FigureNumber(all[place].quantity), context: all[place].context, day: all[place].day)
      let isNew = compared.count < Self.mostCompared && seen.insert(wording).inserted
      if isNew { compared.append(place) } else { further.append(place) }
    }
    return (compared, further)
  }

  /// Each of `further` with the first of `compared` that gives the same number of the same thing.
  private func echoes(
    of compared: [Int], among further: [Int], _ all: [Measurement]
  ) -> [(Int, Int)] {
    let byNumber = Dictionary(grouping: further.isEmpty ? [] : compared, by: { FigureNumber(all[$0].quantity) })
    return further.compactMap { place in
      byNumber[FigureNumber(all[place].quantity)]?.first { MeasurementMatch.isSame(all[$0], all[place]) }
        .map { ($0, place) }
    }
  }

  /// Neighbours in one report that a word of contrast sets against each other.
  private func contrasts(_ all: [Measurement]) -> [(Int, Int)] {
    all.indices.dropFirst().compactMap { place in
      MeasurementMatch.isContrast(all[place - 1], all[place]) ? (place - 1, place) : nil
    }
  }

  private func ordered(_ figures: [Figure]) -> [Figure] {
    figures.enumerated().sorted { a, b in
      if (a.element.state == .agree) != (b.element.state == .agree) { return b.element.state == .agree }
      let (x, y) = (a.element.support, b.element.support)
      if x.origins.count != y.origins.count { return x.origins.count > y.origins.count }
      return x.carriers != y.carriers ? x.carriers > y.carriers : a.offset < b.offset
    }.map(\.element)
  }

  /// Tolls, money and shares that only one report gives, those near its top first.
  private func notable(_ singles: [Measurement]) -> [Measurement] {
    let worth = singles.filter { $0.kind.isToll || $0.kind.isShareOrMoney }
    let ranked = worth.enumerated().sorted { a, b in
      let (x, y) = (Self.rank(a.element), Self.rank(b.element))
      return x != y ? x < y : a.offset < b.offset
    }
    return ranked.prefix(Self.mostSingles).map(\.element)
  }

  private static func rank(_ measurement: Measurement) -> Int {
    measurement.sentence + (measurement.kind.isToll ? 0 : 3)
  }
}
