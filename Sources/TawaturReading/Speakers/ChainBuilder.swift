import TawaturModel
import TawaturText

/// Builds the hands a statement passed through, and carries them over the sentences of one report.
struct ChainBuilder {
  let speech: SpeechText
  let reader: SpeakerReader
  /// The id of the article's own outlet, which is no hand: what is told to it is told to the reader.
  let outlet: String?
  /// The media named, in text order.
  private let media: [Mention]
  /// By speaker, the hands its words came through last.
  private var carried: [String: [ChainLink]] = [:]
  private var before: (speaker: Speaker, hands: [ChainLink])?

  init(speech: SpeechText, reader: SpeakerReader, outlet: String?) {
    self.speech = speech
    self.reader = reader
    self.outlet = outlet
    media = speech.context.mentions.filter { $0.type == .medium }
  }

  /// The chain of `report`; `outer` is the chain of those words of somebody else that it stands in.
  mutating func chain(of report: Report, by speaker: Speaker, inside outer: [ChainLink]?) -> [ChainLink] {
    let own = link(speaker)
    if let outer {
      return outer.last?.name == own.name ? outer : outer + [own]
    }
    var hands = hands(of: report)
    if hands.isEmpty, report.told == nil { hands = handsBefore(report, speaker) }
    carried[speaker.name] = hands
    before = (speaker, hands)
    return hands.filter { $0.name != own.name } + [own]
  }

  private func hands(of report: Report) -> [ChainLink] {
    var hands = report.relays.compactMap { SourcePhrase($0) }.map(relay)
    if let told = report.told, !isOutlet(told), let span = speech.text.span(of: told.name) {
      hands.insert(
        ChainLink(
          name: told.name == told.tokens ? reader.withoutLam(reader.words(told.name)) : reader.words(told.name),
          role: told.role, span: span), at: 0)
    }
    return hands
  }

  /// Who passed something on; «الوكالة» is the medium named last.
  private func relay(_ source: SourcePhrase) -> ChainLink {
    let speaker = reader.speaker(of: source)
    let first = source.core.lowerBound
    guard source.core.count == 1, speech.heads[first]?.type == .medium, speech.mentions[first] == nil,
      let medium = medium(before: speech.text.tokens[first].span.start)
    else { return link(speaker) }
    return ChainLink(name: medium.name, role: speaker.role, span: speaker.span)
  }

  private func medium(before start: Int) -> Mention? {
    let place = media.firstPlace { $0.span.end > start }
    return place > 0 ? media[place - 1] : nil
  }

  private func isOutlet(_ told: MediumMatch) -> Bool {
    guard let outlet else { return false }
    return told.medium?.id == outlet
  }

  /// The same report goes on: the same speaker, or one more unnamed source of the same medium.
  private func handsBefore(_ report: Report, _ speaker: Speaker) -> [ChainLink] {
    if let known = carried[speaker.name] { return known }
    guard let before, !report.opensTurn, speaker.type == .unnamed, before.speaker.type == .unnamed,
      report.source.map({ $0.tokens.count <= 2 }) ?? false
    else { return [] }
    return before.hands
  }

  private func link(_ speaker: Speaker) -> ChainLink {
    ChainLink(name: speaker.name, role: speaker.role, count: speaker.count, span: speaker.span)
  }
}
