import ArgumentParser
import TawaturArchive
import TawaturModel
import TawaturPages

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: Interface.say(.searchAbstract), discussion: Interface.say(.searchDiscussion))

  @Argument(help: ArgumentHelp(Interface.say(.wordsHelp), valueName: "words"))
  var words: [String]

  @OptionGroup var place: ArchiveOptions

  @Option(help: ArgumentHelp(Interface.say(.limitHelp), valueName: "n"))
  var limit = 20

  @Flag(help: ArgumentHelp(Interface.say(.linesHelp)))
  var lines = false

  @Option(help: ArgumentHelp(Interface.say(.languageHelp), valueName: "en|ar"))
  var language: String?

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit: 1 …") }
    if let language, InterfaceLanguage(rawValue: language) == nil { throw ValidationError("--language: en | ar") }
  }

  func run() throws {
    let typed = words.joined(separator: " ")
    guard let query = SearchQuery(typed) else {
      StandardStreams.complain(Interface.say(.noWords, typed))
      throw ExitCode(2)
    }
    let archive = try place.open(for: .searching)
    let hits = try ArchiveOptions.telling { () throws(ArchiveError) in try archive.hits(for: query, limit: limit) }
    write(hits)
    if hits.isEmpty {
      StandardStreams.complain(Interface.say(.noHits, typed, archive.path))
      throw ExitCode(1)
    }
  }

  private func write(_ hits: [SearchHit]) {
    if StandardStreams.outputIsTerminal && !lines {
      let page = HitText(language: Interface.language, style: .output)
      return StandardStreams.write(hits.map(page.text).joined(separator: "\n"))
    }
    var lines = LineWriter()
    lines.header(program: Tawatur.name)
    for hit in hits { lines.write(hit) }
    StandardStreams.write(lines.bytes)
  }
}
