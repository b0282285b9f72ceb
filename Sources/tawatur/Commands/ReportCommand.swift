import ArgumentParser
import Foundation
import TawaturModel
import TawaturPages
import TawaturStories

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: Interface.say(.reportAbstract), discussion: Interface.say(.reportDiscussion))

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp(Interface.say(.htmlHelp), valueName: "file"))
  var html: String?

  @Flag(help: ArgumentHelp(Interface.say(.markdownHelp)))
  var markdown = false

  @Flag(help: ArgumentHelp(Interface.say(.jsonHelp)))
  var json = false

  @Flag(help: ArgumentHelp(Interface.say(.allHelp)))
  var all = false

  @Option(help: ArgumentHelp(Interface.say(.sinceHelp), valueName: "date"))
  var since: String?

  func validate() throws {
    if let since, Timestamp(iso: since) == nil { throw ValidationError(Interface.say(.badSince, since)) }
    if markdown && json { throw ValidationError("--markdown or --json, not both") }
  }

  func run() async throws {
    var reading = BatchReading(input)
    let readings = try await reading.readings()
    let whole = try await StoryWriting.dossiers(of: readings)
    let moment = since.flatMap { Timestamp(iso: $0) }
    let told = moment.map { moment in whole.compactMap { $0.news(since: moment) } } ?? whole
    // A lone report has nothing to be compared with; where nothing else was given it is shown all the same.
    let compared = told.filter { $0.reports.count > 1 }
    let shown = all || compared.isEmpty ? told : compared
    if let html { try write(shown, to: html) }
    await write(shown)
    if shown.count < told.count { StandardStreams.complain(Interface.say(.singles, "\(told.count - shown.count)")) }
    if let since, told.isEmpty, !whole.isEmpty { StandardStreams.complain(Interface.say(.nothingNew, since)) }
    try reading.input.finish(found: !told.isEmpty || whole.isEmpty)
  }

  private func write(_ dossiers: [Dossier]) async {
    if json {
      for bytes in await Parallel.map(dossiers, { DossierJSON().bytes(of: $0) }) { StandardStreams.write(bytes) }
    } else if markdown {
      StandardStreams.write(MarkdownPage(language: Interface.language).text(of: dossiers))
    } else {
      let page = TerminalPage(language: Interface.language, style: .output)
      for text in await Parallel.map(dossiers, { page.text(of: $0) }) { StandardStreams.write(text + "\n") }
    }
  }

  private func write(_ dossiers: [Dossier], to path: String) throws {
    do {
      try Data(HTMLPage(language: Interface.language).bytes(of: dossiers)).write(to: URL(fileURLWithPath: path))
      StandardStreams.complain(Interface.say(.written, "\(dossiers.count)", path))
    } catch {
      StandardStreams.complain(Interface.say(.cannotWrite, path, error.localizedDescription))
      throw ExitCode(2)
    }
  }
}
