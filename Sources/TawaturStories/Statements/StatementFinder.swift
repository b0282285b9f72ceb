import TawaturLinking
import TawaturModel
import TawaturText

/// Finds what was said once and printed by several: runs of one speaker with the same content.
struct StatementFinder: Sendable {
  /// How much of the shorter content must stand in the longer one.
  private static let containment = 0.6
  /// Unnamed speakers have nothing but their words to be known by.
  private static let containmentOfUnnamed = 0.75
  /// Contents of fewer stems say too little to be known again.
  private static let fewestStems = 4
  /// How many neighbours of the shorter content must be neighbours in the other: a story's own words stand in all its
  /// statements, but not in one order.
  private static let sameNeighbours = 0.3
  private static let fewestNeighbours = 2
  /// Days that a statement is news.
  private static let daysApart = 3
  /// The same where only a document is named, or nobody.
  private static let sameNeighboursOfUnnamed = 0.5
  /// The same where the names of two unnamed speakers have nothing in common.
  private static let sameNeighboursOfStrangers = 0.7

  let reports: StoryReports
  let tables: StoryTables

  /// The statements of the story, those with more independent origins first, then more outlets, then earlier.
  func statements() -> [Statement] {
    let reader = SpeechRunReader(names: SpeakerNames(reports.all, tables: tables), tables: tables)
    let runs = reports.all.enumerated().flatMap { reader.runs(of: $1, at: $0) }
    let written = reports.all.map { Set($0.reading.mentions.map(\.name)) }
    return ordered(groups(of: runs).map { statement($0, written) })
  }

  /// All that decides whether two parts say one thing.
  private struct Saying: Hashable {
    let wording: Wording
    let speaker: SpeakerName
    let denies: Bool
    let isSomebody: Bool
    let day: CalendarDay?
  }

  private func groups(of runs: [SpeechRun]) -> [[SpeechRun]] {
    var sayings: [Saying] = []
    var parts: [(run: Int, part: Int)] = []
    for (place, run) in runs.enumerated() {
      for (number, part) in run.parts.enumerated() {
        sayings.append(
          Saying(
            wording: Wording(part.contents, in: reports.all[run.report]), speaker: run.speaker,
            denies: run.polarity == .deny, isSomebody: Self.isSomebody(run),
            day: reports.all[run.report].published?.day))
        parts.append((place, number))
      }
    }
    let formulas = StoryFormulas(sayings.map(\.wording), speakers: sayings.map(\.speaker))
    let copies = Copies(sayings)
    let carriers = copies.soleOwners(parts.map { runs[$0.run].report })
    let same = same(copies.firsts.map { sayings[$0] }, carriers, formulas)
    var groups = Groups(count: runs.count)
    let owners = runs.map(\.report)
    let members = copies.members.map { $0.map { parts[$0].run } }
    for (a, b) in same { groups.join(members[a], members[b], owners: owners) }
    let shared = SharedSayings(runs, kinds: zip(parts, copies.kinds).map { ($0.run, $1) }, pairs: same)
    let stars = StatementStars(runs: runs, sayings: shared, reports: reports.all)
    return groups.all().flatMap(stars.statements)
  }

  /// The pairs of sayings that are one where two reports carry them, each with itself among them.
  private func same(_ sayings: [Saying], _ carriers: [Int?], _ formulas: StoryFormulas) -> [(Int, Int)] {
    let own = sayings.map { formulas.own($0.wording) }
    let itself = sayings.indices.filter {
      carriers[$0] == nil && sayings[$0].wording.stems.count >= Self.fewestStems
    }.map { ($0, $0) }
    let similar = SimilarSets(sayings.map(\.wording.stems), owners: carriers)
    let pairs = itself + similar.pairs(containment: Self.containment, fewest: Self.fewestStems)
    return pairs.filter { isOne(sayings[$0], own[$0], sayings[$1], own[$1]) }
  }

