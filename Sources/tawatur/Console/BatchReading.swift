import TawaturLinking
import TawaturModel
import TawaturReading

/// Reads everything that was given, on all cores, with progress on a terminal.
struct BatchReading {
  private(set) var input: InputReader
  private(set) var crashes: CrashLog

  /// `output` is the file that the run writes, nil where it writes to standard output.
  init(_ options: InputOptions, output: String? = nil) { self.init(paths: options.paths, output: output) }

  init(paths: [String], output: String? = nil) {
    input = InputReader(paths: paths)
    crashes = CrashLog(beside: output)
  }

  /// The readings of all articles in the order they came, each id once, their entities joined.
  mutating func readings() throws -> StoredReadings {
    let reader = try ArticleReader()
    let linker = try EntityLinker()
    // Taken from the end, so that an article is let go as soon as it is read.
    var articles = Array(input.all().reversed())
    var progress = Progress(.readingProgress, of: articles.count)
    var readings = StoredReadings()
    var entities = BatchEntities()
    var workers = ArticleWorkers(crashes: crashes) { reader.read($0).encoded }
    try workers.run(
      next: { articles.popLast() },
      each: { bytes in
        linker.add(try readings.append(bytes), to: &entities)
        progress.reached(readings.count)
      })
    progress.end()
    crashes = workers.crashes
    readings.join(entities.joined())
    return readings
  }

  /// Notes a story that the program could not write.
  mutating func lose(_ story: Story, of writing: StoryWriting, _ signal: Int32) {
    crashes.note(story.id, writing.articles(of: story), signal)
  }

  /// Ends the run: keeps what the program failed on, and says what could not be read.
  mutating func finish(found: Bool = true) throws {
    crashes.write()
    input.lose(crashes.count)
    try input.finish(found: found)
  }
}
