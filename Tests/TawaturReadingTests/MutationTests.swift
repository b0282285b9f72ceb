import Foundation
import TawaturModel
import TawaturMutations
import TawaturText
import Testing

@testable import TawaturReading

/// A short run of what `mutation-run` does for as long as wanted.
struct MutationTests {
  private static let reader = Result { () throws(TableError) in try ArticleReader() }

  private static let texts: [String] = {
    let folder = URL(filePath: #filePath).appending(path: "../../../Examples").standardized
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path() < $1.path() }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }()

  @Test(arguments: 1...8) func `A text that is broken anywhere keeps the promises of its reading`(seed: Int) throws {
    let mutator = try #require(Mutator(of: Self.texts, seed: UInt64(seed), longest: 600))
    for number in 0..<60 {
      let text = mutator.text(number)
      let article = Article(id: "mutation", published: Timestamp(iso: "2024-05-01"), text: text)
      let problems = readingProblems(try Self.reader.get().read(article), of: text)
      #expect(problems.isEmpty, "seed \(seed), number \(number): \(text)")
    }
  }

  @Test func `A mutation is the same for the same seed and number`() throws {
    let mutator = try #require(Mutator(of: Self.texts, seed: 3, longest: 400))
    #expect(Self.texts.count > 10)
    #expect(mutator.text(7) == mutator.text(7) && mutator.text(7) != mutator.text(8))
  }
}
