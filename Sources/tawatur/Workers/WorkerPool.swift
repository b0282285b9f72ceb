import Glibc
import TawaturModel

/// Work on many requests in child processes, one a core, with the answers in the order of the requests.
///
/// A request whose work traps ends its child and nothing else: another child takes what that one had left, and the
/// request itself once more, since a child may also die for reasons of the system. The children are copies of this
/// process, so what was loaded before is there without being loaded again; call it while no other thread runs.
struct WorkerPool {
  enum Outcome {
    case answer([UInt8])
    /// The signal that ended the child each time, 0 where it went without one, and what it was asked.
    case crash(signal: Int32, request: [UInt8])
  }

  /// Requests in a child's hands: enough to keep it busy while answers are written, few enough to be even at the end.
  private static let queue = 8
  /// Answers that may wait for an earlier one.
  private static let window = 1024
  private static let attempts = 2

  private let work: @Sendable ([UInt8]) -> [UInt8]
  private let most: Int
  private var workers: [Worker] = []
  /// Requests not yet answered, by ticket.
  private var requests: [Int: [UInt8]] = [:]
  private var deaths: [Int: Int] = [:]
  /// Tickets whose child died before it came to them.
  private var returned: [Int] = []
  private var outcomes: [Int: Outcome] = [:]
  private var tickets = 0
  private var told = 0

  private init(cores: Int, _ work: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    self.work = work
    most = cores
  }

  /// Calls `each` with every request that `next` gives, until it gives none, and with what became of it.
  static func run<Failure: Error>(
    cores: Int = Parallel.cores, _ work: @escaping @Sendable ([UInt8]) -> [UInt8], next: () -> [UInt8]?,
    each: (Int, Outcome) throws(Failure) -> Void
  ) throws(Failure) {
    var pool = WorkerPool(cores: cores, work)
    // Children whose parent reads no more end by themselves; here they are only waited for.
    defer { for worker in pool.workers { _ = worker.reap() } }
    var isOver = false
    while !isOver || pool.told < pool.tickets {
      if !isOver, pool.canTake {
        if let request = next() { pool.submit(request) } else { isOver = true }
      }
      pool.hand()
      pool.exchange(waiting: !pool.requests.isEmpty && (isOver || !pool.canTake))
      while let outcome = pool.outcomes.removeValue(forKey: pool.told) {
        try each(pool.told, outcome)
        pool.told += 1
      }
    }
  }

  /// Whether a child has room for one more, and the answers in waiting are not too many.
  private var canTake: Bool {
    tickets - told < Self.window && returned.isEmpty
      && (workers.count < most || workers.contains { $0.asked.count < Self.queue })
  }

  private mutating func submit(_ request: [UInt8]) {
    requests[tickets] = request
    returned.append(tickets)
    tickets += 1
  }

  /// Gives the tickets in waiting to the children with the least to do, new ones where there may be more.
  private mutating func hand() {
    while let ticket = returned.first, let request = requests[ticket] {
      if workers.count < most, workers.allSatisfy({ !$0.asked.isEmpty }) {
        if let worker = Worker(siblings: workers.map(\.socket), work: work) { workers.append(worker) }
      }
      guard let place = workers.indices.min(by: { workers[$0].asked.count < workers[$1].asked.count }) else {
        // The system allows no child: then here, unprotected.
        settle(ticket, .answer(work(request)))
        returned.removeFirst()
        continue
      }
      guard workers[place].asked.count < Self.queue else { return }
      returned.removeFirst()
      workers[place].ask(ticket, request)
    }
  }

  private mutating func settle(_ ticket: Int, _ outcome: Outcome) {
    outcomes[ticket] = outcome
    requests[ticket] = nil
    deaths[ticket] = nil
  }

  /// Sends and receives what can be sent and received; waits for something where there is nothing else to do.
  private mutating func exchange(waiting: Bool) {
    guard !workers.isEmpty else { return }
    var ends = workers.map {
      pollfd(fd: $0.socket, events: Int16(POLLIN) | ($0.isSending ? Int16(POLLOUT) : 0), revents: 0)
    }
    guard poll(&ends, nfds_t(ends.count), waiting ? -1 : 0) > 0 else { return }
    for place in workers.indices.reversed() where ends[place].revents != 0 {
      var answers: [(Int, [UInt8])] = []
      var isAlive = workers[place].send()
      isAlive = workers[place].receive { answers.append(($0, $1)) } && isAlive
      for (ticket, answer) in answers { settle(ticket, .answer(answer)) }
      if !isAlive { bury(workers.remove(at: place)) }
    }
  }

  /// What the dead child had first in hand is at fault; the rest goes to others.
  private mutating func bury(_ worker: Worker) {
    let signal = worker.reap()
    guard let fault = worker.asked.first else { return }
    deaths[fault, default: 0] += 1
    if deaths[fault, default: 0] < Self.attempts {
      returned.insert(contentsOf: worker.asked, at: 0)
    } else {
      settle(fault, .crash(signal: signal, request: requests[fault] ?? []))
      returned.insert(contentsOf: worker.asked.dropFirst(), at: 0)
    }
  }
}
