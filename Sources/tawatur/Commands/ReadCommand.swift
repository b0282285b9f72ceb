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

  func run() async throws {
    let reader = try ArticleReader()
    var articles = InputReader(input)
    if explain || (StandardStreams.outputIsTerminal && !lines) {
      let page = MarkedText(language: Interface.language, style: .output, explain: explain)
      while case let batch = articles.batch(of: 16), !batch.isEmpty {
        for text in await Parallel.map(batch, { page.text(of: reader.read($0)) }) { StandardStreams.write(text + "\n") }
      }
      return try articles.finish()
    }
    var header = LineWriter()
    header.header(program: Tawatur.name)
    StandardStreams.write(header.bytes)
    while case let batch = articles.batch(of: 256), !batch.isEmpty {
      for lines in await Parallel.map(batch, { Self.lines(of: reader.read($0)) }) { StandardStreams.write(lines) }
    }
    try articles.finish()
  }

  private static func lines(of reading: ArticleReading) -> [UInt8] {
    var lines = LineWriter()
    lines.write(reading)
    return lines.bytes
  }
}
