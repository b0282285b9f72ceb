import TawaturReading
import TawaturText

/// Labels words by the gazetteers alone, for comparing.
struct BareGazetteer {
  let reader: TaggerWordReader

  func labels(of text: TrainingText) -> [NameLabel] {
    let tagged = TaggerText.spelled(text.text, sentences: text.sentences, reader: reader).text
    var labels = Array(repeating: NameLabel.outside, count: text.text.count)
    for sentence in text.sentences {
      for index in sentence {
        let part = tagged.parts[index]
        let word = tagged.words[Int(tagged.ids[index])].facts
        guard let kind = part == 0 ? Self.kind(of: word) : Self.kind(ofPart: part) else { continue }
        let goesOn = index > sentence.lowerBound && labels[index - 1].kind == kind && (part == 0 || part % 2 == 0)
        labels[index] = goesOn ? .inside(kind) : .begin(kind)
      }
    }
    return labels
  }

  private static func kind(of facts: NameWordFacts) -> NameLabel.Class? {
    if facts.contains(.stop) || facts.contains(.cue) || facts.contains(.count) { return nil }
    if facts.contains(.place) || facts.contains(.city) { return .location }
    if facts.contains(.organisation) || facts.contains(.club) { return .organisation }
    return facts.contains(.givenName) ? .person : nil
  }

  /// Parts count from a gazetteer's bit, twice: first word and others.
  private static func kind(ofPart part: UInt8) -> NameLabel.Class? {
    NameWordFacts.Gazetteer(rawValue: UInt32(part - 1) / 2).flatMap { gazetteer in
      var facts = NameWordFacts()
      facts.insert(gazetteer)
      return gazetteer == .medium ? .organisation : kind(of: facts)
    }
  }
}
