import Glibc
import Synchronization

/// Work over many values on several cores at once, answers in the order of the values.
///
/// Plain threads that end with the call: nothing goes on running between two calls.
package enum Parallel {
  /// Runs of values a core takes one after the other: so many even out long and short ones; of 512 articles with one a
  /// hundred times as long as most, eight runs a core left the other core waiting for a quarter of the time.
  private static let runs = 64

  /// The cores of the machine.
  package static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// `work` of each value; the answers do not depend on `cores`, only the time.
  ///
  /// `meanwhile` is done once, on this thread, which then takes its share of the values.
  /// - Complexity: one call of `work` a value.
  package static func map<Value: Sendable, Answer: Sendable>(
    _ values: [Value], cores: Int = Parallel.cores, meanwhile: () -> Void = {}, _ work: @Sendable (Value) -> Answer
  ) -> [Answer] {
    guard cores > 1, !values.isEmpty else {
      meanwhile()
      return values.map(work)
    }
    let size = max(1, values.count / (cores * runs))
    return withoutActuallyEscaping(work) { work in
      let taken = Taken()
      let answers = Mutex<[(start: Int, answers: [Answer])]>([])
      run(on: min(cores, values.count + 1), meanwhile: meanwhile) {
        while let start = taken.next(size, of: values.count) {
          let found = values[start..<min(start + size, values.count)].map(work)
          answers.withLock { $0.append((start, found)) }
        }
      }
      return answers.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.answers) }
    }
  }

  /// Batch by batch in order: `prepare` of each value on all cores, then `enter` with the answers, while the next batch is
  /// prepared already, then `finish` with them, while nothing else is done.
  package static func forEachBatch<Value: Sendable, Answer: Sendable>(
    of values: [Value], size: Int, cores: Int = Parallel.cores, _ prepare: @Sendable (Value) -> Answer,
    while enter: ([Answer]) -> Void, then finish: ([Answer]) -> Void = { _ in }
  ) {
    var ready: [Answer] = []
    for start in stride(from: 0, to: values.count + size, by: size) {
      let next = values[min(start, values.count)..<min(start + size, values.count)]
      let prepared = map(Array(next), cores: cores, meanwhile: { if !ready.isEmpty { enter(ready) } }, prepare)
      if !ready.isEmpty { finish(ready) }
      ready = prepared
    }
  }

  /// Which values are taken.
  private final class Taken: Sendable {
    private let places = Atomic<Int>(0)

    /// Where the next `size` of `count` values start, nil where all are taken.
    func next(_ size: Int, of count: Int) -> Int? {
      let start = places.wrappingAdd(size, ordering: .relaxed).oldValue
      return start < count ? start : nil
    }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Does `work` on a thread of its own, and waits for it; on this one where the system gives none.
  ///
  /// Memory is then taken from fresh room. In a child of a process that has long worked, each piece has to be looked for
  /// among all that the parent has let go; and a new thread is given the room of one that has ended, so others hold
  /// those rooms until this one has its own.
  package static func apart(_ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { work in
      let rooms = MemoryRooms()
      var threads = (1..<max(2, cores)).compactMap { _ in thread { rooms.hold() } }
      rooms.waitForEntries(threads.count)
      let own = thread {
        rooms.enter()
        work()
      }
      if own != nil { rooms.waitForEntries(1) }
      rooms.letGo(threads.count)
      if let own { threads.append(own) } else { work() }
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  /// Calls `body` on so many threads, this one among them, where `meanwhile` comes first; on fewer where the system gives
  /// no more.
  private static func run(on threads: Int, meanwhile: () -> Void, _ body: @escaping @Sendable () -> Void) {
    let others = (1..<threads).compactMap { _ in thread(body) }
    meanwhile()
    body()
    for other in others { pthread_join(other, nil) }
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let context = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let answer = pthread_create(&thread, nil, run, context.toOpaque())
    if answer == 0 { return thread }
    context.release()
    return nil
  }

  private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
    return nil
  }
}
