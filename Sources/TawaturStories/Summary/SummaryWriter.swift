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
  /// Outlets beyond these add nothing.
  private static let mostEchoes = 5

  let reports: StoryReports
  let weights: StemWeights
  let tables: StoryTables

  func summary() -> [Cited] {
    let echoes = Echoes(candidates(), containment: Self.sameness, fewest: Self.lengths.lowerBound)
    let candidates = supported(echoes)
    var covered: Set<WordID> = []
    var chosen: [Int] = []
    var firstGain = 0.0
    while chosen.count < mostSentences, let (best, gain) = best(of: candidates, echoes.copies, covered, chosen) {
      if chosen.isEmpty { firstGain = gain } else if gain < Self.leastGain * firstGain { break }
      chosen.append(best)
      covered.formUnion(candidates[best].stems.members)
    }
    let told = chosen.sorted { Candidate.isToldBefore(candidates[$0], candidates[$1]) }
    return told.map { cited($0, echoes) }
  }

  /// One report needs no six sentences to say what it says.
  private var mostSentences: Int { min(Self.longest, 2 + reports.all.count) }

  private struct Candidate {
    let report: Int
    let sentence: Int
    let stems: StemSet
    let day: CalendarDay?
    var standing: Double

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

  /// Which candidates say the same as others.
  private struct Echoes {
    let candidates: [Candidate]
    let copies: Copies
    /// By kind: itself and the kinds that say the same.
    private var near: [[Int]]

    init(_ candidates: [Candidate], containment: Double, fewest: Int) {
      self.candidates = candidates
      copies = Copies(candidates.map(\.stems))
      near = copies.members.indices.map { [$0] }
      let similar = SimilarSets(
        copies.firsts.map { candidates[$0].stems }, owners: copies.soleOwners(candidates.map(\.report)))
      for (a, b) in similar.pairs(containment: containment, fewest: fewest) {
        near[a].append(b)
        near[b].append(a)
      }
    }

    /// Those of other reports, in order.
    func of(_ candidate: Int) -> [Int] {
      near[copies.kinds[candidate]].flatMap { copies.members[$0] }.filter {
        candidates[$0].report != candidates[candidate].report
      }.sorted()
    }

    /// By kind: how many outlets say it, none counted beyond `most`.
    func outlets(of reports: [ReportWords], most: Int) -> [Int] {
      near.map { near in
        var outlets: Set<String> = []
        for kind in near {
          for candidate in copies.members[kind] {
            outlets.insert(reports[candidates[candidate].report].outlet)
            if outlets.count == most { return most }
          }
        }
        return outlets.count
      }
    }
  }

  /// The candidates; what more outlets say stands higher.
  private func supported(_ echoes: Echoes) -> [Candidate] {
    let outlets = echoes.outlets(of: reports.all, most: Self.mostEchoes)
    return zip(echoes.candidates, echoes.copies.kinds).map { candidate, kind in
      var candidate = candidate
      candidate.standing *= 1 + Self.weightOfEcho * Double(outlets[kind] - 1)
      return candidate
    }
  }

  /// Leads stand on their own; a sentence that goes on with another's matter does not.
  private func standing(of sentence: Int, in report: ReportWords) -> Double {
    let first = report.sentences[sentence].lowerBound
    let continues = tables.role(first, in: report.text) == .continuation
    let place = sentence <= 1 ? 1.5 : sentence <= 3 ? 1.15 : 1
    return continues ? 0.6 * place : place
  }

  private func best(
    of candidates: [Candidate], _ copies: Copies, _ covered: Set<WordID>, _ chosen: [Int]
  ) -> (candidate: Int, gain: Double)? {
    // What a sentence would add is the same for all its copies; nil where it says what is chosen already.
    let new = copies.firsts.map { first -> Double? in
      let stems = candidates[first].stems
      if chosen.contains(where: { candidates[$0].stems.containment(with: stems) >= Self.sameness }) { return nil }
      return weights.sum(stems.members.lazy.filter { !covered.contains($0) })
    }
    var best: (candidate: Int, gain: Double)?
    for (place, candidate) in candidates.enumerated() {
      guard let new = new[copies.kinds[place]] else { continue }
      let gain = candidate.standing * new / Double(candidate.stems.count + 6).squareRoot()
      if best.map({ $0.gain < gain }) ?? true { best = (place, gain) }
    }
    return best
  }

  private func cited(_ chosen: Int, _ echoes: Echoes) -> Cited {
    let candidate = echoes.candidates[chosen]
    var others: [Passage] = []
    var told: Set<Int> = [candidate.report]
    for echo in echoes.of(chosen) where told.insert(echoes.candidates[echo].report).inserted {
      others.append(passage(echoes.candidates[echo]))
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
