import ArgumentParser
import Foundation
import TawaturArchive
import TawaturModel
import TawaturPages
import TawaturReading

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Interface.say(.addAbstract), discussion: Interface.say(.addDiscussion))

  @OptionGroup var input: InputOptions
  @OptionGroup var place: ArchiveOptions

  /// Articles kept together: few enough that a search need not wait long, enough that the disk is not.
  private static let batch = 512

  func run() async throws {
    let archive = try place.open(for: .adding)
    let reader = try ArticleReader()
    var articles = InputReader(input)
    var sum = Additions()
    while case let batch = articles.batch(of: Self.batch), !batch.isEmpty {
      let entries = await Parallel.map(batch) { article in
        var given = article
        // Seen from another folder, a relative path leads nowhere.
        given.from = article.from.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        return ArchiveEntry(reader.read(given).article, asGiven: given)
      }
      sum += try ArchiveOptions.telling { () throws(ArchiveError) in try archive.add(entries) }
      if StandardStreams.errorIsTerminal {
        StandardStreams.progress(Interface.say(.readingProgress, "\(articles.count)"))
      }
    }
    if StandardStreams.errorIsTerminal { StandardStreams.progress("") }
    write(sum, of: archive)
    try articles.finish()
  }

  private func write(_ sum: Additions, of archive: Archive) {
    if StandardStreams.outputIsTerminal {
      let words = Interface.say(.added, archive.path, "\(sum.new)", "\(sum.revisions)", "\(sum.known)")
      return StandardStreams.write(words + "\n")
    }
    var json = JSONWriter()
    json.object {
      $0.field("kind", "added")
      $0.field("archive", archive.path)
      $0.field("new", sum.new)
      $0.field("revisions", sum.revisions)
      $0.field("known", sum.known)
    }
    json.endLine()
    StandardStreams.write(json.bytes)
  }
}
