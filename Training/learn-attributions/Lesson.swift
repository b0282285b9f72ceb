import Foundation
import TawaturEvaluation
import TawaturModel

/// A text to learn from, with who says what in it.
struct Lesson {
  /// An attribution that is marked. Where several are as right, the one that is marked comes first.
  struct Saying {
    var cues: [TextSpan]
    var contents: [[TextSpan]]
    /// Nil where the source is only understood.
    var sources: [TextSpan?]
    var speakers: [String]
    var isOptional = false
  }

  let article: Article
  let sayings: [Saying]
  /// The marked article, nil for an example of the project's own.
  let gold: GoldArticle?
  /// Whether all is marked that is said in it, and what.
  let hasContents: Bool
  /// The file of the model that its names are read by, nil for the program's own.
  private(set) var names: String?

  /// - Throws: where the marks do not stand in the text.
  init(_ gold: GoldArticle, names: String?) throws {
    let text = GoldText(gold.article.text, countsBlankLines: gold.numbering == "lines")
    let span = { (place: GoldArticle.Place) in try text.span(of: place, in: gold.origin) }
    article = gold.article
    self.gold = gold
    self.names = names
    hasContents = true
    sayings = try (gold.gold.attributions ?? []).map { saying in
      Saying(
        cues: try ([saying.cue] + (saying.cueAlt ?? [])).map(span),
        contents: try ([saying.content] + [saying.contentAlt].compactMap(\.self)).map { try $0.map(span) },
        sources: try ([saying.source] + (saying.sourceAlt ?? [])).map { try $0.map(span) },
        speakers: [saying.speaker] + (saying.speakerAlt ?? []), isOptional: saying.optional == true)
    }
  }

  /// A row of a table of examples: «و⟦cue|قال⟧ ⟦source|الوزير⟧ إن …», and by cue the chain to its speaker. A row of more
  /// than two columns begins with what it is an example of, and marks what is said too.
  ///
  /// Nil where it is not plain which content belongs to which cue.
  init?(example row: Substring) {
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count > 1 else { return nil }
    let (marked, chains) = fields.count == 2 ? (fields[0], fields[1]) : (fields[1], fields[2])
    let (text, spans) = Self.marks(in: String(marked).replacing("\\n", with: "\n"))
    let cues = (spans["cue"] ?? []).sorted()
    let contents = (spans["content"] ?? []).sorted()
    let speakers = chains == "-" ? [] : chains.split(separator: ";").map(Self.speaker)
    let hasContents = fields.count > 2
    self.hasContents = hasContents
    guard cues.count == speakers.count, !hasContents || cues.count == 1 || cues.count == contents.count else {
      return nil
    }
    article = Article(id: "example", text: text)
    gold = nil
    let sources = (spans["source"] ?? []).map(Optional.some) + [nil]
    sayings = cues.indices.map { place in
      let own = !hasContents ? [] : cues.count == 1 ? contents : [contents[place]]
      return Saying(cues: [cues[place]], contents: [own], sources: sources, speakers: [speakers[place]])
    }
  }

  /// The last hand of a chain, without its polarity: «وكالة الساحل > الوزير,deny».
  private static func speaker(of chain: Substring) -> String {
    (chain.split(separator: ">").last ?? "").prefix { $0 != "," }.trimmingCharacters(in: .whitespaces)
  }

  /// A text without its marks, and the spans of each label; marks may stand in marks.
  private static func marks(in marked: String) -> (text: String, spans: [Substring: [TextSpan]]) {
    var text = ""
    var open: [(label: Substring, start: Int)] = []
    var spans: [Substring: [TextSpan]] = [:]
    var rest = Substring(marked)
    while let first = rest.unicodeScalars.popFirst() {
      if first == "⟦", let bar = rest.firstIndex(of: "|") {
        open.append((rest[..<bar], text.utf8.count))
        rest = rest[rest.index(after: bar)...]
      } else if first == "⟧", let mark = open.popLast() {
        spans[mark.label, default: []].append(TextSpan(mark.start, text.utf8.count))
      } else {
        text.unicodeScalars.append(first)
      }
    }
    return (text, spans)
  }

  /// The lessons of a file of marked articles, or of a table of examples. What stands behind a comma is a model of names
  /// that has not learned from these articles: names are read as in articles that nobody has marked.
  static func read(_ argument: String) throws -> [Lesson] {
    let parts = argument.split(separator: ",").map(String.init)
    let (path, names) = (parts[0], parts.count > 1 ? parts[1] : nil)
    guard path.hasSuffix(".tsv") else {
      return try GoldArticle.read(path).filter { $0.collection != "saudi-2015" }.map { try Lesson($0, names: names) }
    }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.compactMap(Lesson.init(example:))
  }
}
