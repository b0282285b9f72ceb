import TawaturLinking
import TawaturModel
import TawaturReading

/// Reads everything that was given, on all cores, with progress on a terminal.
struct BatchReading {
  private(set) var input: InputReader

  init(_ options: InputOptions) { self.init(paths: options.paths) }
  init(paths: [String]) { input = InputReader(paths: paths) }

  /// The readings of all articles in the order they came, each id once, their entities joined.
  mutating func readings() async throws -> [ArticleReading] {
    let reader = try ArticleReader()
    let articles = input.all()
    var readings: [ArticleReading] = []
    readings.reserveCapacity(articles.count)
    // A run is short enough for progress to be seen and long enough to keep every core busy.
    for start in stride(from: 0, to: articles.count, by: 1024) {
      let run = Array(articles[start..<min(start + 1024, articles.count)])
      readings += await Parallel.map(run) { reader.read($0) }
      if StandardStreams.errorIsTerminal {
        StandardStreams.progress(Interface.say(.readingProgress, "\(readings.count)/\(articles.count)"))
      }
    }
    if StandardStreams.errorIsTerminal { StandardStreams.progress("") }
    return try EntityLinker().linked(readings)
  }
}
