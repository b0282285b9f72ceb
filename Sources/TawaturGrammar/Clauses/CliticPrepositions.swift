import TawaturText

/// The rows of the prepositions that are written onto a noun.
struct CliticPrepositions: Sendable {
  private let beh: Int32
  private let lam: Int32
  private let kaf: Int32

  init(_ words: WordTable) {
    beh = words.preposition("ب") ?? -1
    lam = words.preposition("ل") ?? -1
    kaf = words.preposition("ك") ?? -1
  }

  func lemma(of proclitics: Proclitics) -> Int32 {
    if proclitics.contains(.beh) { return beh }
    if proclitics.contains(.lam) { return lam }
    return proclitics.contains(.kaf) ? kaf : -1
  }
}
