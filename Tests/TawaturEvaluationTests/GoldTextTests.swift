import TawaturModel
import Testing

@testable import TawaturEvaluation

private let text = "عنوان الخبر\n\nقال الوزير إن الوزير باق\nانتهى"

private func place(_ line: Int, _ words: String, _ nth: Int? = nil) -> GoldArticle.Place {
  GoldArticle.Place(line: line, text: words, nth: nth)
}

@Test func `Places are found by line and words, the first where none is said`() throws {
  let gold = GoldText(text, countsBlankLines: true)
  let first = try gold.span(of: place(3, "الوزير"), in: "a")
  let second = try gold.span(of: place(3, "الوزير", 2), in: "a")
  #expect(text.words(at: first) == "الوزير")
  #expect(text.words(at: second) == "الوزير")
  #expect(first.start < second.start)
}

@Test func `Lines without words count only where the gold says so`() throws {
  #expect(try GoldText(text, countsBlankLines: false).span(of: place(3, "انتهى"), in: "a").end == text.utf8.count)
  #expect(try GoldText(text, countsBlankLines: true).span(of: place(4, "انتهى"), in: "a").end == text.utf8.count)
  #expect(GoldText(text, countsBlankLines: false).lineSpans.count == 3)
}

@Test(arguments: [(3, "الوزيرة", 1), (3, "الوزير", 3), (9, "انتهى", 1), (0, "انتهى", 1)])
func `Words that do not stand there are named with their place`(line: Int, words: String, nth: Int) {
  let gold = GoldText(text, countsBlankLines: true)
  let error = #expect(throws: EvaluationError.self) { try gold.span(of: place(line, words, nth), in: "gold:1: a") }
  #expect(error?.problem == .notOnLine)
  #expect(error?.place == "gold:1: a")
  #expect(error?.details == [words, "\(line)", "\(nth)"])
}

@Test(arguments: [
  ("أحمد الوزّاني", "احمد الوزاني", true), ("الوزارة", "وزارة الري", true), ("وزارة الري", "وزارة الصحة والسكان", false),
  ("سامر", "منى", false), ("", "منى", false), ("خالد بن سعيد", "سعيد خالد", true),
])
func `Names are compared by their words`(a: String, b: String, isSame: Bool) {
  #expect(ComparableWords.sameName(a, b) == isSame)
  #expect(ComparableWords.sameName(b, a) == isSame)
}

@Test func `Likeness is what both have of all`() {
  #expect(ComparableWords.jaccard("الخبز متوفر", "الخبزُ مُتوفر") == 1)
  #expect(ComparableWords.jaccard("الخبز متوفر", "الخبز غال") == 1.0 / 3)
  #expect(ComparableWords.jaccard("", "…") == 0)
}
