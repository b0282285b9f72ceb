import Dispatch
import Synchronization

/// Fields learned side by side, each on a core of its own.
struct Fields {
  private let all: [RandomField]

  init(count: Int, learning learn: @escaping @Sendable (UInt64) -> RandomField) {
    let learned = Mutex<[Int: RandomField]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let field = learn(number == 0 ? 7 : UInt64(number))
      learned.withLock { $0[number] = field }
    }
    let fields = learned.withLock { $0 }
    all = (0..<count).compactMap { fields[$0] }
  }

  /// Added up in the order of their numbers, so that the sum is the same on every run.
  var mean: RandomField {
    var sum = all[0]
    for field in all.dropFirst() { sum.add(field) }
    sum.divide(by: Float(all.count))
    return sum
  }
}
