import ArgumentParser
import TawaturIntake
import TawaturModel

/// What every command takes: where the articles are, and in which language to speak.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(Interface.say(.pathsHelp), valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp(Interface.say(.languageHelp), valueName: "en|ar"))
  var language: String?

  func validate() throws {
    try Interface.checkLanguage(language)
  }
}

/// Takes the articles in, tells on standard error what could not be read, and remembers it for the exit code.
struct InputReader {
  private let paths: [String]
  private var stream: ArticleStream
  private(set) var losses = 0
  private(set) var count = 0
  private var ids = UniqueIDs.Stream()
  /// How often something was told that loses nothing.
  private var notices: [InputProblem.Kind: Int] = [:]
  /// Of one kind; more only hide what is lost.
  private static let mostNotices = 20

  init(_ options: InputOptions) { self.init(paths: options.paths) }
  init(paths: [String]) {
    self.paths = paths
    stream = ArticleStream(paths: paths)
  }

  /// Up to `limit` further articles, each id once; empty at the end.
  mutating func batch(of limit: Int) -> [Article] {
    var unique: [Article] = []
    while unique.isEmpty, case let articles = taken(limit), !articles.isEmpty {
      for article in articles {
        if let made = ids.made(article) {
          unique.append(made)
        } else {
          tell(InputProblem(place: article.from ?? "-", kind: .repeatedArticle, details: [article.id]))
        }
      }
    }
    return unique
  }

  /// The next article, each id once; nil at the end.
  mutating func next() -> Article? { batch(of: 1).first }

  /// The next article with the id it came with; nil at the end.
  mutating func nextAsGiven() -> Article? { taken(1).first }

  private mutating func taken(_ limit: Int) -> [Article] {
    var articles: [Article] = []
    while articles.count < limit, let intake = stream.next() {
      switch intake {
      case .article(let article): articles.append(article)
      case .problem(let problem): tell(problem)
      }
    }
    count += articles.count
    return articles
  }

  /// All articles, each id once, the same whatever the order of the paths.
  mutating func all() -> [Article] {
    // Of a file given twice the first spelling is read: the shortest, and of those the least.
    stream = ArticleStream(paths: paths.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) })
    let (articles, problems) = UniqueIDs.made(taken(.max))
    for problem in problems { tell(problem) }
    return articles
  }

  /// Counts what the program itself could not read.
  mutating func lose(_ count: Int) { losses += count }

  private mutating func tell(_ problem: InputProblem) {
    if problem.isLoss {
      losses += 1
    } else {
      notices[problem.kind, default: 0] += 1
      if notices[problem.kind, default: 0] > Self.mostNotices { return }
    }
    guard let message = Message(rawValue: "problem." + problem.kind.rawValue) else { return }
    StandardStreams.complain(Interface.say(message, at: problem.place, problem.details))
  }

  /// Ends the run: 0 done, 1 nothing found, 2 something could not be read.
  func finish(found: Bool = true) throws {
    let untold = notices.values.reduce(0) { $0 + max(0, $1 - Self.mostNotices) }
    if untold > 0 { StandardStreams.complain(Interface.say(.moreNotices, "\(untold)")) }
    if losses > 0 {
      StandardStreams.complain(Interface.say(.someLost, "\(losses)"))
      throw ExitCode(2)
    }
    if count == 0 { StandardStreams.complain(Interface.say(.nothingFound)) }
    if count == 0 || !found { throw ExitCode(1) }
  }
}
