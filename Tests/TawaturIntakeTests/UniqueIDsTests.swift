import TawaturModel
import Testing

@testable import TawaturIntake

struct UniqueIDsTests {
  private func article(_ id: String, _ text: String, from: String? = nil) -> Article {
    Article(id: id, from: from, text: text)
  }

  @Test func `Articles that share an id get the same new ids in any order`() {
    let a = article("x", "نص أول")
    let b = article("x", "نص ثان")
    let one = UniqueIDs.made([a, b]).articles
    let other = UniqueIDs.made([b, a]).articles
    #expect(Set(one.map(\.id)) == Set(other.map(\.id)))
    #expect(Set(one.map(\.id)).count == 2)
  }

  @Test func `An article given twice is kept once, the same words elsewhere are kept`() {
    #expect(UniqueIDs.made([article("x", "نص"), article("x", "نص")]).articles.map(\.id) == ["x"])
    #expect(
      UniqueIDs.made([article("x", "نص", from: "a/x.txt"), article("x", "نص", from: "b/x.txt")]).articles.count == 2)
  }

  @Test func `Ids made for articles do not depend on where their files lie`() {
    let here = UniqueIDs.made([article("x", "نص أول", from: "a/x.txt"), article("x", "نص ثان", from: "b/x.txt")])
    let there = UniqueIDs.made([article("x", "نص أول", from: "/c/a/x.txt"), article("x", "نص ثان", from: "../b/x.txt")])
    #expect(here.articles.map(\.id) == there.articles.map(\.id))
  }

  @Test func `Of one article under two paths the shorter is shown, in any order`() {
    let articles = ["/reports/x.txt", "x.txt", "./y/../x.txt"].map {
      Article(id: "x", from: $0, file: "/reports/x.txt", text: "نص")
    }
    for order in [articles, articles.reversed()] {
      let (unique, problems) = UniqueIDs.made(order)
      #expect(unique.map(\.from) == ["x.txt"])
      #expect(problems.map(\.kind) == [.repeatedArticle, .repeatedArticle])
    }
  }

  @Test func `An export that overlaps another gives its articles once`() {
    let one = Article(id: "7", outlet: "المرآة", from: "may.jsonl", text: "نص")
    let two = Article(id: "7", outlet: "المرآة", from: "june.jsonl", text: "نص")
    let other = Article(id: "7", outlet: "الضفة", from: "june.jsonl", text: "نص")
    #expect(UniqueIDs.made([one, two]).articles.map(\.id) == ["7"])
    #expect(Set(UniqueIDs.made([one, two, other]).articles.map(\.id)).count == 2)
  }

  @Test func `An id that was made already is not made again`() {
    let articles = [article("x", "أول"), article("x", "ثان")]
    let made = UniqueIDs.made(articles).articles
    let clash = made.map { Article(id: $0.id, outlet: "المرآة", text: $0.text) }
    let all = UniqueIDs.made(articles + clash).articles
    #expect(all.count == 4 && Set(all.map(\.id)).count == 4)
    var stream = UniqueIDs.Stream()
    let streamed = (articles + clash + articles).compactMap { stream.made($0)?.id }
    #expect(streamed.count == 4 && Set(streamed).count == 4)
  }
}
