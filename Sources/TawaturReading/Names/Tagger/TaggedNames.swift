import TawaturModel
import TawaturText

/// Names that the tagger finds where no rule has found one.
///
/// Rules come first: they know which entity a name stands for, and where a title ends.
struct TaggedNames: Sendable {
  private let tagger: NameTagger

  init() throws(TableError) { tagger = try NameTagger() }

  var splitter: CliticSplitter { tagger.reader.splitter }

  /// `mentions`, which are in text order, and those of the tagger that touch none of them and no time expression.
  func added(to mentions: [Mention], in context: ReadingContext, timed: TimedTokens) -> [Mention] {
    let text = context.text
    let (labels, words) = tagger.labelled(text, sentences: context.sentences)
    var all: [Mention] = []
    all.reserveCapacity(mentions.count * 2)
    var next = 0
    for sentence in context.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let kind = labels[index].kind else {
          index += 1
          continue
        }
        let start = index
        index += 1
        while index < sentence.upperBound, labels[index].kind == kind, !labels[index].begins { index += 1 }
        guard let type = EntityType(kind), !Range.from(start, to: index).contains(where: timed.contains),
          !Range.from(start, to: index).contains(where: { Self.breaksName(text.tokens[$0].mark) }),
          let span = span(of: .from(start, to: index), without: words.nameOffset(of: start), in: text)
        else { continue }
        while next < mentions.count, mentions[next].span.end <= span.start {
          all.append(mentions[next])
          next += 1
        }
        if next == mentions.count || mentions[next].span.start >= span.end {
          all.append(
            Mention(
              span: span, type: type, entity: text.nameID(span), name: text.name(span), by: "names/tagger"))
        }
      }
    }
    return all + mentions[next...]
  }

  /// Quotation marks, ellipses and the like stand around names and not in them.
  private static func breaksName(_ mark: Mark) -> Bool {
    switch mark {
    case .none, .dash, .period: false
    default: true
    }
  }

  private func span(of tokens: Range<Int>, without proclitics: Int, in text: TokenizedText) -> TextSpan? {
    let word = text.tokens[tokens.lowerBound].folded
    return text.span(of: tokens, core: .from(word.lowerBound + proclitics, to: word.upperBound))
  }
}

extension EntityType {
  /// Nil for peoples, who are no entity.
  fileprivate init?(_ kind: NameLabel.Class) {
    switch kind {
    case .person: self = .person
    case .location: self = .location
    case .organisation: self = .organisation
    case .people: return nil
    }
  }
}
