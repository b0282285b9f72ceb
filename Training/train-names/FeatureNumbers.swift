/// Numbers for the hashes of features, in the order in which they are met, and how often each is.
struct FeatureNumbers {
  private var numbers: [UInt64: Int32] = [:]
  private var counts: [Int] = []
  private(set) var hashes: [UInt64] = []

  /// The number of a feature that is met once more.
  mutating func number(of hash: UInt64) -> Int32 {
    let number = numbers[hash] ?? Int32(hashes.count)
    if number == hashes.count {
      numbers[hash] = number
      hashes.append(hash)
      counts.append(0)
    }
    counts[Int(number)] += 1
    return number
  }

  /// Nil where it was never met.
  func known(_ hash: UInt64) -> Int32? { numbers[hash] }

  func count(of number: Int32) -> Int { counts[Int(number)] }
}
