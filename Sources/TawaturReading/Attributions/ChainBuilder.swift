import TawaturModel
import TawaturText

/// Builds the hands a statement passed through, and carries them over the sentences of one report.
struct ChainBuilder: Sendable {
  let speech: SpeechText
  let reader: SpeakerReader
  private var carried: [ChainLink] = []
  private var carriedSpeaker: Speaker?

  init(speech: SpeechText, reader: SpeakerReader) {
    self.speech = speech
    self.reader = reader
  }

  /// The chain of `report`; `outer` is the chain of the quotation it stands in.
  mutating func chain(of report: Report, by speaker: Speaker, inside outer: [ChainLink]?) -> [ChainLink] {
    let own = link(speaker)
    if let outer {
      return outer.last?.name == own.name ? outer : outer + [own]
    }
    let hands = hands(of: report)
    if !hands.isEmpty {
      carried = hands
    } else if !goesOn(report, speaker) {
      carried = []
    }
    carriedSpeaker = speaker
    return carried.filter { $0.name != own.name } + [own]
  }

  private func hands(of report: Report) -> [ChainLink] {
    var hands = report.relays.compactMap { SourcePhrase($0) }.map { link(reader.speaker(of: $0)) }
    if let told = report.told, let span = speech.text.span(of: told.name) {
      hands.insert(
        ChainLink(
          name: told.name == told.tokens ? reader.withoutLam(reader.words(told.name)) : reader.words(told.name),
          role: told.role, span: span), at: 0)
    }
    return hands
  }

  /// The same report goes on: the same speaker, or one more unnamed source of the same medium.
  private func goesOn(_ report: Report, _ speaker: Speaker) -> Bool {
    guard let before = carriedSpeaker, !carried.isEmpty, !report.opensTurn else { return false }
    if speaker.name == before.name { return true }
    return speaker.type == .unnamed && before.type == .unnamed && (report.source.map { $0.tokens.count <= 2 } ?? false)
  }

  private func link(_ speaker: Speaker) -> ChainLink {
    ChainLink(name: speaker.name, role: speaker.role, count: speaker.count, span: speaker.span)
  }
}
