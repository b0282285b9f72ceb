import TawaturModel
import TawaturText

/// Who speaks, in a shape that can be compared between articles.
struct SpeakerName: Hashable, Sendable {
  let words: StemSet
  let entity: String?
  let type: Attribution.SpeakerType

  /// Whether both names may mean one speaker: the same entity, or one name lies in the other.
  func isSame(as other: SpeakerName) -> Bool {
    if let entity, let theirs = other.entity {
      if entity == theirs { return true }
      if Self.isShipped(entity), Self.isShipped(theirs) { return false }
    }
    guard isOfOneSort(with: other), !words.isEmpty, !other.words.isEmpty else { return false }
    return words.isSubset(of: other.words) || other.words.isSubset(of: words)
  }

  /// «قائد الشرطة» is a person, «الشرطة» is not.
  private func isOfOneSort(with other: SpeakerName) -> Bool {
    (type == .unnamed) == (other.type == .unnamed) && (type == .person) == (other.type == .person)
  }

  /// Whether the program knows the entity and does not only know its name.
  private static func isShipped(_ entity: String) -> Bool { !entity.utf8.starts(with: "name:".utf8) }

  /// Whether `next` may go on speaking for this speaker in the same article.
  ///
  /// «المصدر» goes on for «مصدر مطلع», «المصدر الرابع» does not.
  func isContinued(by next: SpeakerName) -> Bool {
    if type == .unnamed, next.type == .unnamed { return !next.words.isEmpty && next.words.isSubset(of: words) }
    return isSame(as: next) || isDocument(of: next) && (isBare(next) || words.shared(with: next.words) > 0)
  }

  /// «البيان» is the statement of the body before it, «مسودة بيان المجلس» may be another's.
  private func isBare(_ next: SpeakerName) -> Bool { (next.type == .document ? next : self).words.count <= 1 }

  /// A statement speaks for the body that made it.
  func isDocument(of other: SpeakerName) -> Bool {
    type == .document && other.type == .organisation || type == .organisation && other.type == .document
  }
}

/// Makes names comparable; the numbers of their stems hold within one story.
struct SpeakerNames: Sendable {
  private let lexicon: Lexicon
  private let tables: StoryTables

  init(_ reports: [ReportWords], tables: StoryTables) {
    var lexicon = Lexicon(minimumCapacity: 256)
    for report in reports {
      for attribution in report.reading.attributions {
        for stem in Self.stems(of: attribution.speaker) { _ = lexicon.insert(stem) }
      }
    }
    self.lexicon = lexicon
    self.tables = tables
  }

  func name(of attribution: Attribution, in report: ReportWords) -> SpeakerName {
    let stems = Self.stems(of: attribution.speaker).compactMap { lexicon.id(of: $0) }
    return SpeakerName(
      words: StemSet(stems), entity: entity(of: attribution, in: report), type: attribution.speakerType)
  }

  /// Whom the names inside the source's words mean, where all mean one.
  private func entity(of attribution: Attribution, in report: ReportWords) -> String? {
    guard attribution.speakerType != .unnamed else { return nil }
    var found: String?
    for source in attribution.sources {
      for mention in report.reading.mentions(in: source) where mention.type != .location {
        guard found == nil || found == mention.entity else { return nil }
        found = mention.entity
      }
    }
    return found
  }

  private static func stems(of name: String) -> [ArraySlice<UInt8>] {
    Tokenizer.words(of: name).filter { $0.count > 2 }.map { word in
      word[LightStem.core(of: 0..<word.count, in: word)]
    }
  }
}

extension ArticleReading {
  /// The mentions that lie inside `span`.
  /// - Complexity: O(log *n* + *m*).
  func mentions(in span: TextSpan) -> [Mention] {
    let first = mentions.firstPlace { $0.span.start >= span.start }
    return mentions[first...].prefix { $0.span.start < span.end }.filter { span.contains($0.span) }
  }
}
