import TawaturModel
import TawaturText

/// What the rules and tables say of each token: a feature of the tagger, which decides.
package struct RuleHints: Sendable {
  /// By token; 0 where they say nothing.
  package private(set) var states: [UInt8]

  /// The rules, in the order of their numbers in the model.
  enum Rule: UInt8, CaseIterable {
    case place = 1
    case placeNoun, organisation, knownOrganisation, medium, person, titledPerson, shortPerson
  }

  /// Where in its name a token stands.
  private static let alone: UInt8 = 0
  private static let first: UInt8 = 1
  private static let inside: UInt8 = 2
  private static let last: UInt8 = 3

  /// A word of the office before a name.
  private static let title: UInt8 = 36
  /// A word of a time, which no name goes over.
  private static let time: UInt8 = 37
  package static let count = 38

  package init(count: Int) { states = Array(repeating: 0, count: count) }

  /// Of names in text order.
  init(_ names: [RuledName], timed: TimedTokens, in text: TokenizedText) {
    self.init(count: text.count)
    for index in states.indices where timed.contains(index) { states[index] = Self.time }
    for name in names {
      let base = name.rule.rawValue * 4
      for index in name.tokens { states[index] = base + Self.inside }
      states[name.tokens.lowerBound] = base + (name.tokens.count == 1 ? Self.alone : Self.first)
      if name.tokens.count > 1 { states[name.tokens.upperBound - 1] = base + Self.last }
      guard let title = name.title else { continue }
      for index in title where states[index] == 0 { states[index] = Self.title }
    }
  }
}

/// A name that a rule has found, and the tokens it touches.
struct RuledName {
  let mention: Mention
  let rule: RuleHints.Rule
  let tokens: Range<Int>
  let title: Range<Int>?

  /// Whether it stands where the tagger has nothing: a table has it, or an office stands before it.
  var isCertain: Bool { rule == .knownOrganisation || rule == .titledPerson }
}
