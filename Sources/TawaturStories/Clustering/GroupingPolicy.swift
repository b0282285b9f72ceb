/// How alike and how near in time articles must be to report one event, or to belong to one story.
///
/// Measured on two labelled weeks of five outlets (342 of 3,044 articles). Event B³ F1 stays above 0.95 for `event` from
/// 0.17 to 0.26 and any half-life from 1 to 3 days. That of stories stays above 0.97 for `story` from 0.17 to 0.32 and
/// falls below: 0.95 at 0.144. `merge` from 0.22 to 0.34 gives 0.974 to 0.978. Names weighted more than as the
/// terms they are, places, or words and names asked for together found no better stories.
package struct GroupingPolicy: Sendable {
  /// Similarity to an event's articles from which an article reports it too.
  package var event: Float = 0.2
  /// Similarity to an event from which another event belongs to the same story.
  package var story: Float = 0.18
  /// Days without news after which an article must be twice as similar to be of the event, or of the story.
  package var halfLife: Float = 2
  /// Similarity to an event of another story from which an article makes both stories one.
  package var merge: Float = 0.28
  /// Within the window time takes no more than so much from the similarity: reports twice as alike are of one story.
  package var storyFloor: Float = 0.5
  /// Days an article is remembered with all its terms; events older than that are found by their first article only.
  package var window: Float = 60
  /// Similarity that is enough where the article names the day of the older event.
  package var anchored: Float = 0.14
  /// Days until which the reports are of one wave, and need no day named.
  package var anchoredAfter: Float = 7
  /// Days over which a named day still makes one story: an anniversary is a year away.
  package var anchoredDays: Float = 400
  /// Similarity from which a story far in time is an earlier chapter of the same matter, and how many of them are kept.
  ///
  /// Measured on the examples and on reports of one matter years apart: strangers stay under 0.06, chapters stand at 0.147 and more.
  package var chapter: Float = 0.14
  package var chapters = 4
  /// Share of a report that must be copied to make two articles one event whatever else they say.
  package var copied = 0.7

  package init() {}
}
