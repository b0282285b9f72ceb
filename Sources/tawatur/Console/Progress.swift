import Glibc

/// How far a long step of the work is, on a terminal; silent elsewhere.
struct Progress {
  /// Seconds between two looks at the clock's answer: often enough to be alive, seldom enough to cost nothing.
  private static let interval = 0.2
  /// Seconds before anything is shown or foretold.
  private static let patience = 1.0

  private let message: Message
  private let total: Int
  private let begin = Progress.now
  private var shown = Progress.now
  private let isShown = StandardStreams.errorIsTerminal

  /// `message` takes how many are done of how many.
  init(_ message: Message, of total: Int) {
    self.message = message
    self.total = total
  }

  /// Tells that `done` are done.
  mutating func reached(_ done: Int) {
    guard isShown else { return }
    let now = Self.now
    guard now - shown >= Self.interval else { return }
    shown = now
    let line = Interface.say(message, "\(done)/\(total)")
    let spent = now - begin
    guard spent >= Self.patience, done > 0, done < total else { return StandardStreams.progress(line) }
    let left = Int((spent / Double(done) * Double(total - done)).rounded(.up))
    StandardStreams.progress(line + Interface.say(.timeLeft, "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"))
  }

  /// Clears the line.
  func end() {
    if isShown { StandardStreams.progress("") }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
