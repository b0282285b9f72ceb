import TawaturReading
import TawaturText

/// Takes texts apart into words, the short words written onto them units of their own.
struct WordUnits {
  private let tokenizer = Tokenizer(lexicon: Lexicon())
  private let splitter: CliticSplitter

  init() throws(TableError) { splitter = try CliticSplitter() }

  /// What begins a unit that is no word.
  private static let sign: Character = "+"
  private static let lineEnd = "+line"

  /// Whether a unit is a word, and so may be put into the table.
  static func isWord(_ unit: String) -> Bool { unit.first != sign }

  func units(of text: String) -> [String] {
    let text = tokenizer.tokens(of: text)
    var units: [String] = []
    units.reserveCapacity(text.count + text.count / 4)
    var line = text.tokens.first?.line
    for (index, token) in text.tokens.enumerated() {
      if token.line != line {
        units.append(Self.lineEnd)
        line = token.line
      }
      let bytes = text.bytes(of: index)
      switch token.kind {
      case .digits: units.append("+\(min(bytes.count, 5))")
      case .mark, .foreign: units.append("+" + String(decoding: bytes, as: UTF8.self))
      case .word:
        let split = splitter.split(bytes)
        let clitics = split.proclitics.subtracting(.al)
        if !clitics.isEmpty { units.append("+c\(clitics.rawValue)") }
        // In «للعراق» the article has lost its alef.
        let losesAlef = split.proclitics.contains([.lam, .al])
        units.append(
          (losesAlef ? "ال" : "") + String(decoding: bytes[losesAlef ? split.stem : split.host], as: UTF8.self))
        if !split.pronoun.isEmpty { units.append("+p") }
      }
    }
    units.append(Self.lineEnd)
    return units
  }
}

/// Texts as numbers of units.
struct Corpus {
  private(set) var names: [String] = []
  private(set) var counts: [Int] = []
  private(set) var texts: [Int32] = []
  private var numbers: [String: Int32] = [:]

  mutating func add(_ units: [String]) {
    for unit in units {
      let number = numbers[unit] ?? Int32(names.count)
      if Int(number) == names.count {
        numbers[unit] = number
        names.append(unit)
        counts.append(0)
      }
      counts[Int(number)] += 1
      texts.append(number)
    }
  }
}

/// The units that are frequent enough, the most frequent first.
struct Vocabulary {
  let all: [String]
  /// By number in the corpus: the place here, -1 for none.
  let places: [Int32]

  init(_ corpus: Corpus, rarest: Int) {
    let kept = corpus.names.indices.filter { corpus.counts[$0] >= rarest }
      .sorted { (corpus.counts[$1], $0) < (corpus.counts[$0], $1) }
    var places = [Int32](repeating: -1, count: corpus.names.count)
    for (place, number) in kept.enumerated() { places[number] = Int32(place) }
    all = kept.map { corpus.names[$0] }
    self.places = places
  }

  /// The most frequent units each a context of its own, all others none.
  func firstContexts(_ count: Int) -> [Int32] { all.indices.map { $0 < count ? Int32($0) : -1 } }
}

/// How often which unit stands before which.
struct NeighbourCounts {
  let words: Int
  /// Sorted by the first unit, then the second.
  let pairs: [(first: Int32, second: Int32, count: Float)]

  init(_ corpus: Corpus, _ vocabulary: Vocabulary) {
    words = vocabulary.all.count
    var keys: [UInt64] = []
    var last: Int32 = -1
    for number in corpus.texts {
      let place = vocabulary.places[Int(number)]
      if place >= 0, last >= 0 { keys.append(UInt64(last) << 32 | UInt64(place)) }
      last = place
    }
    keys.sort()
    var pairs: [(first: Int32, second: Int32, count: Float)] = []
    for key in keys {
      let (first, second) = (Int32(key >> 32), Int32(truncatingIfNeeded: key))
      if let last = pairs.last, last.first == first, last.second == second {
        pairs[pairs.count - 1].count += 1
      } else {
        pairs.append((first, second, 1))
      }
    }
    self.pairs = pairs
  }
}
