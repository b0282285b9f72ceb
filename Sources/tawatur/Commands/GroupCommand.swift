import ArgumentParser
import TawaturLinking
import TawaturPages
import TawaturStories

struct GroupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", abstract: Interface.say(.groupAbstract), discussion: Interface.say(.groupDiscussion))

  @OptionGroup var input: InputOptions

  func run() async throws {
    var reading = BatchReading(input)
    let readings = try await reading.readings()
    let reuses = ReuseFinder.reuses(among: readings, origins: try OriginFinder())
    let (events, stories) = try StoryGrouper.groups(of: readings, reuses: reuses)
    var lines = LineWriter()
    lines.header(program: Tawatur.name)
    for event in events { lines.write(event) }
    for story in stories { lines.write(story) }
    StandardStreams.write(lines.bytes)
    try reading.input.finish()
  }
}
