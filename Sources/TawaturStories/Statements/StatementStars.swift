import TawaturModel

/// Parts of runs that say what a part of another run says.
struct SharedSayings: Sendable {
  /// By run and part: the runs that share it, each once.
  private let partners: [[[Int]]]

  /// `pairs` are places in `parts`, which name each part's run and its place there.
  init(_ runs: [SpeechRun], parts: [(run: Int, part: Int)], pairs: [(Int, Int)]) {
    var partners = runs.map { run in run.parts.map { _ in [Int]() } }
    for (a, b) in pairs {
      let (x, y) = (parts[a], parts[b])
      partners[x.run][x.part].append(y.run)
      partners[y.run][y.part].append(x.run)
    }
    self.partners = partners
  }

  /// Whether only this run says that part.
  func isOwn(_ part: Int, of run: Int) -> Bool { partners[run][part].isEmpty }

  /// Whether that part of the run is said in `other` too.
  func isShared(_ part: Int, of run: Int, with other: Int) -> Bool { partners[run][part].contains(other) }
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
    var left = component.map { run in (run: run, parts: Array(runs[run].parts.indices)) }
    var statements: [[SpeechRun]] = []
    while let centre = left.indices.max(by: { isFuller(left[$1], than: left[$0]) }) {
      let (fullest, own) = left.remove(at: centre)
      var statement = [run(fullest, own)]
      for place in left.indices {
        let (other, parts) = left[place]
        let shared = parts.filter { sayings.isShared($0, of: other, with: fullest) && speaksTo(own, fullest, other) }
        guard !shared.isEmpty else { continue }
        let taken = withOwnWords(shared, of: other, parts)
        statement.append(run(other, taken))
        left[place].parts = parts.filter { !taken.contains($0) }
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

  private func isFuller(_ a: (run: Int, parts: [Int]), than b: (run: Int, parts: [Int])) -> Bool {
    let (x, y) = (stems(a.run, a.parts).count, stems(b.run, b.parts).count)
    return x != y ? x > y : a.run < b.run
  }

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
