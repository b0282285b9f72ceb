import TawaturLinking
import TawaturModel
import TawaturText

/// Orders what happened when: one entry a happening, with all sentences behind it.
struct TimelineWriter: Sendable {
  /// Sentences of one day that share this much of the shorter tell one happening.
  private static let sameness = 0.5
  private static let fewestStems = 4
  /// A longer list is no overview; happenings told by fewer outlets give way.
  private static let most = 24
  private static let mostOfOneDay = 4
  /// What happened more days than these before the first report is history.
  private static let backgroundAfter = 45
  private static let mostBackground = 4

  let reports: StoryReports
  let tables: StoryTables

  /// In order of days.
  func timeline() -> [TimelineEntry] {
    let reader = DatedSentenceReader(tables: tables)
    let all = reports.all.enumerated().flatMap { reader.sentences(of: $1, at: $0) }
    let fine = all.filter { $0.days.length <= DatedSentenceReader.longestDate }
    let sentences = fine.count > 2 ? fine : all
    let entries = groups(of: sentences).map { $0.map { sentences[$0] } }.filter(Self.isWorthTelling).map(entry)
    let foremost = entries.enumerated().sorted { a, b in
      let (x, y) = (a.element.rank, b.element.rank)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element.entry)
    var told: [ClosedRange<CalendarDay>: Int] = [:]
    var background = 0
    let chosen = foremost.filter { entry in
      told[entry.days, default: 0] += 1
      if isBackground(entry) { background += 1 }
      return told[entry.days, default: 0] <= Self.mostOfOneDay
        && (!isBackground(entry) || background <= Self.mostBackground)
    }
    return chosen.prefix(Self.most).sorted(by: Self.comesBefore)
  }

  /// Told by one outlet, and long before the story.
  private func isBackground(_ entry: TimelineEntry) -> Bool {
    guard let first = reports.days?.lowerBound else { return false }
    return entry.happening.support.carriers == 1 && first - entry.days.upperBound > Self.backgroundAfter
  }

  /// A guess at the day is no date, and what continues another sentence is no happening.
  private static func isWorthTelling(_ sentences: [DatedSentence]) -> Bool {
    sentences.contains { $0.standing > .continuation }
  }

  private func groups(of sentences: [DatedSentence]) -> [[Int]] {
    struct Told: Hashable {
      let stems: StemSet
      let days: ClosedRange<CalendarDay>
    }
    let copies = Copies(sentences.map { Told(stems: $0.stems, days: $0.days) })
    let firsts = copies.firsts.map { sentences[$0] }
    let reports = sentences.map(\.report)
    var groups = Groups(count: sentences.count)
    for (kind, first) in firsts.enumerated() where first.stems.count >= Self.fewestStems {
      groups.join(copies.members[kind], copies.members[kind], owners: reports)
    }
    let similar = SimilarSets(firsts.map(\.stems), owners: copies.soleOwners(reports))
    for (a, b) in similar.pairs(containment: Self.sameness, fewest: Self.fewestStems)
    where firsts[a].days == firsts[b].days {
      groups.join(copies.members[a], copies.members[b], owners: reports)
    }
    return groups.all()
  }

  private func entry(_ sentences: [DatedSentence]) -> (entry: TimelineEntry, rank: Int) {
    let ordered = sentences.sorted { a, b in
      if a.standing != b.standing { return a.standing > b.standing }
      return a.sentence != b.sentence ? a.sentence < b.sentence : a.report < b.report
    }
    let first = ordered[0]
    var told: Set<Passage> = []
    let passages = ordered.map(passage).filter { told.insert($0).inserted }
    let support = reports.support.support(for: passages)
    let entry = TimelineEntry(
      value: Self.value(of: first), days: first.days,
      happening: Cited(passage: passages[0], others: Array(passages.dropFirst()), support: support),
      isPlanned: ordered.allSatisfy(\.isPlanned))
    // What several outlets tell counts before what one puts first.
    let own = first.standing == .own ? 5 : 0
    return (entry, 100 * support.carriers + 10 * support.origins.count + own - min(first.sentence, 9))
  }

  private func passage(_ sentence: DatedSentence) -> Passage {
    let report = reports.all[sentence.report]
    return report.passage(report.span(ofSentence: sentence.sentence))
  }

  /// The day where there is but one: reports tell the hour differently.
  private static func value(of sentence: DatedSentence) -> String {
    sentence.days.isOneDay ? sentence.days.lowerBound.description : sentence.time.value
  }

  private static func comesBefore(_ a: TimelineEntry, _ b: TimelineEntry) -> Bool {
    if a.days.lowerBound != b.days.lowerBound { return a.days.lowerBound < b.days.lowerBound }
    if a.days.upperBound != b.days.upperBound { return a.days.upperBound < b.days.upperBound }
    let (x, y) = (a.happening.passage, b.happening.passage)
    return x.article != y.article ? x.article < y.article : x.span < y.span
  }
}
