import TawaturModel
import TawaturText

/// An attribution as its sentence gives it, before the article says who its speaker is.
struct Report: Sendable {
  enum Kind: Sendable { case finite, participle, phrase, colon, noun }

  var kind: Kind
  /// The cue's token.
  var token: Int
  var cue: TextSpan
  var source: SourcePhrase?
  var content: Content
  var polarity: Attribution.Polarity
  var inflection: Inflection?
  /// Those it came through before its source, nearest to the outlet first.
  var relays: [Range<Int>] = []
  var told: MediumMatch?
  /// Whether its cue follows what is said (…، بحسب رويترز): the next sentence goes on without it.
  var isTrailing = false
  /// Whether other words hand over the turn before it (من جهته).
  var opensTurn = false
  /// The sentence it stands in.
  var sentence: Range<Int>
  /// Where its link begins: words before it are the source's.
  var link: Int?
  var by: String
  var margins = Margins()
}
