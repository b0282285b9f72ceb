import ArgumentParser
import TawaturLinking
import TawaturPages

struct ReuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse", abstract: Interface.say(.reuseAbstract), discussion: Interface.say(.reuseDiscussion))

  @OptionGroup var input: InputOptions

  func run() throws {
    var reading = BatchReading(input)
    let reuses = StoryWriting.reuses(among: try reading.readings(), origins: try OriginFinder())
    var lines = LineWriter()
    lines.header(program: Tawatur.name)
    for reuse in reuses { lines.write(reuse) }
    StandardStreams.write(lines.bytes)
    try reading.finish(found: !reuses.isEmpty)
  }
}
