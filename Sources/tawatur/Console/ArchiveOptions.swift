import ArgumentParser
import TawaturArchive

/// Which archive.
struct ArchiveOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Interface.say(.archiveHelp), valueName: "file"))
  var archive = "tawatur.sqlite"

  /// - Throws: exit code 2 after telling what stands in the way.
  func open(for access: Archive.Access) throws -> Archive {
    try Self.telling { () throws(ArchiveError) in try Archive(archive, for: access) }
  }

  /// Ends the run with exit code 2 where the archive cannot do it, after telling why and what to do.
  static func telling<Result>(_ work: () throws(ArchiveError) -> Result) throws -> Result {
    do throws(ArchiveError) {
      return try work()
    } catch {
      StandardStreams.complain(words(of: error))
      throw ExitCode(2)
    }
  }

  private static func words(of error: ArchiveError) -> String {
    guard let message = Message(rawValue: "archive." + error.kind.rawValue) else { return error.detail }
    return Interface.say(message, at: error.path, [error.detail])
  }
}
