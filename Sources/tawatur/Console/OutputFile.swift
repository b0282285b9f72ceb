import Foundation
import Glibc
import Synchronization

/// Something that cannot be written: where, and the system's words.
struct OutputError: Error {
  let path: String
  let words: String
}

/// A file that takes the place of an older one only when it is whole.
///
/// It is written beside that place and moved there at the end; where anything fails before, or the program is ended,
/// what stood there stands untouched.
final class OutputFile {
  private let path: String
  /// Nil where the place is no regular file (a pipe, a device) and is written to directly.
  private let draft: String?
  private let file: FileDescriptor
  private var isOpen = true

  /// - Throws: where nothing can be written there.
  init(replacing given: String) throws(OutputError) {
    // Through a link, the file it leads to is replaced and the link stays.
    let path = realpath(given, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    self.path = path ?? given
    var status = stat()
    let exists = stat(self.path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      draft = nil
      file = FileDescriptor(number: open(self.path, O_WRONLY | O_CLOEXEC))
    } else {
      let draft = Self.draft(of: self.path)
      self.draft = draft
      let mode = exists ? status.st_mode & 0o777 : 0o666
      unlink(draft)
      file = FileDescriptor(number: open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode))
      if file.number >= 0 { Self.remember(draft) }
    }
    if file.number < 0 { throw OutputError(path: given, words: FileDescriptor.words(of: errno)) }
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    try check(bytes.withUnsafeBytes { file.write($0) })
  }

  /// Moves the whole file to its place.
  func commit() throws(OutputError) {
    if draft != nil { try check(fsync(file.number) == 0 ? 0 : errno) }
    isOpen = false
    let closed = close(file.number) == 0 ? 0 : errno
    if let draft {
      defer { Self.settled() }
      if closed != 0 || rename(draft, path) != 0 {
        let error = closed != 0 ? closed : errno
        unlink(draft)
        try check(error)
      }
    }
    try check(closed)
  }

  deinit {
    guard isOpen else { return }
    if file.number >= 0 { close(file.number) }
    if let draft, file.number >= 0 {
      unlink(draft)
      Self.settled()
    }
  }

  private func check(_ error: Int32) throws(OutputError) {
    if error != 0 { throw OutputError(path: path, words: FileDescriptor.words(of: error)) }
  }

  /// A name in the same folder, so that moving it is one step of the file system.
  private static func draft(of path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let name = String(decoding: Array(url.lastPathComponent.utf8).prefix(200), as: UTF8.self)
    return url.deletingLastPathComponent().appendingPathComponent(".\(name).\(getpid())").path
  }

  // MARK: Drafts of a run that is ended

  /// The address of the name of the draft being written, where a signal handler finds it; 0 where none is.
  private static let current = Atomic<UInt>(0)

  private static func remember(_ draft: String) {
    settled()
    current.store(UInt(bitPattern: strdup(draft)), ordering: .sequentiallyConsistent)
    for end in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(end) {
      signal(end) { number in
        OutputFile.forget()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Whether whoever started the program wants it to outlive the signal (nohup).
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// The draft has been moved or removed.
  private static func settled() {
    free(UnsafeMutablePointer<CChar>(bitPattern: current.exchange(0, ordering: .sequentiallyConsistent)))
  }

  /// Removes the draft of a run that ends before it is whole; may be called by a signal handler.
  static func forget() {
    let draft = current.load(ordering: .sequentiallyConsistent)
    if let draft = UnsafePointer<CChar>(bitPattern: draft) { unlink(draft) }
  }
}
