import TawaturText

/// What inflection writes behind a stem.
enum WordEnding: UInt8, CaseIterable, Sendable {
  case none, alef, tehMarbuta, aan, een, taan, teen, taa, tay, oon, waw, yeh, aat
  case teh, wawAlef, tehAlef, noon, naa, tum

  /// The letters, without and with a pronoun behind them; nil where no pronoun may follow.
  var letters: (bare: StaticString, beforePronoun: StaticString?) {
    switch self {
    case .none: ("", "")
    case .alef: ("ا", "ا")
    case .tehMarbuta: ("ة", "ت")
    case .aan: ("ان", nil)
    case .een: ("ين", nil)
    case .taan: ("تان", nil)
    case .teen: ("تين", nil)
    case .taa: ("تا", "تا")
    case .tay: ("تي", "تي")
    case .oon: ("ون", "ون")
    case .waw: ("و", "و")
    case .yeh: ("ي", "ي")
    case .aat: ("ات", "ات")
    case .teh: ("ت", "ت")
    case .wawAlef: ("وا", "و")
    case .tehAlef: ("تا", "تا")
    case .noon: ("ن", "ن")
    case .naa: ("نا", "نا")
    case .tum: ("تم", nil)
    }
  }

  static let pronouns: [StaticString] = [
    "ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ي", "ني",
  ]
}

/// The endings that a stem takes.
struct WordEndings: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ endings: WordEnding...) { rawValue = endings.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }

  func contains(_ ending: WordEnding) -> Bool { rawValue & 1 << UInt32(ending.rawValue) != 0 }

  /// The stem stands only before a pronoun («رؤسائهم»).
  static let pronounOnly = WordEndings(rawValue: 1 << 31)
  /// No pronoun follows.
  static let noPronoun = WordEndings(rawValue: 1 << 30)

  static let past = WordEndings(.none, .teh, .wawAlef, .waw, .alef, .tehAlef, .noon, .naa, .tum)
  static let pastOfHollow = WordEndings(.none, .teh, .wawAlef, .waw, .alef, .tehAlef)
  static let pastShort = WordEndings(.teh, .noon, .naa, .tum)
  static let present = WordEndings(.none, .oon, .wawAlef, .waw, .aan, .alef, .noon, .een)
  static let presentOfWeak = WordEndings(.none, .aan, .alef, .noon)
  static let presentOfWeakPlural = WordEndings(.oon, .wawAlef, .waw, .een)
  static let noun = WordEndings(.none, .alef, .aan, .een, .yeh)
  static let feminineNoun = WordEndings(.tehMarbuta, .taan, .teen, .taa, .tay)
  static let soundPlural = WordEndings(.oon, .een, .waw, .yeh)
  static let adjective = WordEndings(.none, .alef, .tehMarbuta, .aan, .een, .taan, .teen, .oon, .waw, .yeh, .aat)
  static let brokenPlural = WordEndings(.none, .alef)
}

/// An ending found at the end of a word, and the letters of the pronoun behind it.
struct WordTail: Sendable {
  let ending: WordEnding
  let pronounLetters: UInt8
}

/// Every ending with every pronoun, known by its letters.
struct WordTails: Sendable {
  /// By slot: the letters, and where their tails stand in `tails`.
  private var keys: [UInt64]
  private var places: [(first: UInt16, count: UInt8)]
  private(set) var tails: [WordTail] = []
  private static let slots = 1024

  /// The most letters of an ending with its pronoun.
  static let longest = 6

  init() {
    keys = Array(repeating: .max, count: Self.slots)
    places = Array(repeating: (0, 0), count: Self.slots)
    var byLetters: [(key: UInt64, tail: WordTail)] = []
    for ending in WordEnding.allCases {
      let (bare, before) = ending.letters
      byLetters.append((Self.packed(bare).key, WordTail(ending: ending, pronounLetters: 0)))
      guard let before else { continue }
      for pronoun in WordEnding.pronouns {
        let behind = Self.packed(pronoun)
        let tail = WordTail(ending: ending, pronounLetters: UInt8(behind.count))
        byLetters.append(((Self.packed(before) + behind).key, tail))
      }
    }
    // Stable, so that shorter pronouns of one ending keep their order.
    for (order, entry) in byLetters.enumerated() where slot(of: entry.key) == nil {
      let same = byLetters[order...].filter { $0.key == entry.key }
      insert(entry.key, first: tails.count, count: same.count)
      tails.append(contentsOf: same.map(\.tail))
    }
  }

  private static func packed(_ text: StaticString) -> PackedLetters {
    var letters = PackedLetters()
    for at in stride(from: 0, to: text.utf8CodeUnitCount, by: 2) {
      letters.append(PackedLetters.code(text.utf8Start[at], text.utf8Start[at + 1]) ?? 0)
    }
    return letters
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  private func slot(of key: UInt64) -> Int? {
    var slot = Self.hash(key)
    while keys[slot] != .max {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & (Self.slots - 1)
    }
    return nil
  }

  private mutating func insert(_ key: UInt64, first: Int, count: Int) {
    var slot = Self.hash(key)
    while keys[slot] != .max { slot = (slot + 1) & (Self.slots - 1) }
    keys[slot] = key
    places[slot] = (UInt16(first), UInt8(count))
  }

  /// The ways to read some last letters as an ending; none where they are no ending.
  @inline(__always)
  func range(of key: UInt64) -> Range<Int> {
    guard let slot = slot(of: key) else { return 0..<0 }
    let (first, count) = places[slot]
    return Int(first)..<(Int(first) + Int(count))
  }
}
