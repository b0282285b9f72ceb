import TawaturModel
import TawaturText

/// The stems of some words and which of them follow one another.
struct Wording: Hashable, Sendable {
  let stems: StemSet
  /// Its numbers in digits.
  let numbers: StemSet
  /// Pairs of neighbouring stems, each once, in order of their numbers.
  private(set) var neighbours: [UInt64]

  init(_ spans: [TextSpan], in report: ReportWords) {
    var all: [WordID] = []
    var numbers: [WordID] = []
    var neighbours: Set<UInt64> = []
    for span in spans {
      var last: WordID?
      for token in report.text.tokens(in: span) {
        guard let stem = report.stems[token] else { continue }
        if let last { neighbours.insert(Self.pair(last, stem)) }
        last = stem
        all.append(stem)
        if report.text.tokens[token].kind == .digits { numbers.append(stem) }
      }
    }
    stems = StemSet(all)
    self.numbers = StemSet(numbers)
    self.neighbours = neighbours.sorted()
  }

  /// Without the pairs that do not pass.
  func keeping(_ isOwn: (UInt64) -> Bool) -> Wording {
    var wording = self
    wording.neighbours = neighbours.filter(isOwn)
    return wording
  }

  /// Whether both give numbers, and have no more than half of them in common: a date may be the same.
  func countsOtherwise(than other: Wording) -> Bool {
    let fewer = min(numbers.count, other.numbers.count)
    return fewer > 0 && 2 * numbers.shared(with: other.numbers) <= fewer
  }

  private static func pair(_ a: WordID, _ b: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: a.index)) << 32 | UInt64(UInt32(bitPattern: b.index))
  }

  /// The neighbouring stems of the shorter text that are neighbours in the longer one too: how many, and which part of
  /// all its neighbours they are, 0…1.
  func sameNeighbours(as other: Wording) -> (count: Int, part: Double) {
    let (shorter, longer) = neighbours.count <= other.neighbours.count ? (self, other) : (other, self)
    guard !shorter.neighbours.isEmpty else { return (0, 0) }
    var shared = 0
    var at = 0
    for pair in shorter.neighbours {
      while at < longer.neighbours.count, longer.neighbours[at] < pair { at += 1 }
      if at < longer.neighbours.count, longer.neighbours[at] == pair { shared += 1 }
    }
    return (shared, Double(shared) / Double(shorter.neighbours.count))
  }
}
