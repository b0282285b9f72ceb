import Foundation
import Glibc
import Synchronization

/// Standard output and error as bytes; a closed pipe ends the program as if all were said.
enum StandardStreams {
  /// Whether somebody looks at the stream, and no program.
  static var outputIsTerminal: Bool { isatty(1) == 1 }
  static var errorIsTerminal: Bool { isatty(2) == 1 }

  private static let endsWithReader = Atomic<Bool>(true)
  private static let isReaderGone = Atomic<Bool>(false)
  private static let showsProgress = Atomic<Bool>(false)

  /// From now on a closed pipe is no end: a file is written besides.
  static func outliveReader() { endsWithReader.store(false, ordering: .relaxed) }

  /// Lets a write to a closed pipe or beyond a limit fail instead of killing the program.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A stream that was closed leaves its number to the next file opened, which then would take what is said.
    for stream: Int32 in [0, 1, 2] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Where it cannot be written the program says so and ends with 2.
  static func write(_ bytes: [UInt8]) {
    guard !isReaderGone.load(ordering: .relaxed) else { return }
    switch bytes.withUnsafeBytes({ FileDescriptor(number: 1).write($0) }) {
    case 0: return
    case EPIPE:
      if endsWithReader.load(ordering: .relaxed) { leave(0) }
      isReaderGone.store(true, ordering: .relaxed)
    case let error: failed(error)
    }
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Some disks tell only at the end that they took nothing.
  static func finish() {
    guard !isReaderGone.load(ordering: .relaxed), !outputIsTerminal else { return }
    let copy = dup(1)
    if copy >= 0, close(copy) != 0, errno != EINTR { failed(errno) }
  }

  static func complain(_ text: String) {
    clearProgress()
    tell(EscapedText.lines(text) + "\n")
  }

  /// Overwrites the line of progress; an empty text clears it.
  static func progress(_ text: String) {
    showsProgress.store(!text.isEmpty, ordering: .relaxed)
    tell("\r\u{1B}[K\(text)")
  }

  private static func clearProgress() { if showsProgress.load(ordering: .relaxed) { progress("") } }

  /// Standard error is the last to speak: where it cannot, nobody can be told.
  private static func tell(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { FileDescriptor(number: 2).write($0) }
  }

  private static func failed(_ error: Int32) -> Never {
    complain(Interface.say(.outputFailed, FileDescriptor.words(of: error)))
    leave(2)
  }

  private static func leave(_ code: Int32) -> Never {
    OutputFile.forget()
    exit(code)
  }

  /// Columns of the terminal, which COLUMNS overrides; 80 where neither says.
  static var columns: Int {
    if let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), told > 0 { return told }
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

/// A file that is open, by its number.
struct FileDescriptor {
  let number: Int32

  /// Writes all of `bytes`; 0, or the error that ended it.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        // Somebody made the stream non-blocking: wait for its reader.
        var end = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&end, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// The system's words for one of its errors.
  static func words(of error: Int32) -> String { String(cString: strerror(error)) }
}
