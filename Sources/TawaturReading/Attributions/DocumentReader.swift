import TawaturModel
import TawaturText

/// Reads what a document says: «جاء في بيان الوزارة أن», «رسالة جاء فيها: "…"».
struct DocumentReader: Sendable {
  let speech: SpeechText
  let links: LinkFinder
  let contents: ContentReader
  let phrases: SourcePhraseReader

  /// A document stands at most so many tokens before the words that lead back to it.
  private static let reach = 24

  func report(of cue: CueMatch, in sentence: Range<Int>, before end: Int, isHeadline: Bool) -> Report? {
    let tied = CueMatch(
      token: cue.token + 1, verb: CueVerb(government: [.an, .quote], polarity: .affirm), inflection: cue.inflection,
      proclitics: cue.proclitics, hasPronoun: false, core: cue.core)
    guard let link = links.link(of: tied, before: end), let content = contents.content(at: link, before: end),
      let source = source(of: cue, before: link, in: sentence)
    else { return nil }
    return Report(
      kind: .finite, token: cue.token, cue: speech.text.span(of: cue.token, core: cue.core),
      source: source, content: content, polarity: .affirm, inflection: nil, sentence: sentence, link: link.start,
      by: "attribution/within-document")
  }

  private func source(of cue: CueMatch, before link: Link, in sentence: Range<Int>) -> SourcePhrase? {
    if speech.has(cue.token + 1, .within) { return documentBefore(cue.token, in: sentence) }
    let source = phrases.middle(of: .from(cue.token + 2, to: link.start)).source
    return source.flatMap { speech.heads[$0.core.lowerBound]?.type == .document ? $0 : nil }
  }

  private func documentBefore(_ cue: Int, in sentence: Range<Int>) -> SourcePhrase? {
    for index in Range.from(max(sentence.lowerBound, cue - Self.reach), to: cue).reversed()
    where speech.heads[index]?.type == .document {
      return phrases.middle(of: .from(index, to: cue)).source
    }
    return nil
  }
}
