import TawaturModel
import TawaturText

/// Cuts a sentence into chunks from left to right.
struct Chunker: Sendable {
  /// Appends the chunks of a sentence; `quotations` are those of the text from the first that may touch it on.
  /// - Complexity: O(*n*) in the tokens.
  func read(
    _ sentence: Range<Int>, _ senses: WordSenses, in text: TokenizedText, quotations: ArraySlice<Quotation>,
    into chunks: inout [Chunk]
  ) {
    var quotations = quotations
    var token = sentence.lowerBound
    var limit = sentence.upperBound
    var outer: [Int] = []
    var isJoined = false
    while token < sentence.upperBound {
      while let last = outer.last, token >= last {
        outer.removeLast()
      }
      limit = outer.last ?? sentence.upperBound
      while let next = quotations.first, next.whole.upperBound <= token { quotations = quotations.dropFirst() }
      if let quotation = quotations.first, quotation.whole.lowerBound == token,
        quotation.whole.upperBound <= limit, quotation.inside.lowerBound > token
      {
        chunks.append(Chunk(.quotation, quotation.whole, head: token))
        outer.append(quotation.whole.upperBound)
        limit = quotation.whole.upperBound
        chunks.append(Chunk(.mark, token..<quotation.inside.lowerBound, head: token))
        token = quotation.inside.lowerBound
        quotations = quotations.dropFirst()
        continue
      }
      let sense = senses[token]
      let chunk = chunk(at: token, sense, to: limit, senses, in: text, isJoined: isJoined)
      if chunk.kind == .mark, text.tokens[token].mark == .openBracket, let close = closing(token, to: limit, in: text) {
        chunks.append(Chunk(.bracket, token..<(close + 1), head: token))
        outer.append(close + 1)
      }
      chunks.append(chunk)
      token = chunk.tokens.upperBound
      isJoined = sense.part == .conjunction && !sense.roles.contains(.clausal)
    }
  }

  /// A bracket that nothing closes within some words is a mark like others.
  private func closing(_ open: Int, to limit: Int, in text: TokenizedText) -> Int? {
    Range.from(open + 1, to: min(limit, open + 40)).first { text.tokens[$0].mark == .closeBracket }
  }

  private func chunk(
    at token: Int, _ sense: WordSense, to limit: Int, _ senses: WordSenses, in text: TokenizedText, isJoined: Bool
  ) -> Chunk {
    let joined: Chunk.Traits = sense.hasConjunction || isJoined ? .coordinated : []
    switch sense.part {
    case .mark: return Chunk(.mark, token..<(token + 1), head: token)
    case .preposition:
      let next = token + 1
      if !sense.hasPronoun, next < limit, beginsPhrase(next, senses), !senses[next].hasConjunction {
        let phrase = phrase(from: next, to: limit, senses, in: text)
        // «أثناء», «بعد»: those that are nouns of time say when.
        return phrase.chunk(.prepositional, from: token, senses, traits: joined)
      }
      return Chunk(.prepositional, token..<next, head: token, inner: next, traits: joined)
    case .verb: return verbal(at: token, to: limit, senses, traits: joined)
    case .particle where leadsVerb(sense):
      var next = token + 1
      while next < min(limit, token + 3), senses[next].part == .particle, leadsVerb(senses[next]) { next += 1 }
      if next < limit, senses[next].isVerb, !senses[next].hasConjunction {
        let verb = verbal(at: next, to: limit, senses, traits: joined)
        return Chunk(.verbal, token..<verb.tokens.upperBound, head: verb.head, traits: joined)
      }
      return Chunk(.particle, token..<(token + 1), head: token, traits: joined)
    case .conjunction, .subordinator, .particle, .relative, .adverb:
      let traits: Chunk.Traits = sense.part == .adverb && sense.roles.contains(.time) ? .time : []
      return Chunk(.particle, token..<(token + 1), head: token, traits: joined.union(traits))
    default:
      let phrase = phrase(from: token, to: limit, senses, in: text)
      if sense.roles.contains(.elative), sense.roles.contains(.negation), phrase.end > token + 1,
        senses[token + 1].part == .adjective, !senses[token + 1].hasArticle, !sense.hasPreposition
      {
        // «غير مسبوقة»: what is denied is the predicate.
        return Chunk(.adjectival, token..<phrase.end, head: token + 1, traits: joined)
      }
      let isPredicate =
        sense.part == .adjective && !sense.hasArticle && !sense.hasPreposition && phrase.head == token
        && !(sense.traits.contains(.elative) && phrase.end > token + 1)
      let kind: Chunk.Kind = sense.hasPreposition ? .prepositional : isPredicate ? .adjectival : .nominal
      return phrase.chunk(kind, from: token, senses, traits: joined)
    }
  }

  private func leadsVerb(_ sense: WordSense) -> Bool {
    !sense.roles.isDisjoint(with: [.negation, .future, .emphasis]) && !sense.hasPronoun
  }

  private func beginsPhrase(_ token: Int, _ senses: WordSenses) -> Bool {
    let sense = senses[token]
    return sense.part.isNominal || sense.part == .demonstrative
  }

  /// «كان قد قال», «بدأ يتحدث»: the last of some verbs is the head.
  private func verbal(at token: Int, to limit: Int, _ senses: WordSenses, traits: Chunk.Traits) -> Chunk {
    var end = token + 1
    var head = token
    while end < limit, end - token < 4 {
      let next = senses[end]
      if next.hasConjunction { break }
      if next.isVerb, next.traits.contains(.auxiliary) || senses[head].roles.contains(.kana) {
        head = end
        end += 1
      } else if next.part == .particle, leadsVerb(next), senses[head].roles.contains(.kana), end + 1 < limit,
        senses[end + 1].isVerb
      {
        end += 1
      } else {
        break
      }
    }
    return Chunk(.verbal, token..<end, head: head, traits: traits)
  }

  private func phrase(from token: Int, to limit: Int, _ senses: WordSenses, in text: TokenizedText) -> NominalChunker {
    guard senses[token].part == .demonstrative else {
      return NominalChunker(from: token, to: limit, senses, in: text)
    }
    let next = token + 1
    guard next < limit, senses[next].hasArticle, !senses[next].hasConjunction, !senses[next].hasPreposition,
      senses[next].part.isNominal
    else { return NominalChunker(from: token, to: token + 1, senses, in: text) }
    return NominalChunker(from: next, to: limit, senses, in: text)
  }
}

extension NominalChunker {
  fileprivate func chunk(_ kind: Chunk.Kind, from start: Int, _ senses: WordSenses, traits: Chunk.Traits) -> Chunk {
    var traits = traits
    let noun = senses[head]
    if isName { traits.insert(.name) }
    if senses[end - 1].isDefinite || isName { traits.insert(.definite) }
    // «ارتفعت العقود»: plurals of time are things as often.
    if !noun.roles.isDisjoint(with: [.time, .month]), noun.number != .plural { traits.insert(.time) }
    if !noun.traits.contains(.guessed), !noun.traits.isDisjoint(with: [.tanwin, .oblique]) { traits.insert(.oblique) }
    let inner = senses[start].part == .preposition ? start + 1 : start
    return Chunk(kind, start..<end, head: head, inner: inner, traits: traits)
  }
}
