import TawaturModel

/// A news agency, broadcaster, newspaper or site.
package struct Medium: Sendable {
  package let id: String
  package let name: String
  package let role: ChainLink.Role
  /// ISO 3166, XX for none.
  package let country: String
  package let evidence: Evidence

  /// When its name is taken for the medium and not for the word it also is.
  package enum Evidence: String, Sendable {
    /// Always.
    case name
    /// With a class word, in marks or brackets, or where it is told something (للعربية).
    case told
    /// Only with a class word (صحيفة) or in marks.
    case `class`
  }
}

/// A medium found in a text.
package struct MediumMatch: Sendable {
  /// Nil where a class word names a medium no table knows.
  package let medium: Medium?
  package let role: ChainLink.Role
  /// From its class word through a closing mark.
  package let tokens: Range<Int>
  /// The name alone, without class word and marks.
  package let name: Range<Int>
  package let proclitics: Proclitics
}

extension MediumMatch {
  /// A medium that no table knows, by its bare name.
  package init(named tokens: Range<Int>, role: ChainLink.Role) {
    self.init(medium: nil, role: role, tokens: tokens, name: tokens, proclitics: [])
  }
}

/// Knows media by their many spellings.
package final class MediaTable: Sendable {
  /// By spelling without article; whether the text must write the article.
  private let spellings: PhraseTable<(medium: Medium, needsArticle: Bool)>
  /// Abbreviations of single letters, whose full stops may stand or not (أ.ف.ب).
  private let initials: [(letters: [WordID], medium: Medium)]
  private let classes: PhraseTable<ChainLink.Role>
  /// The letters that abbreviations begin with.
  private let initialOpeners: TableSet

  package init(into lexicon: inout Lexicon) throws(TableError) {
    var spellings = PhraseTable<(medium: Medium, needsArticle: Bool)>.Builder()
    var initials: [(letters: [WordID], medium: Medium)] = []
    initialOpeners = lexicon.newTable()
    for row in try Table(Tables.media, columns: 6).rows {
      let medium = Medium(
        id: String(row[1]), name: String(row[2]), role: try row.value(3), country: String(row[4]),
        evidence: try row.value(5))
      for spelling in row.list(0) {
        // Names lose their article: the text may write it onto a preposition (للجزيرة).
        let bare = spelling.withoutArticle
        guard spellings.insert(bare ?? spelling, (medium, bare != nil), into: &lexicon) else {
          throw row.error("«\(spelling)» stands in this table already")
        }
        let words = Tokenizer.words(of: spelling)
        if words.count > 1, words.allSatisfy({ $0.count == 2 }) {
          let letters = words.map { lexicon.insert($0[...]) }
          lexicon.open(initialOpeners, with: letters[0])
          initials.append((letters, medium))
        }
      }
    }
    self.spellings = PhraseTable(spellings)
    self.initials = initials
    classes = try PhraseTable(Table(Tables.mediaClasses, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
  }

  /// The tables with the words that names of media begin with, where no mark stands before them.
  package var openers: TableSet { spellings.openers.union(classes.openers).union(initialOpeners) }

  /// The medium named at token `index`; `told` says that the place is one where a medium is told or tells something.
  package func medium(at index: Int, in text: TokenizedText, told: Bool = false) -> MediumMatch? {
    guard index < text.count else { return nil }
    if let match = classed(at: index, in: text) { return match }
    if text.tokens[index].mark != .none { return marked(at: index, in: text, before: []) }
    guard let match = named(at: index, in: text) else { return nil }
    switch match.medium?.evidence {
    case .name: return match
    case .told: return told ? match : nil
    default: return nil
    }
  }

  /// The class word (وكالة, صحيفة) at token `index`, with the role of the medium it stands before.
  package func classWord(at index: Int, in text: TokenizedText) -> PhraseMatch<ChainLink.Role>? {
    classes.match(at: index, in: text)
  }

  /// «صحيفة الحياة», «شبكة "سي إن إن"», «وكالة أنباء (تاس)».
  private func classed(at index: Int, in text: TokenizedText) -> MediumMatch? {
    guard let role = classes.match(at: index, in: text), !role.hasPronoun else { return nil }
    var next = role.tokens.upperBound
    let line = text.tokens[index].line
    for _ in 0..<3 where next < text.count && text.tokens[next].line == line {
      if let quoted = marked(at: next, in: text, before: role.proclitics) {
        return MediumMatch(
          medium: quoted.medium, role: quoted.medium?.role ?? role.fact,
          tokens: .from(index, to: quoted.tokens.upperBound),
          name: quoted.name, proclitics: role.proclitics)
      }
      if let match = named(at: next, in: text), match.proclitics.isSubset(of: .al) {
        return MediumMatch(
          medium: match.medium, role: match.role, tokens: .from(index, to: match.tokens.upperBound), name: match.name,
          proclitics: role.proclitics)
      }
      next += 1
    }
    return nil
  }

  /// A name between marks or brackets, at the opening one.
  private func marked(at index: Int, in text: TokenizedText, before: Proclitics) -> MediumMatch? {
    guard index + 1 < text.count else { return nil }
    switch text.tokens[index].mark {
    case .openQuote, .straightQuote, .openBracket: break
    default: return nil
    }
    guard let inside = named(at: index + 1, in: text), inside.tokens.upperBound < text.count else { return nil }
    let last = afterDomain(inside.tokens.upperBound, in: text)
    guard last < text.count else { return nil }
    switch text.tokens[last].mark {
    case .closeQuote, .straightQuote, .closeBracket: break
    default: return nil
    }
    return MediumMatch(
      medium: inside.medium, role: inside.role, tokens: .from(index, to: last + 1),
      name: .from(inside.name.lowerBound, to: last),
      proclitics: before)
  }

  /// Past «.نت», which a site's name may end in.
  private func afterDomain(_ index: Int, in text: TokenizedText) -> Int {
    guard index + 1 < text.count, text.tokens[index].mark == .period, !text.tokens[index + 1].spaceBefore,
      text.tokens[index + 1].mark == .none
    else { return index }
    return index + 2
  }

  private func named(at index: Int, in text: TokenizedText) -> MediumMatch? {
    if let (medium, end) = abbreviation(at: index, in: text) {
      return MediumMatch(
        medium: medium, role: medium.role, tokens: .from(index, to: end), name: .from(index, to: end), proclitics: [])
    }
    guard let match = spellings.match(at: index, in: text), !match.hasPronoun,
      match.proclitics.contains(.al) == match.fact.needsArticle
    else { return nil }
    return MediumMatch(
      medium: match.fact.medium, role: match.fact.medium.role, tokens: match.tokens, name: match.tokens,
      proclitics: match.proclitics)
  }

  private func abbreviation(at index: Int, in text: TokenizedText) -> (Medium, Int)? {
    guard text.mayBegin(initialOpeners, at: index), text.letterCount(of: index) <= 2 else { return nil }
    for (letters, medium) in initials {
      var at = index
      var found = 0
      while found < letters.count, at < text.count, text.tokens[at].line == text.tokens[index].line {
        if text.tokens[at].mark == .period, found > 0 {
          at += 1
          continue
        }
        guard text.forms(of: at).contains(where: { $0.word == letters[found] && !$0.hasPronoun }) else { break }
        found += 1
        at += 1
      }
      if found == letters.count { return (medium, at) }
    }
    return nil
  }
}
