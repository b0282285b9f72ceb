import Foundation
import Glibc

/// Standard output and error as bytes; a closed pipe ends the program as if all were said.
enum StandardStreams {
  /// Whether somebody looks at the stream, and no program.
  static var outputIsTerminal: Bool { isatty(1) == 1 }
  static var errorIsTerminal: Bool { isatty(2) == 1 }

  /// Lets a write to a closed pipe fail instead of killing the program.
  static func prepare() { signal(SIGPIPE, SIG_IGN) }

  static func write(_ bytes: [UInt8]) { write(bytes, to: 1) }
  static func write(_ text: String) { write(Array(text.utf8), to: 1) }
  static func complain(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  /// Overwrites the line of progress; an empty text clears it.
  static func progress(_ text: String) { write(Array("\r\u{1B}[K\(text)".utf8), to: 2) }

  private static func write(_ bytes: [UInt8], to stream: Int32) {
    var written = 0
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      while written < buffer.count {
        let count = Glibc.write(stream, start + written, buffer.count - written)
        if count > 0 {
          written += count
        } else if errno == EPIPE {
          exit(0)
        } else if errno != EINTR {
          exit(2)
        }
      }
    }
  }

  /// Columns of the terminal; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
