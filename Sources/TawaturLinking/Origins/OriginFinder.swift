import TawaturModel
import TawaturText

/// Finds what each article, or a part of it, rests on: credits, chains of attributions, reuse, traces.
///
/// Own reporting is claimed only where something shows it; where nothing shows anything, that is said.
package struct OriginFinder: Sendable {
  private let tokenizer: Tokenizer
  private let names: MediumNames
  private let credits: CreditReader
  private let traces: TraceReader
  private let speakers: SpeakerWords

  /// Loads the word tables.
  /// - Throws: the file and line of a table that cannot be used.
  package init() throws(TableError) {
    var lexicon = Lexicon(minimumCapacity: 1 << 12)
    names = try MediumNames(into: &lexicon)
    credits = CreditReader(names: names)
    traces = try TraceReader(names: names, into: &lexicon)
    speakers = try SpeakerWords(into: &lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
  }

  /// The claims of all `readings` in order of articles, each article's whole before its parts, strongest first; the same
  /// in whatever order they come.
  package func claims(of readings: [ArticleReading], reuses: [Reuse]) -> [OriginClaim] {
    let articles = readings.map { ArticleEvidence($0, tokenizer: tokenizer, credits: credits) }
    let chained = readings.flatMap(\.attributions).flatMap(\.chain).compactMap(medium(of:))
    let register = MediumRegister(
      houses: articles.compactMap(\.house), credited: articles.flatMap(\.credited), chained: chained)
    let bodies = SpeakingBodies(readings)
    var claims = articles.map { article in
      creditClaims(of: article, register) + chainClaims(of: article, register, bodies)
        + traceClaims(of: article, register)
    }
    let reused = ReuseClaims(articles: articles, claims: claims, reuses: reuses, register: register)
    for (place, article) in articles.enumerated() {
      claims[place] += reused.claims(of: article.reading)
      claims[place] += remainder(of: article, claims[place])
    }
    return claims.flatMap(OriginClaim.distinct).sorted(by: OriginClaim.isInOrder)
  }

  /// The media that `reading` credits, for telling who copied whom.
  func credited(by reading: ArticleReading) -> [MediumIdentity] {
    ArticleEvidence(reading, tokenizer: tokenizer, credits: credits).credits.compactMap { credit in
      if case .medium(let medium) = credit.source { medium } else { nil }
    }
  }

  /// The medium that goes by `name`.
  func medium(named name: String) -> MediumIdentity? {
    let text = tokenizer.tokens(of: name)
    // «وسائل إعلام عربية» is no medium, and which one «الوكالة ذاتها» is the name does not say.
    guard text.count > 0, names.words.match(at: 0, in: text)?.fact != .agencies, !speakers.leadBack(text) else {
      return nil
    }
    return names.medium(0..<text.count, in: text)?.medium
  }

  private func medium(of link: ChainLink) -> MediumIdentity? {
    switch link.role {
    case .agency, .broadcaster, .newspaper, .site: medium(named: link.name)
    case .office, .official, .document, .unnamed: nil
    }
  }

  // MARK: Credits

  private func creditClaims(of article: ArticleEvidence, _ register: MediumRegister) -> [OriginClaim] {
    article.credits.compactMap { credit in
      let witness = Passage(article: article.reading.article.id, span: credit.span)
      switch credit.source {
      case .own: return article.own(witness, part: credit.part, .credit)
      case .agencies:
        let name = article.reading.words(credit.span)
        return article.claim(
          Origin(id: Origin.unnamedAgencies, name: name, kind: .agency), part: credit.part, .credit, witness)
      case .medium(let named):
        guard let medium = credit.isGuess ? register.guessed(named) : register.named(named) else { return nil }
        if let house = article.house, register.named(house) == medium {
          return article.own(witness, part: credit.part, .credit)
        }
        return article.claim(medium.origin, part: credit.part, .credit, witness)
      }
    }
  }

  // MARK: Chains

  private func chainClaims(
    of article: ArticleEvidence, _ register: MediumRegister, _ bodies: SpeakingBodies
  ) -> [OriginClaim] {
    article.reading.attributions.compactMap { attribution in
      told(attribution, article, register) ?? handed(attribution, article, register)
        ?? stated(attribution, article, register, bodies)
    }
  }

  /// «قال للمنارة»: to the outlet itself, or to the one it was copied from.
  private func told(
    _ attribution: Attribution, _ article: ArticleEvidence, _ register: MediumRegister
  ) -> OriginClaim? {
    guard let place = attribution.toldTo else { return nil }
    let witness = Passage(article: article.reading.article.id, span: place)
    if let house = article.house, TraceReader.names(house, in: article.text.tokens(in: place), article.text) {
      return article.own(witness, part: attribution.span, .chain)
    }
    let tokens = article.text.tokens(in: place)
    guard
      let first = tokens.first(where: {
        article.text.tokens[$0].mark == .none && article.text.tokens[$0].folded.count > 2
      }),
      let known = names.known(at: first, in: article.text)?.medium
    else { return nil }
    return article.claim(register.named(known).origin, part: attribution.span, .trace, witness)
  }

  /// «نقلت رويترز عن»: the medium farthest from the outlet, for the nearer ones have it from there.
  private func handed(
    _ attribution: Attribution, _ article: ArticleEvidence, _ register: MediumRegister
  ) -> OriginClaim? {
    for link in attribution.chain.reversed() {
      guard let named = medium(of: link) else { continue }
      let medium = register.named(named)
      if let house = article.house, register.named(house) == medium { continue }
      let witness = Passage(article: article.reading.article.id, span: link.span ?? attribution.cue)
      return article.claim(medium.origin, part: attribution.span, .chain, witness)
    }
    return nil
  }

  /// A body or a document that speaks directly: everybody can have its words from itself.
  private func stated(
    _ attribution: Attribution, _ article: ArticleEvidence, _ register: MediumRegister, _ bodies: SpeakingBodies
  ) -> OriginClaim? {
    switch attribution.speakerType {
    case .organisation, .state, .document: break
    case .person, .medium, .unnamed: return nil
    }
    let witness = Passage(article: article.reading.article.id, span: attribution.sources.first ?? attribution.cue)
    if attribution.speakerType != .state, let medium = medium(named: attribution.speaker).flatMap(register.same) {
      guard medium != article.house else { return nil }
      return article.claim(medium.origin, part: attribution.span, .chain, witness)
    }
    let name = tokenizer.tokens(of: attribution.speaker)
    if speakers.nameNobody(name) || speakers.leadBack(name) { return nil }
    return bodies.origin(of: attribution).map { article.claim($0, part: attribution.span, .chain, witness) }
  }

  // MARK: Traces and what remains

  private func traceClaims(of article: ArticleEvidence, _ register: MediumRegister) -> [OriginClaim] {
    traces.traces(in: article.reading, article.text, house: article.house).map { trace in
      let witness = Passage(article: article.reading.article.id, span: trace.span)
      switch trace.kind {
      case .own: return article.own(witness, part: trace.part, .trace)
      case .followed:
        let medium = trace.medium.map(register.named)
        let origin = medium?.origin ?? Origin(id: "medium:" + trace.name, name: trace.name, kind: .medium)
        return article.claim(origin, part: trace.part, .trace, witness)
      case .russian:
        let origin = Origin(id: "russian-media", name: trace.name, kind: .medium)
        return article.claim(origin, part: trace.part, .trace, witness)
      }
    }
  }

  /// Something is always said about the whole of an article.
  private func remainder(of article: ArticleEvidence, _ claims: [OriginClaim]) -> [OriginClaim] {
    if claims.contains(where: { $0.part == nil }) { return [] }
    if let own = claims.first(where: { $0.origin.kind == .ownReporting }) {
      return [OriginClaim(origin: own.origin, article: own.article, evidence: own.evidence, witness: own.witness)]
    }
    let unknown = Origin(id: article.ownID, name: article.ownName, kind: .notShown)
    return [OriginClaim(origin: unknown, article: article.reading.article.id, evidence: .none)]
  }
}

extension ArticleEvidence {
  func claim(
    _ origin: Origin, part: TextSpan? = nil, _ evidence: OriginClaim.Evidence, _ witness: Passage
  ) -> OriginClaim {
    OriginClaim(origin: origin, article: reading.article.id, part: part, evidence: evidence, witness: witness)
  }

  func own(_ witness: Passage, part: TextSpan? = nil, _ evidence: OriginClaim.Evidence) -> OriginClaim {
    claim(Origin(id: ownID, name: ownName, kind: .ownReporting), part: part, evidence, witness)
  }
}
