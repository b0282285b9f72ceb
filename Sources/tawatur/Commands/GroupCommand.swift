import ArgumentParser
import TawaturLinking
import TawaturPages
import TawaturStories

struct GroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", abstract: Interface.say(.groupAbstract), discussion: Interface.say(.groupDiscussion))

  @OptionGroup var input: InputOptions

  func run() throws {
    var reading = BatchReading(input)
    let readings = try reading.readings()
    let reuses = StoryWriting.reuses(among: readings, origins: try OriginFinder())
    let (events, stories) = try StoryWriting.groups(of: readings, reuses: reuses)
    var lines = LineWriter()
    lines.header(program: Tawatur.name)
    for event in events { lines.write(event) }
    for story in stories { lines.write(story) }
    StandardStreams.write(lines.bytes)
    try reading.finish()
  }
}
