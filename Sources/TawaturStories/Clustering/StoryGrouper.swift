import TawaturLinking
import TawaturModel
import TawaturText

/// Puts articles into events and events into stories, in one pass (single-pass clustering of topic detection, Allan 2002).
///
/// An article joins the event whose articles it resembles most, or opens a new one, which continues the story of the
/// event it resembles most, or opens a story. Feed it in order of publication.
package struct StoryGrouper: Sendable {
  private let policy: GroupingPolicy
  private let vocabulary: Vocabulary
  private var weights: TermWeights
  private var window = ArticleWindow()
  private var far = FarEvents()
  private var events: [OpenEvent] = []
  private var stories: [OpenStory] = []

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
    let vector = weights.vector(of: ArticleTerms(reading, vocabulary: vocabulary))
    let day = ReportDay(of: reading)
    let likeness = window.likeness(of: vector)
    let event = copied(reading, day, reuses) ?? bestEvent(likeness, day) ?? open(reading, vector, day, likeness)
    events[event].insert(reading.article.id, day, likeness: likeness.first { $0.group == event }?.sum ?? 0)
    let story = events[event].story
    stories[story].insert(day, likeness: likeness.reduce(0) { $0 + (events[$1.group].story == story ? $1.sum : 0) })
    window.insert(reading.article.id, vector, event: event, day: day)
    window.forget(olderThan: policy.window)
  }

  /// The events and stories so far, in order of their first articles.
  package func groups() -> (events: [Event], stories: [Story]) {
    let storyIDs = stories.map { "story:" + events[$0.events[0]].articles[0] }
    let grouped = events.map { Event(id: $0.id, story: storyIDs[$0.story], articles: $0.articles) }
    let told = stories.indices.map { story in
      Story(
        id: storyIDs[story], articles: stories[story].events.flatMap { events[$0].articles },
        events: stories[story].events.map { events[$0].id },
        earlierChapters: chapters(before: story).map { storyIDs[$0] })
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
        gap(day, events[event].day) <= policy.eventHalfLife
      else { continue }
      return event
    }
    return nil
  }

  private func bestEvent(_ likeness: [Likeness], _ day: ReportDay?) -> Int? {
    var best: (event: Int, score: Float)?
    for like in likeness {
      let event = events[like.group]
      let score = event.similarity(like) / (1 + gap(day, event.day) / policy.eventHalfLife)
      if score >= policy.event, score > best?.score ?? 0 { best = (like.group, score) }
    }
    return best?.event
  }

  /// Days between, none where one of them is not known: what is not known must not part what is alike.
  private func gap(_ a: ReportDay?, _ b: ReportDay?) -> Float {
    guard let a, let b else { return 0 }
    return a.distance(to: b)
  }

  // MARK: Stories

  private mutating func open(
    _ reading: ArticleReading, _ vector: TermVector, _ day: ReportDay?, _ likeness: [Likeness]
  ) -> Int {
    let older = far.likeness(of: vector)
    let story = continued(likeness, day) ?? anchored(older, reading, day) ?? stories.count
    if story == stories.count { stories.append(OpenStory()) }
    linkChapters(of: story, older, day)
    stories[story].events.append(events.count)
    events.append(OpenEvent(first: reading.article.id, story: story, day: day))
    far.insert(vector)
    return events.count - 1
  }

  /// The story whose articles this one resembles most.
  private func continued(_ likeness: [Likeness], _ day: ReportDay?) -> Int? {
    var best: (story: Int, score: Float)?
    for like in Likeness.summed(likeness, by: { events[$0].story }) {
      let story = stories[like.group]
      let gap = gap(day, story.day)
      guard gap <= policy.window else { continue }
      let score = story.similarity(like) * max(policy.storyFloor, 1 / (1 + gap / policy.storyHalfLife))
      if score >= policy.story, score > best?.score ?? 0 { best = (like.group, score) }
    }
    return best?.story
  }

  /// The story of an event long ago whose day this article names.
  private func anchored(_ older: [Float], _ reading: ArticleReading, _ day: ReportDay?) -> Int? {
    let named = ReportDay.namedDays(in: reading)
    var best: (event: Int, similarity: Float)?
    for event in older.indices where older[event] >= policy.anchored && older[event] > best?.similarity ?? 0 {
      guard let then = events[event].day, let day, day.distance(to: then) <= policy.anchoredDays,
        day.distance(to: then) > policy.storyHalfLife, then.isNamed(in: named)
      else { continue }
      best = (event, older[event])
    }
    return best.map { events[$0.event].story }
  }

  /// Remembers stories of the same matter far in time, in whichever order they came.
  private mutating func linkChapters(of story: Int, _ older: [Float], _ day: ReportDay?) {
    for event in older.indices where older[event] >= policy.chapter && events[event].story != story {
      guard let then = events[event].day, let day, day.distance(to: then) > policy.window else { continue }
      stories[story].relate(to: events[event].story, older[event])
      stories[events[event].story].relate(to: story, older[event])
    }
  }

  private func chapters(before story: Int) -> [Int] {
    guard let day = stories[story].day else { return [] }
    let far = stories[story].related.filter { other in
      stories[other.story].day.map { $0.latest + policy.window < day.earliest } ?? false
    }
    let alike = far.sorted { ($1.similarity, $0.story) < ($0.similarity, $1.story) }
    // Accidents of one kind share words too: beside the same matter they are less than half as alike.
    let nearest = alike.first?.similarity ?? 0
    let earlier = alike.prefix(policy.chapters).filter { $0.similarity * 2 >= nearest }.map(\.story)
    return earlier.sorted { a, b in
      let (x, y) = (stories[a].day?.earliest ?? 0, stories[b].day?.earliest ?? 0)
      return x != y ? x < y : a < b
    }
  }
}
