import TawaturLinking
import TawaturModel

extension StoryGrouper {
  /// Days between, none where one of them is not known: what is not known must not part what is alike.
  func gap(_ a: ReportDay?, _ b: ReportDay?) -> Float {
    guard let a, let b else { return 0 }
    return a.distance(to: b)
  }

  /// How much of a likeness is left after so many days without news.
  func nearness(_ gap: Float) -> Float { 1 / (1 + gap / policy.halfLife) }

  mutating func open(_ article: GroupedArticle, _ likeness: [Likeness]) -> Int {
    let day = article.read.day
    let older = far.likeness(of: article.summit, atLeast: min(policy.anchored, policy.chapter))
    let story = continued(likeness, day) ?? anchored(older, article.read.named, day) ?? stories.count
    if story == stories.count { stories.append(OpenStory(first: events.count)) }
    linkChapters(of: story, older, day)
    stories[story].events.append(events.count)
    events.append(OpenEvent(first: article.read.id, story: story, day: day))
    far.insert(article.summit, event: events.count - 1)
    return events.count - 1
  }

  /// A story of its own that no other article joins.
  mutating func setApart(_ article: GroupedArticle) {
    stories.append(OpenStory(first: events.count))
    stories[stories.count - 1].events.append(events.count)
    stories[stories.count - 1].insert(article.read.day)
    events.append(OpenEvent(first: article.read.id, story: stories.count - 1, day: article.read.day))
    events[events.count - 1].insert(article.read.id, article.read.day, likeness: 0)
  }

  /// The story of the event whose articles this one resembles most.
  ///
  /// Of the event, not of all the story told so far: a story of many events comes to resemble everything in its field.
  private func continued(_ likeness: [Likeness], _ day: ReportDay?) -> Int? {
    var best: (story: Int, score: Float)?
    for like in likeness {
      let gap = gap(day, events[like.group].day)
      guard gap <= policy.window else { continue }
      let score = events[like.group].similarity(like) * max(policy.storyFloor, nearness(gap))
      if score >= policy.story, score > best?.score ?? 0 { best = (events[like.group].story, score) }
    }
    return best?.story
  }

  /// The story of an event long ago whose day this article names.
  private func anchored(_ older: [Likeness], _ named: [ClosedRange<CalendarDay>], _ day: ReportDay?) -> Int? {
    var best: (event: Int, similarity: Float)?
    for like in older where like.sum >= policy.anchored && like.sum > best?.similarity ?? 0 {
      guard let then = events[like.group].day, let day, day.distance(to: then) <= policy.anchoredDays,
        day.distance(to: then) > policy.anchoredAfter, then.isNamed(in: named)
      else { continue }
      best = (like.group, like.sum)
    }
    return best.map { events[$0.event].story }
  }

  /// Remembers stories of the same matter far in time, in whichever order they came.
  private mutating func linkChapters(of story: Int, _ older: [Likeness], _ day: ReportDay?) {
    for like in older where like.sum >= policy.chapter && events[like.group].story != story {
      let other = events[like.group].story
      guard let then = events[like.group].day, let day, day.distance(to: then) > policy.window else { continue }
      stories[story].relate(to: other, like.sum)
      stories[other].relate(to: story, like.sum)
    }
  }

  // MARK: One story after all

  /// Makes the story of `event` one with those of other events that the new article could be of as well.
  mutating func mergeStories(tiedTo event: Int, by likeness: [Likeness], _ day: ReportDay?) {
    for like in likeness where events[like.group].story != events[event].story {
      let score = events[like.group].similarity(like) * nearness(gap(day, events[like.group].day))
      if score >= policy.merge { merge(events[event].story, events[like.group].story) }
    }
  }

  /// The older of the two goes on.
  private mutating func merge(_ a: Int, _ b: Int) {
    let (older, younger) = (min(a, b), max(a, b))
    for event in stories[younger].events { events[event].story = older }
    stories[older].merge(younger, stories[younger])
    stories[younger].mergedInto = older
  }

  /// The story itself, or the one it was merged into.
  private func standing(_ story: Int) -> Int {
    var story = story
    while let older = stories[story].mergedInto { story = older }
    return story
  }

  // MARK: Earlier chapters

  func chapters(before story: Int) -> [Int] {
    guard let day = stories[story].day else { return [] }
    var related = OpenStory(first: stories[story].first)
    for (other, similarity) in stories[story].related { related.relate(to: standing(other), similarity) }
    let far = related.related.filter { other, _ in
      stories[other].day.map { $0.latest + policy.window < day.earliest } ?? false
    }
    let alike = far.map { (story: $0.key, similarity: $0.value) }.sorted {
      ($1.similarity, $0.story) < ($0.similarity, $1.story)
    }
    // Accidents of one kind share words too: beside the same matter they are less than half as alike.
    let nearest = alike.first?.similarity ?? 0
    let earlier = alike.prefix(policy.chapters).filter { $0.similarity * 2 >= nearest }.map(\.story)
    return earlier.sorted { a, b in
      let (x, y) = (stories[a].day?.earliest ?? 0, stories[b].day?.earliest ?? 0)
      return x != y ? x < y : a < b
    }
  }
}
