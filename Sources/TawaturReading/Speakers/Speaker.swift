import TawaturModel
import TawaturText

/// One who speaks in an article.
struct Speaker: Hashable, Sendable {
  /// The fullest name the article gives.
  var name: String
  var type: Attribution.SpeakerType
  var role: ChainLink.Role
  var count: Int?
  /// Nil where nothing shows it.
  var isFeminine: Bool?
  var isPlural = false
  var span: TextSpan?
  /// The head noun the speaker was named with (المتحدث, الوزارة), by folded word.
  var head: WordID?
}
