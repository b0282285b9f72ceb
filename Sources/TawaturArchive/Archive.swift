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
    /// Adds nothing; the file must be there. What a killed program left half done is undone.
    case searching
  }

  package let path: String
  private let database: Database

  /// Opens the archive at `path`.
  ///
  /// `patience` is how many seconds to wait for another program's batch; one of 512 articles takes a fraction of one.
  /// - Throws: what stands in the way, with the file's name.
  package init(_ path: String, for access: Access, patience: Double = 10) throws(ArchiveError) {
    if path.isEmpty || access == .searching && Glibc.access(path, F_OK) != 0 && errno == ENOENT {
      throw ArchiveError(path.isEmpty ? .cannotOpen : .missing, path)
    }
    self.path = path
    let format: ArchiveSchema.Format
    do throws(DatabaseError) {
      database = try Database(path, for: access == .adding ? .making : .existing, patience: patience)
      format = try ArchiveSchema.format(of: database)
    } catch {
      throw ArchiveError(error, path)
    }
    switch format {
    case .foreign: throw ArchiveError(.notAnArchive, path)
    case .strange(let words): throw ArchiveError(.strangeFormat, path, words)
    case .later: throw ArchiveError(.newerFormat, path)
    case .incomplete(let words): throw ArchiveError(.damaged, path, words)
    case .current: break
    case .nothing where access == .searching: throw ArchiveError(.empty, path)
    case .nothing: try asking(ArchiveSchema.migrate)
    case .earlier:
      do throws(ArchiveError) {
        try asking(ArchiveSchema.migrate)
      } catch  where access == .searching && [.readOnly, .locked, .full].contains(error.kind) {
        // Earlier formats can be searched as they are.
      }
    }
    if access == .searching { try asking { db throws(DatabaseError) in try db.execute("PRAGMA query_only = 1") } }
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
