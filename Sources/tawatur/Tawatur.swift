import ArgumentParser

@main
struct Tawatur: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tawatur",
    abstract: "Who says so, through whom, and how many of them really know?",
    version: "0.1.0")
}
