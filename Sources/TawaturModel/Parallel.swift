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
  /// - Complexity: one call of `work` a value.
  package static func map<Value: Sendable, Answer: Sendable>(
    _ values: [Value], cores: Int = Parallel.cores, _ work: @Sendable (Value) -> Answer
  ) -> [Answer] {
    guard cores > 1, values.count > 1 else { return values.map(work) }
    let size = max(1, values.count / (cores * runs))
    return withoutActuallyEscaping(work) { work in
      let taken = Taken()
      let answers = Mutex<[(start: Int, answers: [Answer])]>([])
      run(on: min(cores, values.count)) {
        while let start = taken.next(size, of: values.count) {
          let found = values[start..<min(start + size, values.count)].map(work)
          answers.withLock { $0.append((start, found)) }
        }
      }
      return answers.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.answers) }
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

  /// Calls `body` on so many threads, this one among them; on fewer where the system gives no more.
  private static func run(on threads: Int, _ body: @escaping @Sendable () -> Void) {
    let others = (1..<threads).compactMap { _ in thread(body) }
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
