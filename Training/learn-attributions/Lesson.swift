import Foundation
import TawaturEvaluation
import TawaturModel

/// An article to learn from, with who says what in it.
struct Lesson {
  struct Saying {
    /// Where its cue may be seen.
    var cues: [TextSpan]
    var hasSource: Bool
    /// The names under which its speaker is right.
    var speakers: [String]
  }

  let article: Article
  let sayings: [Saying]
  /// The file of the model that its names are read by, nil for the program's own.
  private(set) var names: String?
  /// How much it counts beside others.
  var weight: Float { gold == nil ? 1 : 0.5 }
  /// The marked article, nil for an example of the project's own.
  let gold: GoldArticle?

  /// - Throws: where the marks do not stand in the text.
  init(_ gold: GoldArticle) throws {
    let text = GoldText(gold.article.text, countsBlankLines: gold.numbering == "lines")
    article = gold.article
    self.gold = gold
    sayings = try (gold.gold.attributions ?? []).map { saying in
      Saying(
        cues: try ([saying.cue] + (saying.cueAlt ?? [])).map { try text.span(of: $0, in: gold.origin) },
        hasSource: saying.source != nil, speakers: [saying.speaker] + (saying.speakerAlt ?? []))
    }
  }

  /// A row of a table of examples: «و⟦cue|قال⟧ ⟦source|الوزير⟧ إن …», and by cue the chain to its speaker; a row of
  /// more than two columns begins with what it is an example of.
  init?(example row: Substring) {
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count > 1 else { return nil }
    let (marked, chain) = fields.count == 2 ? (fields[0], fields[1]) : (fields[1], fields[2])
    var text = ""
    var sayings: [Saying] = []
    var rest = marked.replacing("\\n", with: "\n")[...]
    while let open = rest.firstIndex(of: "⟦") {
      text += rest[..<open]
      guard let bar = rest[open...].firstIndex(of: "|"), let close = rest[bar...].firstIndex(of: "⟧") else {
        return nil
      }
      let words = rest[rest.index(after: bar)..<close]
      if rest[rest.index(after: open)..<bar] == "cue" {
        let start = text.utf8.count
        let span = TextSpan(start, start + words.utf8.count)
        sayings.append(Saying(cues: [span], hasSource: true, speakers: []))
      }
      text += words
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    let chains = chain.split(separator: ";").map { chain in
      let last = chain.split(separator: ">").last ?? ""
      return last.prefix { $0 != "," }.trimmingCharacters(in: .whitespaces)
    }
    guard chains.count == sayings.count else { return nil }
    for place in sayings.indices { sayings[place].speakers = [chains[place]] }
    article = Article(id: "example", text: text)
    self.sayings = sayings
    gold = nil
  }

  /// The lessons of a file of marked articles, or of a table of examples. What stands behind a comma is a model of names
  /// that has not learned from these articles: names are read as in articles that nobody has marked.
  static func read(_ argument: String) throws -> [Lesson] {
    let parts = argument.split(separator: ",").map(String.init)
    let path = parts[0]
    guard path.hasSuffix(".tsv") else {
      return try GoldArticle.read(path).filter { $0.collection != "saudi-2015" }.map { gold in
        var lesson = try Lesson(gold)
        lesson.names = parts.count > 1 ? parts[1] : nil
        return lesson
      }
    }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") && !$0.contains("\t-\t") }.compactMap(Lesson.init(example:))
  }
}
