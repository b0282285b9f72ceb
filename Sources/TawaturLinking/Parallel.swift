import Glibc
import Synchronization

/// Work over many values on all cores by threads that end with it, answers in the order of the values.
///
/// No thread is left behind, so a process may be copied between two uses.
package enum Parallel {
  /// - Complexity: one call of `work` a value; values are handed out in runs, so that short ones cost little.
  package static func map<Value: Sendable, Answer: Sendable>(
    _ values: [Value], cores: Int, _ work: @escaping @Sendable (Value) -> Answer
  ) -> [Answer] {
    map(values.count, cores: cores) { work(values[$0]) }
  }

  /// The answers for the numbers from 0 up to `count`.
  package static func map<Answer: Sendable>(
    _ count: Int, cores: Int, _ work: @escaping @Sendable (Int) -> Answer
  ) -> [Answer] {
    guard cores > 1, count > 1 else { return (0..<count).map(work) }
    // Sixteen runs a core even out long and short values.
    let runs = Runs(count: count, size: max(1, count / (cores * 16)))
    let answers = Mutex<[(start: Int, answers: [Answer])]>([])
    let task: @Sendable () -> Void = {
      while let run = runs.next() {
        let found = run.map(work)
        answers.withLock { $0.append((run.lowerBound, found)) }
      }
    }
    let threads = (1..<cores).compactMap { _ in thread(task) }
    task()
    for thread in threads { pthread_join(thread, nil) }
    return answers.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.answers) }
  }

  /// Runs of numbers, each given away once.
  private final class Runs: Sendable {
    private let count: Int
    private let size: Int
    private let given = Atomic<Int>(0)

    init(count: Int, size: Int) {
      self.count = count
      self.size = size
    }

    func next() -> Range<Int>? {
      let start = given.add(size, ordering: .relaxed).oldValue
      return start < count ? start..<min(start + size, count) : nil
    }
  }

  private final class Task: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Nil where the system allows no further thread; then those that run do its share.
  private static func thread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let task = Unmanaged.passRetained(Task(body))
    var thread = pthread_t()
    let error = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, task.toOpaque())
    guard error == 0 else {
      task.release()
      return nil
    }
    return thread
  }
}
