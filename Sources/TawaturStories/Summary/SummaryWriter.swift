import TawaturLinking
import TawaturModel
import TawaturText

/// Chooses the sentences that together say most about the story, and says nothing itself.
struct SummaryWriter: Sendable {
  private static let longest = 6
  /// A sentence that adds less than this much of the first one's score is not worth reading.
  private static let leastGain = 0.3
  /// How much of the shorter of two sentences both must share to say the same.
  private static let sameness = 0.6
  /// Sentences of fewer stems depend on what stands before them, longer ones say too many things.
  private static let lengths = 6...45
  /// Later sentences are background.
  private static let deepest = 12

  /// What each further outlet adds to a sentence's standing.
  private static let weightOfEcho = 0.15

  let reports: StoryReports
  let weights: StemWeights
  let tables: StoryTables

  func summary() -> [Cited] {
    let candidates = supported(candidates())
    var covered: Set<WordID> = []
    var chosen: [Candidate] = []
    var firstGain = 0.0
    while chosen.count < mostSentences, let (best, gain) = best(of: candidates, covered, chosen) {
      if chosen.isEmpty { firstGain = gain } else if gain < Self.leastGain * firstGain { break }
      chosen.append(best)
      covered.formUnion(best.stems.members)
    }
    return chosen.sorted(by: Candidate.isToldBefore).map { cited($0, among: candidates) }
  }

  /// One report needs no six sentences to say what it says.
  private var mostSentences: Int { min(Self.longest, 2 + reports.all.count) }

  private struct Candidate {
    let report: Int
    let sentence: Int
    let stems: StemSet
    let day: CalendarDay?
    var standing: Double
    /// Candidates of other reports that say the same, in order.
    var echoes: [Int] = []

    /// Leads first, then what follows, both day by day.
    static func isToldBefore(_ a: Candidate, _ b: Candidate) -> Bool {
      if (a.sentence <= lead) != (b.sentence <= lead) { return a.sentence <= lead }
      if let x = a.day, let y = b.day, x != y { return x < y }
      return a.sentence != b.sentence ? a.sentence < b.sentence : a.report < b.report
    }

    /// The sentence after a headline.
    private static let lead = 1
  }

  private func candidates() -> [Candidate] {
    reports.all.enumerated().flatMap { place, report in
      report.sentences.indices.prefix(Self.deepest).compactMap { sentence in
        let stems = report.stemSet(report.sentences[sentence])
        guard Self.lengths.contains(stems.count), !report.isHeadline(sentence) else { return nil }
        return Candidate(
          report: place, sentence: sentence, stems: stems, day: report.published?.day,
          standing: standing(of: sentence, in: report))
      }
    }
  }

  /// The candidates with those that say the same; what more outlets say stands higher.
  private func supported(_ candidates: [Candidate]) -> [Candidate] {
    var supported = candidates
    let similar = SimilarSets(candidates.map(\.stems), owners: candidates.map(\.report))
    for (a, b) in similar.pairs(containment: Self.sameness, fewest: Self.lengths.lowerBound) {
      supported[a].echoes.append(b)
      supported[b].echoes.append(a)
    }
    for place in supported.indices {
      let outlets = Set(([place] + supported[place].echoes).map { reports.all[candidates[$0].report].outlet })
      supported[place].standing *= 1 + Self.weightOfEcho * Double(min(outlets.count, 5) - 1)
    }
    return supported
  }

  /// Leads stand on their own; a sentence that goes on with another's matter does not.
  private func standing(of sentence: Int, in report: ReportWords) -> Double {
    let first = report.sentences[sentence].lowerBound
    let continues = tables.role(first, in: report.text) == .continuation
    let place = sentence <= 1 ? 1.5 : sentence <= 3 ? 1.15 : 1
    return continues ? 0.6 * place : place
  }

  private func best(
    of candidates: [Candidate], _ covered: Set<WordID>, _ chosen: [Candidate]
  ) -> (Candidate, gain: Double)? {
    var best: (Candidate, gain: Double)?
    for candidate in candidates {
      let new = weights.sum(candidate.stems.members.lazy.filter { !covered.contains($0) })
      let gain = candidate.standing * new / Double(candidate.stems.count + 6).squareRoot()
      guard best.map({ $0.gain < gain }) ?? true,
        !chosen.contains(where: { $0.stems.containment(with: candidate.stems) >= Self.sameness })
      else { continue }
      best = (candidate, gain)
    }
    return best
  }

  private func cited(_ candidate: Candidate, among candidates: [Candidate]) -> Cited {
    var others: [Passage] = []
    var told: Set<Int> = [candidate.report]
    for echo in candidate.echoes.sorted() where told.insert(candidates[echo].report).inserted {
      others.append(passage(candidates[echo]))
    }
    return Cited(
      passage: passage(candidate), others: others,
      support: reports.support.support(for: [passage(candidate)] + others))
  }

  private func passage(_ candidate: Candidate) -> Passage {
    let report = reports.all[candidate.report]
    return report.passage(report.span(ofSentence: candidate.sentence))
  }
}
