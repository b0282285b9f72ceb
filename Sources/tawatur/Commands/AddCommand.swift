import ArgumentParser
import Foundation
import TawaturArchive
import TawaturModel
import TawaturPages
import TawaturReading

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Interface.say(.addAbstract), discussion: Interface.say(.addDiscussion))

  @OptionGroup var input: InputOptions
  @OptionGroup var place: ArchiveOptions

  /// Articles kept together: few enough that a search need not wait long, enough that the disk is not.
  private static let batch = 512

  func run() throws {
    let archive = try place.open(for: .adding)
    let reader = try ArticleReader()
    var articles = InputReader(input)
    var sum = Additions()
    var batch: [ArchiveEntry] = []
    var workers = ArticleWorkers(crashes: CrashLog(beside: archive.path)) { article in
      var given = article
      // Seen from another folder, a relative path leads nowhere.
      given.from = article.from.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
      return ArchiveEntry(reader.read(given, layers: []).article, asGiven: given).encoded
    }
    try workers.run(
      next: { articles.nextAsGiven() },
      each: { bytes in
        batch.append(try ArchiveEntry(encoded: bytes))
        if batch.count == Self.batch { try keep(&batch, in: archive, &sum, articles.count) }
      })
    try keep(&batch, in: archive, &sum, articles.count)
    if StandardStreams.errorIsTerminal { StandardStreams.progress("") }
    write(sum, of: archive)
    workers.crashes.write()
    articles.lose(workers.crashes.count)
    try articles.finish()
  }

  private func keep(
    _ batch: inout [ArchiveEntry], in archive: Archive, _ sum: inout Additions, _ count: Int
  ) throws {
    sum += try ArchiveOptions.telling { () throws(ArchiveError) in try archive.add(batch) }
    batch.removeAll(keepingCapacity: true)
    if StandardStreams.errorIsTerminal {
      StandardStreams.progress(Interface.say(.readingProgress, "\(count)"))
    }
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
