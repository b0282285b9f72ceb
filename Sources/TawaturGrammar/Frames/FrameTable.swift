import TawaturText

/// The frames of verbs and nouns of saying: one row names the slots, so that an unusual verb is one row.
struct FrameTable: Sendable {
  private var frames: [Frame] = []
  /// By lemma, -1 where it has none.
  private var places: [Int32]

  init(_ words: WordTable) throws(TableError) {
    places = Array(repeating: -1, count: words.roles.count)
    for row in try Table(Tables.frames, columns: 3).rows {
      let part: PartOfSpeech = try row.value(1)
      guard let lemma = words.lemma(row[0], part) else {
        throw row.error("«\(row[0])» is no \(part.rawValue) of words.tsv")
      }
      var frame = Frame()
      for value in row.list(2) {
        guard let slot = Self.slot(value, words) else { throw row.error("«\(value)» is no marker:slot") }
        frame.slots.append(slot)
      }
      places[Int(lemma)] = Int32(frames.count)
      frames.append(frame)
    }
  }

  /// «ل:told», «object:told», «أن:content», «ب+أن:content», «quote:content».
  private static func slot(_ value: TableText, _ words: WordTable) -> (marker: FrameMarker, slot: FrameSlot)? {
    let parts = String(value).split(separator: ":")
    guard parts.count == 2, let slot = FrameSlot(rawValue: String(parts[1])) else { return nil }
    switch parts[0] {
    case "object": return (FrameMarker(kind: .object, preposition: -1), slot)
    case "quote": return (FrameMarker(kind: .quotation, preposition: -1), slot)
    case "أن", "إن": return (FrameMarker(kind: .clause, preposition: -1), slot)
    default: break
    }
    let isClause = parts[0].hasSuffix("+أن")
    let word = isClause ? String(parts[0].dropLast(3)) : String(parts[0])
    guard let preposition = words.preposition(word) else { return nil }
    return (FrameMarker(kind: isClause ? .prepositionAndClause : .preposition, preposition: preposition), slot)
  }

  /// The frame of a word's lemma; nil where the table has none.
  func frame(of sense: WordSense) -> Frame? {
    guard sense.lemma >= 0, places[Int(sense.lemma)] >= 0 else { return nil }
    return frames[Int(places[Int(sense.lemma)])]
  }

  func hasFrame(_ sense: WordSense) -> Bool { sense.lemma >= 0 && places[Int(sense.lemma)] >= 0 }
}
