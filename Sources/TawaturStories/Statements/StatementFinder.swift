import TawaturModel
import TawaturText

/// Finds what was said once and printed by several: runs of one speaker with the same content.
struct StatementFinder: Sendable {
  /// How much of the shorter content must stand in the longer one.
  private static let containment = 0.6
  /// Contents of fewer stems say too little to be known again.
  private static let fewestStems = 4

  let reports: StoryReports
  let tables: StoryTables

  /// The statements of the story, those with more independent origins first, then more outlets, then earlier.
  func statements() -> [Statement] {
    let reader = SpeechRunReader(names: SpeakerNames(reports.all, tables: tables))
    let runs = reports.all.enumerated().flatMap { reader.runs(of: $1, at: $0) }
    return ordered(groups(of: runs).map { statement($0.map { runs[$0] }) })
  }

  private func groups(of runs: [SpeechRun]) -> [[Int]] {
    var sets: [StemSet] = []
    var owners: [Int] = []
    var runOfPart: [Int] = []
    for (place, run) in runs.enumerated() {
      for part in run.parts {
        sets.append(reports.all[run.report].stemSet(part.contents))
        owners.append(run.report)
        runOfPart.append(place)
      }
    }
    var groups = Groups(count: runs.count)
    let pairs = SimilarSets(sets, owners: owners).pairs(containment: Self.containment, fewest: Self.fewestStems)
    for (a, b) in pairs {
      let (x, y) = (runs[runOfPart[a]], runs[runOfPart[b]])
      if x.speaker.isSame(as: y.speaker) || areBothUnnamed(x, y), !contradict(x, y) {
        groups.join(runOfPart[a], runOfPart[b])
      }
    }
    return groups.all()
  }

  private func areBothUnnamed(_ a: SpeechRun, _ b: SpeechRun) -> Bool {
    a.speaker.type == .unnamed && b.speaker.type == .unnamed
  }

  private func contradict(_ a: SpeechRun, _ b: SpeechRun) -> Bool {
    (a.polarity == .deny) != (b.polarity == .deny)
  }

  private func statement(_ runs: [SpeechRun]) -> Statement {
    let variants = VariantComparison(reports: reports).variants(of: runs)
    let parts = variants.first?.parts ?? []
    let fullest = parts.max { $0.speaker.utf8.count < $1.speaker.utf8.count }
    let passages = runs.flatMap { run in run.contents.map { reports.all[run.report].passage($0) } }
    return Statement(
      speaker: fullest?.speaker ?? "", speakerType: fullest?.speakerType ?? .unnamed,
      polarity: parts.first?.polarity ?? .affirm, variants: variants, support: reports.support.support(for: passages))
  }

  private func ordered(_ statements: [Statement]) -> [Statement] {
    statements.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if (x.variants.count > 1) != (y.variants.count > 1) { return x.variants.count > 1 }
      if x.support.origins.count != y.support.origins.count {
        return x.support.origins.count > y.support.origins.count
      }
      if x.support.outlets.count != y.support.outlets.count {
        return x.support.outlets.count > y.support.outlets.count
      }
      return a.offset < b.offset
    }.map(\.element)
  }
}
