import Glibc
import Synchronization

/// The rooms from which threads take their memory: each thread has one from its first piece to its end.
///
/// They wait for one another at pipes: a `Mutex` knows its owner by a number that is another one's after a fork. Where
/// the system gives no pipe, nobody waits.
final class MemoryRooms: Sendable {
  private let entered = Pipe()
  private let leave = Pipe()
  /// Where the last room is; kept here, so that taking a piece of it is not left out as unused.
  private let last = Atomic<UInt>(0)

  /// Takes the room of this thread.
  func enter() {
    let piece = malloc(1)
    last.store(UInt(bitPattern: piece), ordering: .relaxed)
    free(piece)
    entered.put(1)
  }

  /// Takes a room, and keeps others from it until it is let go.
  func hold() {
    enter()
    leave.take(1)
  }

  func waitForEntries(_ count: Int) { entered.take(count) }
  func letGo(_ count: Int) { leave.put(count) }

  /// Bytes that say nothing but that they have come.
  private final class Pipe: Sendable {
    private let output: Int32
    private let input: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      _ = pipe(&ends)
      (output, input) = (ends[0], ends[1])
    }

    deinit { for end in [output, input] where end >= 0 { close(end) } }

    func put(_ count: Int) {
      var byte: UInt8 = 0
      for _ in 0..<count { while write(input, &byte, 1) < 0, errno == EINTR {} }
    }

    func take(_ count: Int) {
      var byte: UInt8 = 0
      for _ in 0..<count { while read(output, &byte, 1) < 0, errno == EINTR {} }
    }
  }
}
