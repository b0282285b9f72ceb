import TawaturModel
import Testing

@testable import TawaturReading

@Test(arguments: [(0, 50), (1024, 73), (-1024, 27), (2251, 90), (4096, 98), (1_000_000, 99), (-1_000_000, 1), (1, 50)])
func `A sum of weights stands for the odds of being right`(sum: Int, hundredths: Int) {
  #expect(Certainty(logOdds: sum).hundredths == hundredths)
}

@Test func `Whoever is named beside his words is surer than whoever is only understood`() throws {
  let text = "قالت وزارة الري إن السد ممتلئ. وفي المساء اجتمع المجلس والنقابة. وأضاف أن المزارعين قلقون."
  let read = try ArticleReader().read(Article(id: "a", text: text)).attributions
  #expect(read.count == 2)
  #expect(read.allSatisfy { $0.certainty.hundredths >= 5 && $0.certainty < .full })
  #expect(read.first.map(\.certainty) ?? .full > read.last.map(\.certainty) ?? .full)
}
