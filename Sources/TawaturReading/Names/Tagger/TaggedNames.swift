import TawaturModel
import TawaturText

/// The names of a text, decided once: by the tagger, to which rules and tables are witnesses.
struct TaggedNames: Sendable {
  private let tagger: NameTagger

  init(tagger: NameTagger) { self.tagger = tagger }

  var splitter: CliticSplitter { tagger.reader.splitter }

  /// The names that the tagger decides for; one that a rule has found as it stands keeps what the rule knows of it.
  ///
  /// Names that the rules are certain of stand where the tagger has nothing. `ruled` is in text order; `linking` gives
  /// the name that a table has for exactly some tokens.
  func decided(
    _ ruled: [RuledName], in context: ReadingContext, timed: TimedTokens, linking: (Range<Int>) -> Mention?
  ) -> [Mention] {
    let text = context.text
    let hints = RuleHints(ruled, timed: timed, in: text)
    let (labels, words) = tagger.labelled(text, sentences: context.sentences, hints: hints)
    var all: [Mention] = []
    all.reserveCapacity(ruled.count + 16)
    var next = 0
    forEachName(labels, in: context.sentences) { tokens, kind in
      while next < ruled.count, ruled[next].tokens.lowerBound < tokens.lowerBound {
        if ruled[next].isCertain, isFree(ruled[next].tokens, of: labels) { all.append(ruled[next].mention) }
        next += 1
      }
      guard let type = EntityType(kind) else { return }
      if next < ruled.count, type.covers(ruled[next].mention.type), isSame(ruled[next], tokens, in: text) {
        all.append(ruled[next].mention)
        next += 1
        return
      }
      guard !tokens.contains(where: timed.contains), !tokens.contains(where: { Self.breaksName(text.tokens[$0].mark) }),
        let span = span(of: tokens, without: words.nameOffset(of: tokens.lowerBound), in: text)
      else { return }
      if let known = linking(tokens), type.covers(known.type) {
        all.append(known)
      } else {
        all.append(
          Mention(span: span, type: type, entity: text.nameID(span), name: text.name(span), by: "names/tagger"))
      }
    }
    for name in ruled[next...] where name.isCertain && isFree(name.tokens, of: labels) { all.append(name.mention) }
    return all
  }

  private func forEachName(
    _ labels: [NameLabel], in sentences: [Range<Int>], _ body: (Range<Int>, NameLabel.Class) -> Void
  ) {
    for sentence in sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        let start = index
        index += 1
        guard let kind = labels[start].kind else { continue }
        while index < sentence.upperBound, labels[index].kind == kind, !labels[index].begins { index += 1 }
        body(.from(start, to: index), kind)
      }
    }
  }

  /// Whether a rule's name is the tagger's: its tokens, the first of them where it goes on with its noun («جمعية حماة
  /// | البحر»), a medium without its class word, a person without his title, or a body of one word that the tagger goes
  /// on from with another noun («الكرملين | الخبر»).
  private func isSame(_ name: RuledName, _ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    if name.tokens == tokens { return true }
    // «وكالة | رويترز», «الصياد | سالم المهيري».
    if name.tokens.upperBound == tokens.upperBound, name.tokens.lowerBound > tokens.lowerBound {
      return name.rule == .medium || name.title?.contains(tokens.lowerBound) ?? false
    }
    guard name.tokens.lowerBound == tokens.lowerBound else { return false }
    switch name.rule {
    case .organisation: return name.tokens.upperBound > tokens.upperBound
    case .knownOrganisation:
      return name.tokens.count == 1 && tokens.count == 2 && text.hasArticle(tokens.lowerBound + 1)
        && !text.endsAsAdjective(tokens.lowerBound + 1)
    default: return false
    }
  }

  private func isFree(_ tokens: Range<Int>, of labels: [NameLabel]) -> Bool {
    tokens.allSatisfy { labels[$0].kind == nil }
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
  /// Whether a rule's type is this one or, of an organisation, a medium.
  fileprivate func covers(_ type: EntityType) -> Bool { type == self || self == .organisation && type == .medium }

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
