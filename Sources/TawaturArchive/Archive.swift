import Glibc
import TawaturModel

/// Articles kept in one SQLite file, with an index of their folded words.
///
/// Several programs and tasks may open one archive at once, each for itself: a search sees whole batches only, a second
/// writer waits its turn.
package final class Archive {
  package enum Access: Sendable {
    /// Makes the file where there is none.
    case adding
    /// Never writes; the file must be there.
    case searching
  }

  package let path: String
  private let database: Database

  /// Opens the archive at `path`.
  ///
  /// `patience` is how many seconds to wait for another program's batch; one of 512 articles takes a fraction of one.
  /// - Throws: what stands in the way, with the file's name.
  package init(_ path: String, for access: Access, patience: Double = 10) throws(ArchiveError) {
    if access == .searching, Glibc.access(path, F_OK) != 0, errno == ENOENT { throw ArchiveError(.missing, path) }
    self.path = path
    let format: Int?
    do throws(DatabaseError) {
      database = try Database(path, for: access == .adding ? .making : .reading, patience: patience)
      format = try ArchiveSchema.format(of: database)
    } catch {
      throw ArchiveError(error, path)
    }
    switch format {
    case nil: throw ArchiveError(.notAnArchive, path)
    case 0 where access == .searching: throw ArchiveError(.notAnArchive, path)
    case .some(ArchiveSchema.steps.count): break
    case .some(ArchiveSchema.steps.count...): throw ArchiveError(.newerFormat, path)
    default: try asking(ArchiveSchema.migrate)
    }
  }

  /// How many articles it holds, revisions counted.
  package func count() throws(ArchiveError) -> Int {
    try asking { db throws(DatabaseError) in try db.number("SELECT count(*) FROM article") ?? 0 }
  }

  /// The article with this id, nil where it holds none.
  package func article(_ id: String) throws(ArchiveError) -> Article? {
    try asking { db throws(DatabaseError) in
      let found = try db.rows(
        "SELECT \(StoredArticle.columns) FROM article WHERE id = ?", [.text(id)], StoredArticle.article)
      guard var article = found.first else { return nil }
      article.otherFields = try StoredArticle.otherFields(of: id, in: db)
      return article
    }
  }

  func asking<Result>(_ body: (Database) throws(DatabaseError) -> Result) throws(ArchiveError) -> Result {
    do throws(DatabaseError) { return try body(database) } catch { throw ArchiveError(error, path) }
  }
}
