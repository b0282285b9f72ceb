import ArgumentParser
import TawaturModel
import TawaturPages
import TawaturReading

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: Interface.say(.readAbstract), discussion: Interface.say(.readDiscussion))

  @OptionGroup var input: InputOptions

  @Flag(help: ArgumentHelp(Interface.say(.explainHelp)))
  var explain = false

  @Flag(help: ArgumentHelp(Interface.say(.linesHelp)))
  var lines = false

  @Option(help: ArgumentHelp(Interface.say(.onlyHelp), valueName: "layer"), transform: LayerNames.layers)
  var only: [ReadingLayers] = []

  func run() throws {
    let reader = try ArticleReader()
    let layers = only.isEmpty ? .all : only.reduce(into: ReadingLayers()) { $0.formUnion($1) }
    let work: @Sendable (Article) -> [UInt8]
    if explain || (StandardStreams.outputIsTerminal && !lines) {
      let page = MarkedText(language: Interface.language, style: .output, explain: explain)
      work = { Array((page.text(of: reader.read($0, layers: layers)) + "\n").utf8) }
    } else {
      var header = LineWriter()
      header.header(program: Tawatur.name)
      StandardStreams.write(header.bytes)
      work = { article in
        var lines = LineWriter()
        lines.write(reader.read(article, layers: layers))
        return lines.bytes
      }
    }
    var articles = InputReader(input)
    var workers = ArticleWorkers(crashes: CrashLog(beside: nil), work: work)
    workers.run(next: { articles.next() }, each: { StandardStreams.write($0) })
    workers.crashes.write()
    articles.lose(workers.crashes.count)
    try articles.finish()
  }
}

/// The layers as they are named on the command line.
enum LayerNames {
  static let names: [(name: String, layer: ReadingLayers)] = [
    ("times", .times), ("quantities", .quantities), ("names", .names), ("attributions", .attributions),
  ]

  /// - Throws: where one of the names, separated by commas, is none of a layer.
  static func layers(_ list: String) throws -> ReadingLayers {
    var layers: ReadingLayers = []
    for name in list.split(separator: ",") {
      guard let known = names.first(where: { $0.name == name }) else {
        throw ValidationError("--only " + names.map(\.name).joined(separator: ","))
      }
      layers.formUnion(known.layer)
    }
    return layers
  }
}
