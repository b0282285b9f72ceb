import Glibc
import TawaturModel

/// The child's side: reads requests, answers them, ends with its parent.
struct WorkerChild {
  let socket: Int32

  func serve(_ work: @Sendable ([UInt8]) -> [UInt8]) -> Never {
    Self.dieQuietly()
    Parallel.apart {
      while let request = frame() {
        let answer = work(request)
        guard put(Frame.length(of: answer)), put(answer) else { break }
      }
    }
    _exit(0)
  }

  /// Lets a mistake in the program end the child at once: the parent says what happened.
  private static func dieQuietly() {
    for fault in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGINT, SIGTERM, SIGHUP] { signal(fault, SIG_DFL) }
    // No picture of the memory on the disk for each fault.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    let nowhere = open("/dev/null", O_RDWR)
    for stream: Int32 in [0, 1, 2] where nowhere >= 0 { dup2(nowhere, stream) }
  }

  /// The next request; nil at the end.
  private func frame() -> [UInt8]? {
    guard let header = take(Frame.header) else { return nil }
    let length = header.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)) }
    return take(Int(length))
  }

  private func take(_ count: Int) -> [UInt8]? {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while got < count {
        let more = read(socket, buffer.baseAddress.map { $0 + got }, count - got)
        if more > 0 { got += more } else if more == 0 || errno != EINTR { break }
      }
      filled = got
    }
    return got == count ? bytes : nil
  }

  private func put(_ bytes: [UInt8]) -> Bool {
    var put = 0
    while put < bytes.count {
      let count = bytes[put...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      if count > 0 { put += count } else if errno != EINTR { return false }
    }
    return true
  }
}
