import ArgumentParser
import Foundation
import Glibc
import TawaturModel
import TawaturReading

struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: Interface.say(.speedAbstract), discussion: Interface.say(.speedDiscussion))

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp(Interface.say(.onlyHelp), valueName: "layer"), transform: LayerNames.layers)
  var only: ReadingLayers?

  @Option(help: ArgumentHelp(Interface.say(.runsHelp)))
  var runs = 3

  /// Each with everything it needs, as a reader that wants nothing else would run it.
  private static let rows: [(name: String, layers: ReadingLayers)] = [
    ("blocks, sentences", []),
    ("times", [.times]),
    ("times, quantities", [.times, .quantities]),
    ("names", [.names]),
    ("names, attributions", [.names, .attributions]),
    ("everything", .all),
  ]

  func validate() throws {
    if runs < 1 { throw ValidationError("--runs 1 …") }
  }

  func run() throws {
    let begin = Self.secondsUsed()
    let reader = try ArticleReader()
    StandardStreams.write(Self.row("start", seconds: Self.secondsUsed() - begin, bytes: nil, found: nil))
    var input = InputReader(input)
    let articles = input.all()
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    for (name, layers) in only.map({ [("these layers", $0)] }) ?? Self.rows {
      var best = Double.infinity
      var found = 0
      for _ in 0..<runs {
        let begin = Self.secondsUsed()
        found = articles.reduce(0) { $0 + Self.annotations(of: reader.read($1, layers: layers)) }
        best = min(best, Self.secondsUsed() - begin)
      }
      StandardStreams.write(Self.row(name, seconds: best, bytes: bytes, found: found))
    }
    try input.finish()
  }

  private static func annotations(of reading: ArticleReading) -> Int {
    reading.times.count + reading.quantities.count + reading.mentions.count + reading.attributions.count
  }

  /// Processor time of this process: a machine that does other things makes nobody slower on paper.
  private static func secondsUsed() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func row(_ name: String, seconds: Double, bytes: Int?, found: Int?) -> String {
    let label = name.padding(toLength: 22, withPad: " ", startingAt: 0)
    guard let bytes, let found else { return label + String(format: "%9.4f s\n", seconds) }
    return label + String(format: "%9.4f s %8.1f MB/s %9d found\n", seconds, Double(bytes) / seconds / 1e6, found)
  }
}
