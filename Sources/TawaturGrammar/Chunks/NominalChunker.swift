import TawaturModel
import TawaturText

/// Decides where a noun phrase ends: genitives behind bare nouns, adjectives that agree, names behind titles.
struct NominalChunker {
  private let senses: WordSenses
  private let text: TokenizedText
  private let limit: Int

  private(set) var head: Int
  private(set) var end: Int
  private(set) var isName = false
  private var state = State.open
  /// What an adjective behind the phrase may agree with, noun by noun.
  private var agreeable = Agreeable()
  /// Roles of all its nouns: a name stands behind a title, a year behind a month.
  private var roles: WordRoles = []

  /// What may follow the last word.
  private enum State {
    /// A bare noun: its genitive, or an indefinite adjective.
    case open
    case definite
    /// A pronoun stood last.
    case owned
    case name
    /// A noun with tanwin or noon, or an indefinite adjective.
    case indefinite
    /// A number before what it counts.
    case number
  }

  /// The genders and numbers of the nouns so far.
  private struct Agreeable {
    private var masculine = false
    private var feminine = false

    mutating func add(_ noun: WordSense) {
      // Plurals of things agree as feminine singulars, those of people as plurals.
      if noun.number == .plural || noun.part == .proper && noun.gender == .unknown || noun.part == .foreign {
        masculine =
          masculine || noun.part != .noun || !noun.roles.isDisjoint(with: [.person, .unnamed])
          || noun.traits.contains(.guessed) || noun.gender == .masculine && !noun.roles.isDisjoint(with: .speakers)
        feminine = true
      } else if noun.gender == .feminine {
        feminine = true
      } else if noun.gender == .masculine {
        masculine = true
      } else {
        masculine = true
        feminine = true
      }
    }

    func agrees(with adjective: WordSense) -> Bool {
      switch adjective.gender {
      case .masculine: masculine || adjective.number == .plural && feminine
      case .feminine: feminine
      case .unknown: true
      }
    }
  }

  /// Reads the phrase that begins at `start`, up to `limit` at most.
  init(from start: Int, to limit: Int, _ senses: WordSenses, in text: TokenizedText) {
    self.senses = senses
    self.text = text
    self.limit = limit
    head = start
    end = start + 1
    take(start)
    while end < limit, continues() {}
  }

  // MARK: - Taking words

  private mutating func take(_ token: Int) {
    let sense = senses[token]
    roles.formUnion(sense.roles)
    end = token + 1
    switch sense.part {
    case .digits, .number:
      state = sense.hasArticle ? .definite : .number
      if sense.hasPronoun { state = .owned }
    case .proper, .foreign:
      isName = true
      agreeable.add(sense)
      state = sense.roles.contains(.patronymic) ? .open : .name
    case .adjective:
      if sense.traits.contains(.elative), !sense.hasArticle, !sense.hasPronoun {
        state = .open
      } else {
        state = sense.hasArticle ? .definite : sense.hasPronoun ? .owned : .indefinite
      }
      if token == head { agreeable.add(sense) }
    case .demonstrative, .pronoun: state = .owned
    default:
      agreeable.add(sense)
      // «السيدة كلينتون»: behind a title a word that no table knows is a name.
      if sense.traits.contains(.guessed), sense.traits.isDisjoint(with: [.article, .pronoun]), token > head,
        !roles.isDisjoint(with: [.person, .title])
      {
        isName = true
        state = .name
        return
      }
      state = sense.hasArticle ? .definite : sense.hasPronoun ? .owned : sense.mayBeConstruct ? .open : .indefinite
    }
  }

