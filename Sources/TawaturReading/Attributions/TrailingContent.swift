import TawaturModel
import TawaturText

/// What is said around a cue that stands behind or inside it (…، بحسب الوزير، …).
struct TrailingContent: Sendable {
  let speech: SpeechText
  let contents: ContentReader

  /// No clause is told from so far behind.
  private static let longest = 400

  /// The clause before `phrase` (the first token of the naming phrase or cue) and, where a comma lets it go on, after
  /// `until`.
  func content(around phrase: Int, until: Int, in sentence: Range<Int>, before end: Int) -> Content? {
    let opening = phraseStart(phrase, in: sentence)
    let start = clauseStart(before: opening, in: sentence)
    let whole = Range.from(start, to: withoutGloss(opening, from: start))
    let before = withoutLead(whole)
    let head = before.isEmpty ? nil : contents.clause(before)
    var tail: Content?
    if until < end, speech.mark(until) == .comma || head == nil { tail = after(until, before: end, head == nil) }
    guard let first = head ?? tail else { return nil }
    guard head != nil, let second = tail else { return first }
    return Content(spans: first.spans + second.spans, form: join(first.form, second.form), end: second.end)
  }

  /// Other contents than the rules choose around `phrase`: from other clauses before it, behind it, or both.
  /// - Complexity: O(1), for no clause is told from so far behind.
  func alternatives(around phrase: Int, until: Int, in sentence: Range<Int>, before end: Int) -> [Content] {
    let opening = phraseStart(phrase, in: sentence)
    var starts: [Int] = []
    var index = opening - 2
    let first = max(sentence.lowerBound, opening - Self.far)
    while index > first, starts.count < Self.mostStarts {
      if let quotation = speech.quotations[index], quotation.whole.upperBound <= opening {
        index = quotation.whole.lowerBound - 1
        continue
      }
      if begins(index) { starts.append(index) }
      index -= 1
    }
    if first < opening { starts.append(first) }
    var found = starts.compactMap { contents.clause(.from($0, to: withoutGloss(opening, from: $0))) }
    if until < end, let behind = after(until, before: min(end, until + Self.far), true) { found.append(behind) }
    return found
  }

  /// So many clauses before the phrase.
  private static let mostStarts = 5
  /// Where a clause begins that the phrase may speak of, at most.
  private static let far = 120

  /// Whether a clause may begin at `index`: behind a mark or a link, or with a word that opens clauses.
  private func begins(_ index: Int) -> Bool {
    switch speech.mark(index - 1) {
    case .comma, .semicolon, .ellipsis, .colon: return true
    case .none: break
    default: return false
    }
    return speech.linker(at: index - 1) != nil
      || speech.has(index, [.gloss, .conjunction]) && speech.isWord(index)
  }

  /// «وأضاف الوزير: "…"، وفقا للوكالة»: what another already says begins behind his own link.
  private func withoutLead(_ clause: Range<Int>) -> Range<Int> {
    for index in clause.prefix(2) {
      guard let cue = speech.cues[index], !cue.isParticiple,
        let link = LinkFinder(speech: speech).link(of: cue, before: clause.upperBound),
        [.an, .colon, .quotation].contains(link.kind), link.content < clause.upperBound
      else { continue }
      return .from(link.content, to: clause.upperBound)
    }
    return clause
  }

  /// «، وذلك حسبما»: the word that leads to the phrase is the outlet's.
  private func withoutGloss(_ opening: Int, from start: Int) -> Int {
    opening > start && speech.has(opening - 1, .gloss) ? opening - 1 : opening
  }

  /// What goes on after the phrase: the sentence, from فإن or the plain clause.
  private func after(_ until: Int, before end: Int, _ isAll: Bool) -> Content? {
    var start = until
    while start < end, !speech.isWord(start), speech.quotation(opensAt: start) == nil,
      speech.text.tokens[start].kind != .digits
    { start += 1 }
    guard start < end else { return nil }
    if !isAll {
      guard
        !speech.isMeanwhile(start),
        speech.quotation(opensAt: start) != nil || speech.has(start, [.on, .in, .to, .ala]) || speech.hasBeh(start)
          || speech.linker(at: start) == []
      else { return nil }
    }
    if speech.linker(at: start) != nil { start += 1 }
    return contents.content(at: Link(kind: .an, start: start, content: start), before: end)
  }

  /// The phrase that leads to the cue belongs to neither side (بحسب ما).
  private func phraseStart(_ cue: Int, in sentence: Range<Int>) -> Int {
    for back in 1...4 where cue - back >= sentence.lowerBound {
      if let match = speech.tables.phrases.match(at: cue - back, in: speech.text), match.tokens.upperBound == cue {
        return cue - back
      }
    }
    return cue
  }

  /// The clause goes back to the sentence's start or to the content of the cue before.
  private func clauseStart(before opening: Int, in sentence: Range<Int>) -> Int {
    var index = opening - 1
    let first = max(sentence.lowerBound, opening - Self.longest)
    while index > first {
      if let quotation = speech.quotations[index] {
        index = quotation.whole.lowerBound - 1
        continue
      }
      if speech.mark(index) == .semicolon || speech.mark(index) == .ellipsis || endsDateline(index) { return index + 1 }
      if speech.mark(index) == .comma, index + 1 < opening - 2, OutletClause.begins(at: index + 1, in: speech) {
        return index + 1
      }
      index -= 1
    }
    return max(first, sentence.lowerBound)
  }

  /// «بيروت (وكالة)--»: the dash behind a dateline.
  private func endsDateline(_ index: Int) -> Bool {
    speech.mark(index) == .dash && [.dash, .closeBracket].contains(speech.mark(index - 1))
  }

  private func join(_ a: Attribution.Form, _ b: Attribution.Form) -> Attribution.Form { a == b ? a : .mixed }
}

/// «، فجاء الرد»: ف before a word that is nothing else.
enum OutletClause {
  static func begins(at index: Int, in speech: SpeechText) -> Bool {
    speech.isWord(index) && speech.firstLetter(index) == ArabicLetter.feh && speech.classes[index].isEmpty
      && speech.heads[index] == nil && !speech.isState(index)
  }
}
