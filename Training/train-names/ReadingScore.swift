import TawaturModel
import TawaturReading

/// How many names of articles the whole reading finds with their end and class, as `tawatur read` prints them.
///
/// At the beginning of a name a short word written onto it counts neither way.
struct ReadingScore {
  private var gold: [NameLabel.Class: Int] = [:]
  private var found: [NameLabel.Class: Int] = [:]
  private var right: [NameLabel.Class: Int] = [:]
  private var touched = 0
  private var spans = 0

  private static let attachedBytes = 6

  mutating func add(_ article: LabelledArticle, mentions: [Mention]) {
    var names: [LabelledArticle.Name] = []
    for mention in mentions {
      if let kind = Self.kind(of: mention.type) { names.append(.init(span: mention.span, kind: kind)) }
    }
    for name in article.names { gold[name.kind, default: 0] += 1 }
    for name in names { found[name.kind, default: 0] += 1 }
    for name in article.names {
      let near = names.filter { $0.span.start < name.span.end && name.span.start < $0.span.end }
      touched += near.isEmpty ? 0 : 1
      let same = near.filter {
        $0.span.end == name.span.end && abs($0.span.start - name.span.start) <= Self.attachedBytes
      }
      spans += same.isEmpty ? 0 : 1
      if same.contains(where: { $0.kind == name.kind }) { right[name.kind, default: 0] += 1 }
    }
  }

  private static func kind(of type: EntityType) -> NameLabel.Class? {
    switch type {
    case .person: .person
    case .location: .location
    case .organisation, .medium: .organisation
    case .office: nil
    }
  }

  mutating func add(_ other: ReadingScore) {
    gold.merge(other.gold, uniquingKeysWith: +)
    found.merge(other.found, uniquingKeysWith: +)
    right.merge(other.right, uniquingKeysWith: +)
    touched += other.touched
    spans += other.spans
  }

  private func sum(_ counts: [NameLabel.Class: Int], _ classes: [NameLabel.Class]) -> Double {
    Double(classes.reduce(0) { $0 + counts[$1, default: 0] })
  }

  private func f1(_ classes: [NameLabel.Class]) -> Double {
    2 * sum(right, classes) / max(1, sum(gold, classes) + sum(found, classes))
  }

  static let header = "P\tR\tF1\tPER\tLOC\tORG\tspan where found"

  var description: String {
    let all = NameScore.scored
    let columns = [
      sum(right, all) / max(1, sum(found, all)), sum(right, all) / max(1, sum(gold, all)), f1(all),
      f1([.person]), f1([.location]), f1([.organisation]), Double(spans) / Double(max(1, touched)),
    ]
    return columns.map { String(Double(Int($0 * 10_000 + 0.5)) / 10_000) }.joined(separator: "\t")
  }
}
