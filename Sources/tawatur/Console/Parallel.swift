import Foundation

/// Work over many values on all cores, answers in the order of the values.
enum Parallel {
  /// - Complexity: one call of `work` a value; values are handed out in runs, so that short ones cost little.
  static func map<Value: Sendable, Answer: Sendable>(
    _ values: [Value], _ work: @escaping @Sendable (Value) -> Answer
  ) async -> [Answer] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    // Eight runs a core even out long and short articles.
    let size = max(1, values.count / (cores * 8))
    let runs = stride(from: 0, to: values.count, by: size).map { $0..<min($0 + size, values.count) }
    return await withTaskGroup(of: (Int, [Answer]).self) { group in
      var answers = [[Answer]](repeating: [], count: runs.count)
      for (index, run) in runs.enumerated() {
        group.addTask { (index, values[run].map(work)) }
      }
      for await (index, found) in group { answers[index] = found }
      return answers.flatMap(\.self)
    }
  }
}
