import TawaturModel
import TawaturText

/// Finds the one told where it is the object of the verb (أبلغ مسؤول رويترز أن).
struct ToldObject: Sendable {
  let speech: SpeechText
  /// A medium is named in full no farther away.
  private static let reach = 1000

  /// The subject without the one told that stands at its end, and the medium where it is one.
  func cut(_ source: SourcePhrase) -> (subject: SourcePhrase, told: MediumMatch?)? {
    let start = source.core.lowerBound
    for index in source.core.dropFirst().reversed() {
      guard canEnd(index - 1) else { continue }
      let told = medium(at: index)
      guard told != nil || isListener(index), let subject = SourcePhrase(.from(start, to: index)) else { continue }
      return (subject, told)
    }
    return nil
  }

  /// The medium at `index` without preposition: one the tables know, or one the text names elsewhere as a medium.
  func medium(at index: Int) -> MediumMatch? {
    if let match = speech.tables.media.medium(at: index, in: speech.text, told: true) {
      return match.proclitics.isSubset(of: .al) ? match : nil
    }
    guard speech.isWord(index), speech.heads[index] == nil, speech.classes[index].isEmpty else { return nil }
    let name = speech.text.bytes(of: index)
    for other in Range.from(max(1, index - Self.reach), to: min(speech.text.count, index + Self.reach))
    where other != index && speech.text.bytes(of: other).elementsEqual(name) {
      if let role = speech.tables.media.classWord(at: other - 1, in: speech.text), !role.hasPronoun {
        return MediumMatch(named: index..<(index + 1), role: role.fact)
      }
    }
    return nil
  }

  /// «الصحفيين», with the article and no preposition.
  private func isListener(_ index: Int) -> Bool {
    speech.has(index, .listener) && speech.hasArticle(index) && !speech.beginsWithLam(index)
  }

  /// A class word or «مراسل» goes on into the name behind it.
  private func canEnd(_ index: Int) -> Bool {
    !speech.has(index, .prepositions) && !speech.has(index, .listener)
      && speech.tables.media.classWord(at: index, in: speech.text) == nil
  }
}

extension SpeechText {
  /// «نقلا عن» at `index`.
  func relayPhrase(at index: Int) -> PhraseMatch<AttributionTables.PhraseKind>? {
    guard let match = tables.phrases.match(at: index, in: text), match.fact == .relay, match.proclitics.isEmpty
    else { return nil }
    return match
  }
}
