import TawaturLinking
import TawaturModel
import TawaturText

/// Puts articles into events and events into stories, in one pass (single-pass clustering of topic detection, Allan 2002).
///
/// An article joins the event whose articles it resembles most, or opens a new one, which continues the story of the
/// event it resembles most, or opens a story. One that could as well be of an event of another story makes both stories
/// one. Feed it in order of publication.
package struct StoryGrouper: Sendable {
  /// Articles read at once: enough to keep every core busy, few enough to cost no memory.
  private static let batch = 512

  let policy: GroupingPolicy
  let vocabulary: Vocabulary
  fileprivate var weights: TermWeights
  private var window = ArticleWindow()
  var far = FarEvents()
  var events: [OpenEvent] = []
  var stories: [OpenStory] = []

  /// Loads the word tables.
  /// - Throws: the file and line of a table that cannot be used.
  package init(policy: GroupingPolicy = GroupingPolicy()) throws(TableError) {
    self.policy = policy
    vocabulary = try Vocabulary()
    weights = try TermWeights(vocabulary: vocabulary)
  }

  /// - Complexity: O(*n*) in the articles of the window that share a term with it.
  private mutating func place(_ article: GroupedArticle) {
    if article.read.terms.saysNothing { return setApart(article) }
    let day = article.read.day
    let copied = copied(article)
    let likeness = likeness(of: article.vector, keeping: copied)
    let event = copied ?? bestEvent(likeness, day) ?? open(article, likeness)
    events[event].insert(article.read.id, day, likeness: likeness.first { $0.group == event }?.sum ?? 0)
    stories[events[event].story].insert(day)
    mergeStories(tiedTo: event, by: likeness, day)
    window.insert(article.read.id, article.vector, event: event, day: day)
    window.forget(olderThan: policy.window)
  }

  /// The events of the window that are similar enough to decide something, and `kept`.
  private mutating func likeness(of vector: TermVector, keeping kept: Int?) -> [Likeness] {
    let events = events
    let least = min(policy.event, policy.story, policy.merge)
    return window.likeness(of: vector) { like in
      // No event is more similar than the sum of the cosines to its articles.
      like.group == kept || like.sum >= least && events[like.group].similarity(like) >= least
    }
  }

  /// The events and stories so far, in order of their first articles.
  package func groups() -> (events: [Event], stories: [Story]) {
    let firsts = stories.map { "story:" + events[$0.first].articles[0] }
    let grouped = events.map { Event(id: $0.id, story: firsts[$0.story], articles: $0.articles) }
    let told = stories.indices.filter { stories[$0].mergedInto == nil }.map { story in
      Story(
        id: firsts[story], articles: stories[story].events.sorted().flatMap { events[$0].articles },
        events: stories[story].events.sorted().map { events[$0].id },
        earlierChapters: chapters(before: story).map { firsts[$0] },
        merged: stories[story].merged.sorted().map { firsts[$0] })
    }
    return (grouped, told)
  }

  /// The groups of `readings`, the same in whatever order they come and on however many cores; `progress` hears how many
  /// are placed.
  ///
  /// Terms are counted and articles placed one by one, while the next articles are read; the terms of a batch are weighed
  /// all at once.
  package static func groups(
    of readings: StoredReadings, reuses: [Reuse] = [], policy: GroupingPolicy = GroupingPolicy(),
    cores: Int = Parallel.cores, progress: (Int) -> Void = { _ in }
  ) throws(TableError) -> (events: [Event], stories: [Story]) {
    var grouper = try StoryGrouper(policy: policy)
    let vocabulary = grouper.vocabulary
    let shared = SharedPassages(reuses)
    var (counted, weighed): ([CountedArticle], [GroupedArticle]) = ([], [])
    var placed = 0
    func place() {
      for article in weighed { grouper.place(article) }
      placed += weighed.count
      progress(placed)
    }
    Parallel.forEachBatch(
      of: readings.placesInOrderOfPublication, size: batch, cores: cores,
      { ReadArticle(readings[$0], vocabulary: vocabulary) },
      while: { read in
        place()
        counted = read.map { CountedArticle($0, shared.of($0.id), grouper.weights.counted($0.terms)) }
      },
      then: { _ in weighed = Parallel.map(counted, cores: cores, GroupedArticle.init) })
    place()
    return grouper.groups()
  }

  // MARK: Events

  /// The event of an article of which this one is in good part a copy.
  private func copied(_ article: GroupedArticle) -> Int? {
    let bytes = Double(max(1, article.read.length))
    for reuse in article.reuses {
      let (own, other) = reuse.to.article == article.read.id ? (reuse.to, reuse.from) : (reuse.from, reuse.to)
      guard Double(own.span.count) >= policy.copied * bytes, let event = window.event(of: other.article),
        gap(article.read.day, events[event].day) <= policy.halfLife
      else { continue }
      return event
    }
    return nil
  }

  private func bestEvent(_ likeness: [Likeness], _ day: ReportDay?) -> Int? {
    var best: (event: Int, score: Float)?
    for like in likeness {
      let score = events[like.group].similarity(like) * nearness(gap(day, events[like.group].day))
      if score >= policy.event, score > best?.score ?? 0 { best = (like.group, score) }
    }
    return best?.event
  }
}
