import ArgumentParser
import TawaturLinking
import TawaturPages

struct ReuseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse", abstract: Interface.say(.reuseAbstract), discussion: Interface.say(.reuseDiscussion))

  @OptionGroup var input: InputOptions

  func run() async throws {
    var reading = BatchReading(input)
    let reuses = ReuseFinder.reuses(among: try await reading.readings(), origins: try OriginFinder())
    var lines = LineWriter()
    lines.header(program: Tawatur.name)
    for reuse in reuses { lines.write(reuse) }
    StandardStreams.write(lines.bytes)
    try reading.input.finish(found: !reuses.isEmpty)
  }
}