  private func isOne(_ a: Saying, _ x: Wording, _ b: Saying, _ y: Wording) -> Bool {
    let neighbours = x.sameNeighbours(as: y)
    guard a.denies == b.denies, a.isSomebody, b.isSomebody, !x.countsOtherwise(than: y),
      neighbours.count >= Self.fewestNeighbours
    else {
      return false
    }
    let isStrict = (a.speaker.type == .unnamed && b.speaker.type == .unnamed) || !areOfOneTime(a, b)
    if isStrict {
      guard neighbours.part >= Self.sameNeighboursOfUnnamed,
        x.stems.containment(with: y.stems) >= Self.containmentOfUnnamed
      else { return false }
      if a.speaker.type == .unnamed, b.speaker.type == .unnamed {
        // «مصادر» may be «مصدر أمني», witnesses are not a police officer.
        return a.speaker.words.shared(with: b.speaker.words) > 0 || neighbours.part >= Self.sameNeighboursOfStrangers
      }
    }
    if a.speaker.isSame(as: b.speaker) { return neighbours.part >= Self.sameNeighbours }
    return a.speaker.isDocument(of: b.speaker) && neighbours.part >= Self.sameNeighboursOfUnnamed
  }

  private static func isSomebody(_ run: SpeechRun) -> Bool { run.speaker.type != .person || run.isNamed }

  /// Whether both may report words said once: who speaks often says similar things.
  private func areOfOneTime(_ a: Saying, _ b: Saying) -> Bool {
    guard let x = a.day, let y = b.day else { return true }
    return abs(x - y) <= Self.daysApart
  }

  private func statement(_ runs: [SpeechRun], _ written: [Set<String>]) -> Statement {
    let variants = VariantComparison(reports: reports).variants(of: runs)
    let parts = variants.first?.parts ?? []
    let speaker = speaker(of: variants, written)
    let passages = runs.flatMap { run in run.contents.map { reports.all[run.report].passage($0) } }
    return Statement(
      speaker: speaker?.speaker ?? "", speakerType: speaker?.speakerType ?? .unnamed,
      polarity: parts.first?.polarity ?? .affirm, variants: variants,
      support: Self.withOneMedium(reports.support.support(for: passages, saidBy: Self.body(speaker)), speaker))
  }

  /// The fullest form of the most frequent name that more than half as many variants give: a name read once may hold
  /// too much, and one that a report writes by itself holds less; `written` are the names each report writes.
  private func speaker(of variants: [Statement.Variant], _ written: [Set<String>]) -> Attribution? {
    var counts: [String: Int] = [:]
    for variant in variants { for name in Set(variant.parts.map(\.speaker)) { counts[name, default: 0] += 1 } }
    let most = counts.values.max() ?? 0
    let frequent = counts.filter { $0.value == most }.keys.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    guard let frequent else { return nil }
    let base = SourceName(frequent)
    let names = counts.filter { 2 * $0.value > most && SourceName($0.key).holds(base) }
    let forms = variants.flatMap { variant in variant.parts.map { (article: variant.article, part: $0) } }.filter {
      names[$0.part.speaker] != nil
    }
    // A name that the report writes of somebody.
    let known = forms.filter { form in
      reports.places[form.article].map { written[$0].contains(form.part.speaker) } ?? false
    }
    return (known.isEmpty ? forms : known).map(\.part).max { $0.speaker.utf8.count < $1.speaker.utf8.count }
  }

  /// What one medium says comes from it, by the name the table of media knows, whatever the reports call it.
  private static func withOneMedium(_ support: Support, _ speaker: Attribution?) -> Support {
    let media = support.origins.filter { $0.kind == .agency || $0.kind == .medium }
    let known = media.first { !$0.id.utf8.starts(with: "medium:".utf8) }
    guard speaker?.speakerType == .medium, let medium = known ?? media.first else { return support }
    return Support(outlets: support.outlets, withoutOutlet: support.withoutOutlet, origins: [medium])
  }

  /// What a body or a document says comes from it, whoever is quoted beside.
  private static func body(_ speaker: Attribution?) -> OriginSupport.Speaker {
    switch speaker?.speakerType {
    case .organisation, .state, .document: .body(speaker?.speaker ?? "")
    case .person, .medium, .unnamed, nil: .noBody
    }
  }

  private func ordered(_ statements: [Statement]) -> [Statement] {
    statements.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if (x.variants.count > 1) != (y.variants.count > 1) { return x.variants.count > 1 }
      if x.support.origins.count != y.support.origins.count {
        return x.support.origins.count > y.support.origins.count
      }
      if x.support.carriers != y.support.carriers { return x.support.carriers > y.support.carriers }
      return a.offset < b.offset
    }.map(\.element)
  }
}
