import TawaturLinking
import TawaturModel
import TawaturText

/// How often each term stands in a report, what stands first counting more.
struct ArticleTerms: Sendable {
  /// The headline and the lead say what happened, the rest tells the background that many reports share.
  private static let weightOfHeadline: Float = 2
  private static let weightOfLead: Float = 2
  private static let leadWords = 60

  /// In order of terms.
  let counts: [(term: Term, count: Float)]
  /// Whether it has too few words to be of anything: one or two are a heading or an accident.
  let saysNothing: Bool

  /// - Complexity: O(*n* log *n*) in the words of the article.
  init(_ reading: ArticleReading, vocabulary: Vocabulary) {
    let report = ReportText(reading)
    var terms: [(term: Term, count: Float)] = []
    terms.reserveCapacity(report.words.count)
    saysNothing = report.words.count < 3
    var body = 0
    for (word, role) in report.words {
      if role != .headline { body += 1 }
      // One letter or one digit says nothing.
      guard word.folded.count >= (word.kind == .word ? 4 : 2) else { continue }
      let weight = role == .headline ? Self.weightOfHeadline : body <= Self.leadWords ? Self.weightOfLead : 1
      let term =
        word.kind == .word
        ? vocabulary.term(of: word.folded, in: report.text.text.bytes) : Term(stem: report.text.bytes(of: word))
      terms.append((term, weight))
    }
    // A name counts once more as a whole: «فؤاد حسين» tells more than فؤاد and حسين.
    for mention in reading.mentions where mention.type == .person || mention.type == .organisation {
      terms.append((Term(stem: Array(mention.entity.utf8)[...]), 1))
    }
    terms.sort { $0.term < $1.term }
    var counts: [(term: Term, count: Float)] = []
    for (term, weight) in terms {
      if counts.last?.term == term {
        counts[counts.count - 1].count += weight
      } else {
        counts.append((term, weight))
      }
    }
    self.counts = counts
  }
}