  /// Takes the next words where they belong to the phrase.
  private mutating func continues() -> Bool {
    let next = end
    let sense = senses[next]
    if sense.part == .mark { return takeAcrossMark() }
    if sense.hasConjunction {
      // «خمسة وعشرون»
      guard state == .number, sense.part == .number, senses[next - 1].part == .number, !sense.hasPreposition else {
        return false
      }
      take(next)
      return true
    }
    if sense.hasPreposition { return false }
    guard belongs(sense, at: next) else { return false }
    if sense.part == .demonstrative {
      end = next + 1
      let noun = senses[end]
      if !(end < limit && noun.hasArticle && !noun.hasConjunction && noun.part.isNominal) { state = .owned }
      return true
    }
    let isNumber = sense.part == .digits || sense.part == .number
    let isCounted = state == .number && sense.part != .adjective && !isNumber
    let isName = !isPossessor(sense) && (sense.part == .noun || sense.part == .adjective) && beginsName(sense, at: next)
    let isQuantified = state == .open && next == head + 1 && senses[head].roles.contains(.quantifier)
    take(next)
    if isCounted, senses[head].part == .digits || senses[head].part == .number { head = next }
    if isQuantified { head = next }
    if isName {
      self.isName = true
      state = .name
    }
    return true
  }

  /// «2.5», «جان-كلود», «5%»: marks without space inside.
  private mutating func takeAcrossMark() -> Bool {
    let mark = text.tokens[end]
    if mark.spaceBefore { return takeQuotedName() }
    guard !mark.spaceBefore, end + 1 <= limit else { return false }
    if mark.mark == .percent || mark.mark == .currency, senses[end - 1].part == .digits {
      end += 1
      return true
    }
    guard end + 1 < limit, !text.tokens[end + 1].spaceBefore else { return false }
    let before = senses[end - 1].part
    let behind = senses[end + 1]
    switch mark.mark {
    case .period, .comma, .decimal, .thousands, .slash, .colon:
      guard before == .digits, behind.part == .digits else { return false }
    case .dash, .straightQuote:
      guard before == behind.part || before == .proper || behind.part == .proper, behind.part.isNominal else {
        return false
      }
    default: return false
    }
    take(end + 1)
    return true
  }

  /// «شركة "أوبر"»: a few words in quotation marks behind a noun that still waits for one.
  private mutating func takeQuotedName() -> Bool {
    guard state == .open || state == .definite || state == .name, isQuote(end) else { return false }
    var close = end + 1
    while close < min(limit, end + 6), mayBeQuotedName(close) { close += 1 }
    guard close > end + 1, close < limit, isQuote(close) else { return false }
    for token in (end + 1)..<close { take(token) }
    end = close + 1
    isName = true
    state = .name
    return true
  }

  private func mayBeQuotedName(_ token: Int) -> Bool {
    let sense = senses[token]
    if sense.part == .mark { return text.tokens[token].mark == .dash }
    return !sense.isVerb && !sense.hasConjunction && sense.part != .relative
  }

  private func isQuote(_ token: Int) -> Bool {
    switch text.tokens[token].mark {
    case .openQuote, .closeQuote, .straightQuote: true
    default: false
    }
  }

  // MARK: - What belongs

  private func belongs(_ sense: WordSense, at next: Int) -> Bool {
    switch sense.part {
    case .demonstrative:
      // «نهاية هذا العام», «عواقب ذلك»
      return state == .open || state == .number && senses[next + 1].hasArticle && !senses[next + 1].hasConjunction
    case .noun: return takesNoun(sense) || beginsName(sense, at: next)
    case .adjective: return takesAdjective(sense) || beginsName(sense, at: next)
    case .number: return takesNumber(sense)
    case .digits: return takesDigits()
    case .proper, .foreign: return takesName(sense)
    default: return false
    }
  }

  private func takesNoun(_ sense: WordSense) -> Bool {
    let last = senses[end - 1]
    if sense.hasPronoun, sense.roles.contains(.emphatic), state != .open, state != .number { return true }
    switch state {
    case .open:
      if last.traits.contains(.elative) { return true }
      if sense.traits.contains(.guessed) { return true }
      return !sense.traits.contains(.tanwin)
        && !(sense.traits.contains(.nominative) && !sense.traits.contains(.construct))
    case .number: return !sense.hasArticle || senses[end - 1].part == .number
    case .definite:
      if isPerson(sense), sense.hasArticle, isPerson(senses[end - 1]) { return true }
      return sense.traits.contains(.guessed) && sense.traits.isDisjoint(with: [.article, .pronoun, .tanwin])
        && takesName(sense)
    case .name: return sense.traits.contains(.guessed) && !sense.hasPronoun
    case .owned:
      return sense.traits.contains(.guessed) && sense.traits.isDisjoint(with: [.article, .pronoun, .tanwin])
        && takesName(sense)
    // «طويل الأمد»
    case .indefinite:
      if last.traits.isSuperset(of: [.guessed, .tanwin]), !sense.traits.contains(.tanwin) { return true }
      return last.part == .adjective && sense.hasArticle && last.traits.isDisjoint(with: [.tanwin, .nisba, .guessed])
    }
  }

