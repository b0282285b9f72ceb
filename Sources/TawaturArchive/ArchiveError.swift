import Glibc
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
    /// The folder that the file should lie in is not there.
    case noFolder
    /// A folder has that name.
    case isFolder
    /// The folder or the file lets nobody in.
    case cannotOpen
    case notADatabase
    /// A database that something else made.
    case notAnArchive
    /// Nothing was added so far: the file is empty.
    case empty
    /// Its header names a format that no version writes.
    case strangeFormat
    /// A later version of the program wrote it.
    case newerFormat
    case readOnly
    /// A program that was killed left a journal, and nothing may be written here to undo what it began.
    case interrupted
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

  init(_ error: DatabaseError, _ path: String) {
    let kind = error.needsPlayback ? Kind.interrupted : Self.kind(of: error.code)
    self.init(kind == .cannotOpen ? Self.obstacle(at: path) : kind, path, error.words)
  }

  /// Why no file can be opened at `path`.
  private static func obstacle(at path: String) -> Kind {
    if isFolder(path) { return .isFolder }
    if access(path + "-journal", F_OK) == 0, access(path, F_OK) == 0 { return .interrupted }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? "."
    return folder.isEmpty || isFolder(String(folder)) ? .cannotOpen : .noFolder
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func kind(of code: Int32) -> Kind {
    switch code {
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_READONLY: .readOnly
    case SQLITE_BUSY, SQLITE_LOCKED: .locked
    case SQLITE_FULL: .full
    case SQLITE_CORRUPT, SQLITE_IOERR, SQLITE_MISMATCH: .damaged
    default: .failed
    }
  }
}
