import ArgumentParser

@main
struct Tawatur: AsyncParsableCommand {
  static let version = "0.1.0"
  static let name = "tawatur " + version

  static let configuration = CommandConfiguration(
    commandName: "tawatur", abstract: Interface.say(.abstract), discussion: Interface.say(.discussion),
    version: version,
    subcommands: [ReportCommand.self, ReadCommand.self, GroupCommand.self, ReuseCommand.self, EvaluateCommand.self])

  static func main() async {
    StandardStreams.prepare()
    await main(nil)
  }
}
