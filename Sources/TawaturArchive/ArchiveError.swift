import SQLiteLibrary

/// Why the archive cannot do what was asked; the words and the remedy are the interface's (`messages.tsv`).
package struct ArchiveError: Error, Hashable, Sendable {
  /// The archive's file.
  package var path: String
  package var kind: Kind
  /// What the database said.
  package var detail: String

  package enum Kind: String, Sendable, CaseIterable {
    /// There is no file to search in.
    case missing
    /// The folder is closed or not there, or a folder has that name.
    case cannotOpen
    case notADatabase
    /// A database that something else made.
    case notAnArchive
    /// A later version of the program wrote it.
    case newerFormat
    case readOnly
    /// Another program kept writing longer than was waited for.
    case locked
    case full
    /// The file is a database, but damaged, or the disk under it is.
    case damaged
    case failed
  }

  init(_ kind: Kind, _ path: String, _ detail: String = "") {
    self.path = path
    self.kind = kind
    self.detail = detail
  }

  init(_ error: DatabaseError, _ path: String) { self.init(Self.kind(of: error.code), path, error.words) }

  private static func kind(of code: Int32) -> Kind {
    switch code {
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_READONLY: .readOnly
    case SQLITE_BUSY, SQLITE_LOCKED: .locked
    case SQLITE_FULL: .full
    case SQLITE_CORRUPT, SQLITE_IOERR: .damaged
    default: .failed
    }
  }
}
