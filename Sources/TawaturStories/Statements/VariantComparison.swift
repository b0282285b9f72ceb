import TawaturModel
import TawaturText

/// Sets the articles' versions of one statement against the fullest of them.
struct VariantComparison: Sendable {
  /// Versions that share this much both ways differ by a word or two.
  private static let sameness = 0.85
  /// A shorter version made of this much of the fullest one's words is cut, otherwise reworded.
  private static let cutContainment = 0.55

  let reports: StoryReports

  /// One variant an article, the fullest first, then by how much they carry, then in order of publication.
  func variants(of runs: [SpeechRun]) -> [Statement.Variant] {
    let versions = Self.versions(of: runs)
    let ordered = versions.sorted { a, b in
      a.stems.count != b.stems.count ? a.stems.count > b.stems.count : a.report < b.report
    }
    guard let fullest = ordered.first else { return [] }
    return ordered.enumerated().map { place, version in
      Statement.Variant(
        article: reports.all[version.report].id, parts: version.parts,
        state: place == 0 ? .fullest : Self.state(of: version.stems, against: fullest.stems))
    }
  }

  private static func versions(of runs: [SpeechRun]) -> [SpeechRun] {
    var byReport: [Int: SpeechRun] = [:]
    for run in runs {
      guard var known = byReport[run.report] else {
        byReport[run.report] = run
        continue
      }
      known.parts = (known.parts + run.parts).sorted { $0.cue < $1.cue }
      known.stems = known.stems.union(run.stems)
      byReport[run.report] = known
    }
    return byReport.values.sorted { $0.report < $1.report }
  }

  private static func state(of version: StemSet, against fullest: StemSet) -> Statement.Variant.State {
    let shared = Double(version.shared(with: fullest))
    if shared >= sameness * Double(fullest.count), shared >= sameness * Double(version.count) { return .same }
    return shared >= cutContainment * Double(version.count) ? .cut : .reworded
  }
}
