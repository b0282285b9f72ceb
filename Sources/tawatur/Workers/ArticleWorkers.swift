import Glibc
import TawaturModel

/// Reads articles in child processes, so that one on which the program fails costs only itself.
struct ArticleWorkers {
  /// What becomes of an article; done in a child.
  let work: @Sendable (Article) -> [UInt8]
  var crashes: CrashLog

  init(crashes: CrashLog, work: @escaping @Sendable (Article) -> [UInt8]) {
    self.work = work
    self.crashes = crashes
  }

  /// Calls `each` with what became of every article that `next` gives, in their order; those on which the program
  /// failed are told on standard error, and kept.
  mutating func run<Failure: Error>(
    next: () -> Article?, each: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var crashes = self.crashes
    let trap = Trap()
    try WorkerPool.run(
      { [work] request in
        guard let article = try? Article(encoded: request) else { return [] }
        trap.spring(at: article)
        return work(article)
      },
      next: { next()?.encoded },
      each: { _, outcome throws(Failure) in
        switch outcome {
        case .answer(let bytes): try each(bytes)
        case .crash(let signal, let request):
          if let article = try? Article(encoded: request) { crashes.note(article, signal) }
        }
      })
    self.crashes = crashes
  }
}

/// Makes the program fail on purpose, to see that a run survives it: `TAWATUR_TRAP` is the id of an article.
struct Trap {
  private let id: String?

  init() { id = getenv("TAWATUR_TRAP").map { String(cString: $0) } }

  func spring(at article: Article) {
    precondition(article.id != id, "TAWATUR_TRAP asked for this")
  }
}