  private func isPerson(_ sense: WordSense) -> Bool { !sense.roles.isDisjoint(with: [.person, .title]) }

  /// «ذو», «ذات»: an adjective that a genitive follows, whatever stands before.
  private func isPossessor(_ sense: WordSense) -> Bool { sense.traits.contains(.elative) && sense.gender != .unknown }

  private func takesAdjective(_ sense: WordSense) -> Bool {
    let last = senses[end - 1]
    if sense.hasPronoun { return state == .open }
    switch state {
    case .open:
      if sense.hasArticle { return true }
      if sense.traits.contains(.elative) { return true }
      if sense.traits.contains(.tanwin) { return false }
      // «قائلة» says what somebody does besides.
      if sense.traits.contains(.participle), sense.roles.contains(.saying), !last.traits.contains(.tanwin) {
        return false
      }
      return agreeable.agrees(with: sense)
    case .definite, .owned: return (sense.hasArticle || isPossessor(sense)) && agreeable.agrees(with: sense)
    case .name: return sense.hasArticle || isPossessor(sense)
    case .indefinite:
      if sense.hasArticle { return false }
      if sense.traits.contains(.elative) { return true }
      if sense.traits.contains(.tanwin), !last.traits.contains(.tanwin) { return false }
      if last.traits.contains(.tanwin), sense.traits.isDisjoint(with: [.tanwin, .oblique]), sense.gender != .feminine {
        return false
      }
      return agreeable.agrees(with: sense)
    case .number: return false
    }
  }

  /// «وزير النقل كريم الشاذلي»: a common word behind a title, and behind it one that no table knows.
  private func beginsName(_ sense: WordSense, at next: Int) -> Bool {
    guard state == .name || (state == .definite || state == .owned) && !roles.isDisjoint(with: [.person, .title]),
      next + 1 < limit,
      !sense.hasArticle, !sense.hasPronoun, sense.number == .singular, !sense.traits.contains(.tanwin)
    else { return false }
    let behind = senses[next + 1]
    return behind.traits.contains(.guessed) && !behind.hasConjunction && !behind.hasPreposition && !behind.isVerb
  }

  private func takesNumber(_ sense: WordSense) -> Bool {
    switch state {
    case .open: true
    case .number: !sense.hasArticle || senses[end - 1].part == .number
    // «القرن الخامس عشر»
    case .definite, .owned: sense.hasArticle || senses[end - 1].part == .adjective && sense.gender == .feminine
    case .name: false
    // «عائق واحد»
    case .indefinite: sense.number == .singular && !sense.hasArticle && agreeable.agrees(with: sense)
    }
  }

  private func takesDigits() -> Bool {
    switch state {
    case .open: true
    case .definite, .name: !roles.isDisjoint(with: [.time, .month, .weekday])
    case .number, .owned, .indefinite: false
    }
  }

  private func takesName(_ sense: WordSense) -> Bool {
    switch state {
    case .open, .name: true
    case .number: sense.roles.contains(.month) || senses[end - 1].part == .digits && sense.part == .foreign
    case .definite, .owned:
      if state == .definite, sense.traits.contains(.guessed), senses[end - 1].traits.contains(.guessed) {
        true
      } else if sense.roles.contains(.place) {
        roles.contains(.place) && roles.isDisjoint(with: .person)
      } else if sense.roles.contains(.month) {
        roles.contains(.time)
      } else {
        !roles.isDisjoint(with: [.person, .title, .place, .patronymic])
      }
    // «كوري شولمان»: the first word of a name may look like an adjective.
    case .indefinite: end == head + 1 && senses[head].part == .adjective && senses[head].traits.contains(.nisba)
    }
  }
}
