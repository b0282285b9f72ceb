import TawaturLinking
import TawaturModel
import TawaturText

/// Puts articles into events and events into stories, in one pass (single-pass clustering of topic detection, Allan 2002).
///
/// An article joins the event whose articles it resembles most, or opens a new one, which continues the story of the
/// event it resembles most, or opens a story. One that could as well be of an event of another story makes both stories
/// one. Feed it in order of publication.
package struct StoryGrouper: Sendable {
  let policy: GroupingPolicy
  private let vocabulary: Vocabulary
  private var weights: TermWeights
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

  /// Places one article; `reuses` are those it shares with articles placed before.
  /// - Complexity: O(*n*) in the articles of the window that share a term with it.
  package mutating func add(_ reading: ArticleReading, reuses: [Reuse] = []) {
    let terms = ArticleTerms(reading, vocabulary: vocabulary)
    let day = ReportDay(of: reading)
    if terms.saysNothing { return setApart(reading, day) }
    let vector = weights.vector(of: terms)
    let likeness = window.likeness(of: vector)
    let event = copied(reading, day, reuses) ?? bestEvent(likeness, day) ?? open(reading, vector, day, likeness)
    events[event].insert(reading.article.id, day, likeness: likeness.first { $0.group == event }?.sum ?? 0)
    stories[events[event].story].insert(day)
    mergeStories(tiedTo: event, by: likeness, day)
    window.insert(reading.article.id, vector, event: event, day: day)
    window.forget(olderThan: policy.window)
  }

  /// The events and stories so far, in order of their first articles.
  package func groups() -> (events: [Event], stories: [Story]) {
    let firsts = stories.map { "story:" + events[$0.first].articles[0] }
    let grouped = events.map { Event(id: $0.id, story: firsts[$0.story], articles: $0.articles) }
    let told = stories.indices.filter { stories[$0].mergedInto == nil }.map { story in
      Story(
        id: firsts[story], articles: stories[story].events.flatMap { events[$0].articles },
        events: stories[story].events.map { events[$0].id },
        earlierChapters: chapters(before: story).map { firsts[$0] }, merged: stories[story].merged.map { firsts[$0] })
    }
    return (grouped, told)
  }

  /// The groups of `readings`, the same in whatever order they come.
  package static func groups(
    of readings: [ArticleReading], reuses: [Reuse] = [], policy: GroupingPolicy = GroupingPolicy()
  ) throws(TableError) -> (events: [Event], stories: [Story]) {
    var grouper = try StoryGrouper(policy: policy)
    var shared: [String: [Reuse]] = [:]
    for reuse in reuses {
      shared[reuse.from.article, default: []].append(reuse)
      shared[reuse.to.article, default: []].append(reuse)
    }
    for reading in readings.inOrderOfPublication() {
      grouper.add(reading, reuses: shared[reading.article.id] ?? [])
    }
    return grouper.groups()
  }

  // MARK: Events

  /// The event of an article of which this one is in good part a copy.
  private func copied(_ reading: ArticleReading, _ day: ReportDay?, _ reuses: [Reuse]) -> Int? {
    let bytes = Double(max(1, reading.reportLength))
    for reuse in reuses {
      let (own, other) = reuse.to.article == reading.article.id ? (reuse.to, reuse.from) : (reuse.from, reuse.to)
      guard Double(own.span.count) >= policy.copied * bytes, let event = window.event(of: other.article),
        gap(day, events[event].day) <= policy.halfLife
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
