import ArgumentParser
import Foundation

@main
struct Tawatur: ParsableCommand {
  static let version = "0.1.0"
  static let name = "tawatur " + version

  static let configuration = CommandConfiguration(
    commandName: "tawatur", abstract: Interface.say(.abstract), discussion: Interface.say(.discussion),
    version: version,
    subcommands: [
      ReportCommand.self, ReadCommand.self, GroupCommand.self, ReuseCommand.self, AddCommand.self,
      SearchCommand.self, EvaluateCommand.self, SpeedCommand.self,
    ])

  static func main() {
    StandardStreams.prepare()
    if let words = CommandNames.problem(of: CommandLine.arguments) {
      StandardStreams.complain(words)
      Foundation.exit(2)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
      StandardStreams.finish()
    } catch {
      // 64 is the shell's word for a wrong call; here every error is 2.
      let code = exitCode(for: error)
      let message = HelpText.message(of: error)
      if !message.isEmpty {
        code.isSuccess
          ? StandardStreams.write(message + "\n")
          : StandardStreams.complain(EscapedText.lines(message, saidOf: CommandLine.arguments))
      }
      Foundation.exit(code.isSuccess ? 0 : code.rawValue == 1 && error is ExitCode ? 1 : 2)
    }
  }
}
