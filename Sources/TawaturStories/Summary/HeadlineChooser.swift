import TawaturModel
import TawaturText

/// Chooses the headline that says most about the story among its reports' own.
struct HeadlineChooser: Sendable {
  let reports: StoryReports
  let weights: StemWeights

  func headline() -> Passage {
    var best: (passage: Passage, score: Double)?
    // A first sentence stands in only where no report of the story has a headline.
    let headed = reports.all.filter(Self.hasHeadline)
    for report in headed.isEmpty ? reports.all : headed {
      let span = Self.headline(of: report)
      let stems = report.stemSet([span])
      // The root lets a long headline win only by words that others use too.
      let score = stems.isEmpty ? 0 : weights.sum(stems.members) / Double(stems.count + 4).squareRoot()
      if best.map({ $0.score < score }) ?? true { best = (report.passage(span), score) }
    }
    return best?.passage ?? Passage(article: "", span: TextSpan(0, 0))
  }

  private static func hasHeadline(_ report: ReportWords) -> Bool {
    report.reading.article.headline.map { !$0.isEmpty } ?? false
      || report.reading.blocks.contains { $0.role == .headline }
  }

  /// The headline, or else the first sentence, or else the first line.
  private static func headline(of report: ReportWords) -> TextSpan {
    if let block = report.reading.blocks.first(where: { $0.role == .headline }) { return block.span }
    if let headline = report.reading.article.headline, !headline.isEmpty {
      return TextSpan(0, min(headline.utf8.count, report.reading.article.text.utf8.count))
    }
    if !report.sentences.isEmpty { return report.span(ofSentence: 0) }
    let line = report.reading.article.text.utf8.prefix { $0 != UInt8(ascii: "\n") }
    return TextSpan(0, line.count)
  }
}
