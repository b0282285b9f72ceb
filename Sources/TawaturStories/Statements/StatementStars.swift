import TawaturModel

/// Parts of runs that say what a part of another run says.
struct SharedSayings: Sendable {
  /// By run: its report.
  private let reports: [Int]
  /// By run and part: the kind of its saying.
  private var kinds: [[Int]]
  /// By kind: those that say the same, in reports that may be the same too.
  private var same: [Int: Set<Int>] = [:]
  /// By kind: the reports that carry it, no more than two.
  private var carriers: [Int: [Int]] = [:]

  /// `kinds` tells of each part, run by run, what it says; `pairs` which of them are one.
  init(_ runs: [SpeechRun], kinds: [(run: Int, kind: Int)], pairs: [(Int, Int)]) {
    reports = runs.map(\.report)
    self.kinds = runs.map { _ in [] }
    for (run, kind) in kinds {
      self.kinds[run].append(kind)
      let known = carriers[kind] ?? []
      if known.count < 2, !known.contains(reports[run]) { carriers[kind, default: []].append(reports[run]) }
    }
    for (a, b) in pairs {
      same[a, default: []].insert(b)
      same[b, default: []].insert(a)
    }
  }

  /// Whether only this report says that part.
  func isOwn(_ part: Int, of run: Int) -> Bool {
    !(same[kinds[run][part]] ?? []).contains { carriers[$0]?.contains { $0 != reports[run] } ?? false }
  }

  /// Whether that part of the run is said in `other`, a run of another report, too.
  func isShared(_ part: Int, of run: Int, with other: Int) -> Bool {
    guard reports[run] != reports[other], let same = same[kinds[run][part]] else { return false }
    return kinds[other].contains { same.contains($0) }
  }
}

/// Parts runs that hang together into statements: each around its fullest run, with only what others share with it.
///
/// Who speaks long says many things; two reports that share his first sentence and two that share his last are not
/// four reports of one statement.
struct StatementStars: Sendable {
  let runs: [SpeechRun]
  let sayings: SharedSayings
  let reports: [ReportWords]

  /// The statements among the runs of `component`, fullest runs first.
  /// - Complexity: O(*n*²) in the parts of the component.
  func statements(of component: [Int]) -> [[SpeechRun]] {
    if component.count == 1 { return [[runs[component[0]]]] }
    var left = component.map { run in
      (run: run, parts: Array(runs[run].parts.indices), stems: runs[run].stems.count)
    }
    var statements: [[SpeechRun]] = []
    while let centre = left.indices.max(by: { Self.isFuller(left[$1], than: left[$0]) }) {
      let (fullest, own, _) = left.remove(at: centre)
      var statement = [run(fullest, own)]
      for place in left.indices {
        let (other, parts, _) = left[place]
        let shared = parts.filter { sayings.isShared($0, of: other, with: fullest) && speaksTo(own, fullest, other) }
        guard !shared.isEmpty else { continue }
        let taken = withOwnWords(shared, of: other, parts)
        statement.append(run(other, taken))
        left[place].parts = parts.filter { !taken.contains($0) }
        left[place].stems = stems(other, left[place].parts).count
      }
      left.removeAll { $0.parts.isEmpty }
      statements.append(statement)
    }
    return statements
  }

  /// What nobody else has stays beside what is shared, where that is most of what is said.
  private func withOwnWords(_ shared: [Int], of run: Int, _ parts: [Int]) -> [Int] {
    let all = parts.filter { shared.contains($0) || sayings.isOwn($0, of: run) }
    return 2 * stems(run, shared).count >= stems(run, all).count ? all : shared
  }

  /// Whether a part that the fullest run still has is shared with the other.
  private func speaksTo(_ own: [Int], _ fullest: Int, _ other: Int) -> Bool {
    own.contains { sayings.isShared($0, of: fullest, with: other) }
  }

  private static func isFuller(
    _ a: (run: Int, parts: [Int], stems: Int), than b: (run: Int, parts: [Int], stems: Int)
  ) -> Bool { a.stems != b.stems ? a.stems > b.stems : a.run < b.run }

  private func stems(_ run: Int, _ parts: [Int]) -> StemSet {
    if parts.count == runs[run].parts.count { return runs[run].stems }
    return reports[runs[run].report].stemSet(parts.flatMap { runs[run].parts[$0].contents })
  }

  private func run(_ place: Int, _ parts: [Int]) -> SpeechRun {
    var run = runs[place]
    guard parts.count < run.parts.count else { return run }
    run.stems = stems(place, parts)
    run.parts = parts.map { runs[place].parts[$0] }
    return run
  }
}
