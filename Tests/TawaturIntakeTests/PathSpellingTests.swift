import Foundation
import TawaturModel
import Testing

@testable import TawaturIntake

/// Files in a folder of their own, given under several spellings of their paths.
final class PathSpellingTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/tawatur-\(UUID().uuidString)"
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    for (path, text) in [("a/x.txt", "خبر أول"), ("b/x.txt", "خبر ثان"), ("lines.jsonl", "{\"text\":\"خبر\"}")] {
      try text.write(toFile: "\(folder)/\(path)", atomically: true, encoding: .utf8)
    }
    for (link, target) in [("link.txt", "a/x.txt"), ("folder", "a"), ("other.jsonl", "lines.jsonl")] {
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(link)", withDestinationPath: target)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func taken(_ paths: [String]) -> (ids: [String], kinds: [InputProblem.Kind]) {
    var ids: [String] = []
    var kinds: [InputProblem.Kind] = []
    for intake in ArticleStream(paths: paths.map { "\(folder)/\($0)" }) {
      switch intake {
      case .article(let article): ids.append(article.id)
      case .problem(let problem): kinds.append(problem.kind)
      }
    }
    return (ids, kinds)
  }

  @Test(arguments: ["a/./x.txt", "b/../a/x.txt", "a//x.txt", "a/x.txt/", "link.txt", "folder/x.txt", "folder", "a/"])
  func `A file is one article however its path is spelled`(spelling: String) {
    #expect(taken([spelling]).ids == ["x"])
    for paths in [["a/x.txt", spelling], [spelling, "a/x.txt"]] {
      let (ids, kinds) = taken(paths)
      #expect(ids == ["x"])
      #expect(kinds.allSatisfy { $0 == .repeatedFile })
    }
  }

  @Test func `Lines without ids are named after their file, not after a link to it`() {
    #expect(taken(["other.jsonl", "lines.jsonl"]).ids == ["lines-1"])
  }

  @Test func `Two files of one name are two articles`() {
    #expect(taken(["a", "b"]).ids == ["x", "x"])
    let files = ArticleStream(paths: [folder + "/a", folder + "/b"]).compactMap { intake -> String? in
      if case .article(let article) = intake { article.file } else { nil }
    }
    #expect(Set(files).count == 2)
  }

  @Test func `A name written with marks apart gives the id of the composed letters`() throws {
    let apart = "أخبار".decomposedStringWithCanonicalMapping
    try "خبر".write(toFile: "\(folder)/b/\(apart).txt", atomically: true, encoding: .utf8)
    let ids = taken(["b"]).ids.map { Array($0.utf8) }
    #expect(ids.contains(Array("أخبار".precomposedStringWithCanonicalMapping.utf8)))
  }

  @Test(arguments: [("./a.txt", "a.txt"), ("a//b/./c/", "a/b/c"), ("/", "/"), (".", "."), ("../a", "../a")])
  func `A path is shown without what says nothing`(given: String, shown: String) {
    #expect(RealPath.tidied(given) == shown)
  }
}
