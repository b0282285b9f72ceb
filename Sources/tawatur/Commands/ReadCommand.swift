import ArgumentParser
import TawaturModel
import TawaturPages
import TawaturReading

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: Interface.say(.readAbstract), discussion: Interface.say(.readDiscussion))

  @OptionGroup var input: InputOptions

  @Flag(help: ArgumentHelp(Interface.say(.explainHelp)))
  var explain = false

  @Flag(help: ArgumentHelp(Interface.say(.linesHelp)))
  var lines = false

  @Option(help: ArgumentHelp(Interface.say(.onlyHelp), valueName: "layer"), transform: LayerNames.layers)
  var only: ReadingLayers = .all

  func run() async throws {
    let reader = try ArticleReader()
    let layers = only
    var articles = InputReader(input)
    if explain || (StandardStreams.outputIsTerminal && !lines) {
      let page = MarkedText(language: Interface.language, style: .output, explain: explain)
      while case let batch = articles.batch(of: 16), !batch.isEmpty {
        for text in await Parallel.map(batch, { page.text(of: reader.read($0, layers: layers)) }) {
          StandardStreams.write(text + "\n")
        }
      }
      return try articles.finish()
    }
    var header = LineWriter()
    header.header(program: Tawatur.name)
    StandardStreams.write(header.bytes)
    var next = articles.batch(of: 256)
    while !next.isEmpty {
      let batch = next
      async let written = Parallel.map(batch) { Self.lines(of: reader.read($0, layers: layers)) }
      // Taken in while the batch before is being read.
      next = articles.batch(of: 256)
      for lines in await written { StandardStreams.write(lines) }
    }
    try articles.finish()
  }

  private static func lines(of reading: ArticleReading) -> [UInt8] {
    var lines = LineWriter()
    lines.write(reading)
    return lines.bytes
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
