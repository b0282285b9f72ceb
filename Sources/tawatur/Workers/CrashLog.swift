import Foundation
import Glibc
import TawaturModel
import TawaturPages

/// The articles on which the program itself failed, kept in a file that goes with a report of the fault.
struct CrashLog {
  private let path: String
  private(set) var count = 0
  private var lines = LineWriter()

  /// `output` is the file that the run writes, nil where it writes to standard output.
  init(beside output: String?) {
    path =
      URL(fileURLWithPath: output ?? Self.standardOutput ?? "-").deletingLastPathComponent()
      .appendingPathComponent("crashed.jsonl").relativePath
  }

  /// The file that standard output goes to, where it is one.
  private static var standardOutput: String? {
    var status = stat()
    guard fstat(1, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/1")
  }

  /// An article that could not be read.
  mutating func note(_ article: Article, _ signal: Int32) {
    keep(article, signal)
    tell(.crashed, signal, place: article.from.map { "\($0): \(article.id)" } ?? article.id)
  }

  /// A story that could not be written.
  mutating func note(_ story: String, _ articles: [Article], _ signal: Int32) {
    for article in articles { keep(article, signal) }
    tell(.storyCrashed, signal, place: story)
  }

  private mutating func keep(_ article: Article, _ signal: Int32) {
    var kept = article
    kept.otherFields.append(
      OtherField(name: "crashed", json: "\"\(Tawatur.name): \(Self.name(of: signal))\""))
    lines.write(kept)
  }

  private mutating func tell(_ message: Message, _ signal: Int32, place: String) {
    count += 1
    StandardStreams.complain(Interface.say(message, at: place, [Self.name(of: signal), path]))
  }

  /// Writes the file where there is something to keep.
  func write() {
    guard count > 0 else { return }
    do throws(OutputError) {
      let file = try OutputFile(replacing: path)
      try file.write(lines.bytes)
      try file.commit()
    } catch {
      StandardStreams.complain(Interface.say(.cannotWrite, error.path, error.words))
    }
  }

  static func name(of signal: Int32) -> String {
    let names: [Int32: String] = [
      SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGSEGV: "SIGSEGV", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE",
      SIGABRT: "SIGABRT", SIGKILL: "SIGKILL",
    ]
    return names[signal] ?? "\(signal)"
  }
}
