import ArgumentParser
import TawaturModel
import TawaturPages
import TawaturStories

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: Interface.say(.reportAbstract), discussion: Interface.say(.reportDiscussion))

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp(Interface.say(.htmlHelp), valueName: "file"))
  var html: String?

  @Flag(help: ArgumentHelp(Interface.say(.markdownHelp)))
  var markdown = false

  @Flag(help: ArgumentHelp(Interface.say(.jsonHelp)))
  var json = false

  @Flag(help: ArgumentHelp(Interface.say(.exactHelp)))
  var exact = false

  @Flag(help: ArgumentHelp(Interface.say(.allHelp)))
  var all = false

  @Option(help: ArgumentHelp(Interface.say(.sinceHelp), valueName: "date"))
  var since: String?

  func validate() throws {
    if let since, Timestamp(iso: since) == nil { throw ValidationError(Interface.say(.badSince, since)) }
    if exact && !json { throw ValidationError("--json --exact") }
    if markdown && json { throw ValidationError("--markdown or --json, not both") }
  }

  func run() throws {
    var reading = BatchReading(input, output: html)
    let writing = try StoryWriting(try reading.readings())
    let moment = since.flatMap { Timestamp(iso: $0) }
    let told = writing.stories(since: moment)
    // A lone report has nothing to be compared with; where nothing else was given it is shown all the same.
    let compared = told.filter { $0.articles.count > 1 }
    let shown = all || compared.isEmpty ? told : compared
    do throws(OutputError) {
      try write(shown, of: writing, since: moment, &reading)
    } catch {
      StandardStreams.complain(Interface.say(.cannotWrite, error.path, error.words))
      throw ExitCode(2)
    }
    if shown.count < told.count { StandardStreams.complain(Interface.say(.singles, "\(told.count - shown.count)")) }
    if let since, told.isEmpty, writing.hasStories { StandardStreams.complain(Interface.say(.nothingNew, since)) }
    try reading.finish(found: !told.isEmpty || !writing.hasStories)
  }

  /// Draws the stories in children, so that one on which the program fails costs only itself.
  private func write(
    _ stories: [Story], of writing: StoryWriting, since moment: Timestamp?, _ reading: inout BatchReading
  ) throws(OutputError) {
    if stories.isEmpty, let html { StandardStreams.complain(Interface.say(.nothingToWrite, html)) }
    let form: DossierForm = json ? .json(exact ? .exact : .none) : markdown ? .markdown : .text(.output)
    let isPage = html != nil
    var output = try DossierOutput(form, page: stories.isEmpty ? nil : html)
    var progress = Progress(.writingProgress, of: stories.count)
    var next = 0
    try WorkerPool.run(
      { request in
        guard let number = try? StoryNumber(encoded: request),
          let dossier = writing.dossier(of: stories[number.place], since: moment)
        else { return [] }
        return DrawnDossier(dossier, as: form, number: number.place + 1, isPage: isPage).encoded
      },
      next: {
        guard next < stories.count else { return nil }
        defer { next += 1 }
        return StoryNumber(place: next).encoded
      },
      each: { place, outcome throws(OutputError) in
        switch outcome {
        case .answer(let bytes): if let drawn = try? DrawnDossier(encoded: bytes) { try output.write(drawn) }
        case .crash(let signal, _): reading.lose(stories[place], of: writing, signal)
        }
        progress.reached(place + 1)
      })
    progress.end()
    try output.finish()
    if let html, !stories.isEmpty { StandardStreams.complain(Interface.say(.written, "\(output.count)", html)) }
  }
}

/// A story by its place, on its way to a child.
private struct StoryNumber: ByteCodable {
  let place: Int

  init(place: Int) { self.place = place }

  func encode(to writer: inout ByteWriter) { writer.write(place) }

  init(from reader: inout ByteReader) throws(ByteFlaw) { place = try reader.integer() }
}
