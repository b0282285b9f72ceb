import Glibc

/// One child process that answers requests in the order they come.
///
/// Requests and answers are frames: four bytes of length, then the bytes.
struct Worker {
  let process: pid_t
  /// The parent's end.
  let socket: Int32
  /// Tickets asked and not yet answered, oldest first.
  private(set) var asked: [Int] = []
  private var outgoing: [UInt8] = []
  private var sent = 0
  private var incoming: [UInt8] = []
  /// Room for what is received at once.
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts a child that does `work` on each request until its parent has no more, or is gone.
  ///
  /// `siblings` are the parent's ends of other children, which this one must not hold open.
  init?(siblings: [Int32], work: @Sendable ([UInt8]) -> [UInt8]) {
    var ends: (Int32, Int32) = (-1, -1)
    let made = withUnsafeMutablePointer(to: &ends) { pair in
      pair.withMemoryRebound(to: Int32.self, capacity: 2) {
        socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, $0)
      }
    }
    guard made == 0 else { return nil }
    let child = fork()
    if child == 0 {
      close(ends.0)
      for sibling in siblings { close(sibling) }
      WorkerChild(socket: ends.1).serve(work)
    }
    close(ends.1)
    guard child > 0 else {
      close(ends.0)
      return nil
    }
    process = child
    socket = ends.0
    _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
  }

  var isSending: Bool { sent < outgoing.count }

  mutating func ask(_ ticket: Int, _ request: [UInt8]) {
    asked.append(ticket)
    if sent == outgoing.count {
      outgoing.removeAll(keepingCapacity: true)
      sent = 0
    }
    outgoing.append(contentsOf: Frame.length(of: request))
    outgoing.append(contentsOf: request)
  }

  /// Sends what the child takes at once; false where it is gone.
  mutating func send() -> Bool {
    while isSending {
      let count = outgoing[sent...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        return true
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Calls `body` with each answer that is there; false where the child is gone.
  mutating func receive(_ body: (Int, [UInt8]) -> Void) -> Bool {
    var isAlive = true
    while true {
      let count = chunk.withUnsafeMutableBytes { read(socket, $0.baseAddress, $0.count) }
      if count > 0 {
        incoming.append(contentsOf: chunk[0..<count])
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        isAlive = false
        break
      } else if errno == EAGAIN {
        break
      }
    }
    var at = 0
    while let frame = Frame.range(in: incoming, from: at), !asked.isEmpty {
      body(asked.removeFirst(), Array(incoming[frame]))
      at = frame.upperBound
    }
    incoming.removeFirst(at)
    return isAlive
  }

  /// Waits for the end of the child, and tells the signal that ended it; 0 where none did.
  func reap() -> Int32 {
    close(socket)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F
  }
}

/// Bytes with their length before them.
enum Frame {
  static let header = 4

  static func length(of bytes: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt32(bytes.count).littleEndian) { Array($0) }
  }

  /// Where the frame that starts at `start` has its bytes; nil where it is not yet whole.
  static func range(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard bytes.count - start >= header else { return nil }
    let length = bytes.withUnsafeBytes {
      Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
    }
    let first = start + header
    return bytes.count - first >= length ? first..<(first + length) : nil
  }
}
