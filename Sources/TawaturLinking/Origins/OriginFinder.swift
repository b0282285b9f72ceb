import TawaturModel
import TawaturText

/// Finds what each article, or a part of it, rests on: credits, chains of attributions, reuse, traces.
///
/// Own reporting is claimed only where something shows it; where nothing shows anything, that is said.
package struct OriginFinder: Sendable {
  let tokenizer: Tokenizer
  let names: MediumNames
  let credits: CreditReader
  let traces: TraceReader
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
  /// in whatever order they come, and on however many cores.
  package func claims(
    of readings: StoredReadings, reuses: [Reuse], cores: Int = Parallel.cores
  ) -> [OriginClaim] {
    let places = Array(readings.indices)
    let articles = Parallel.map(places, cores: cores) { ArticleEvidence(readings[$0], finder: self) }
    let register = MediumRegister(
      houses: articles.compactMap(\.house), credited: articles.flatMap(\.credited),
      chained: articles.flatMap(\.chained))
    let bodies = SpeakingBodies(articles.lazy.flatMap(\.bodies))
    let shown = Parallel.map(places, cores: cores) { place in
      let (reading, article) = (readings[place], articles[place])
      return creditClaims(of: reading, article, register) + chainClaims(of: reading, article, register, bodies)
        + traceClaims(of: article, register)
    }
    let reused = ReuseClaims(articles: articles, claims: shown, reuses: reuses, register: register)
    let claims = Parallel.map(Array(zip(articles, shown)), cores: cores) { article, shown in
      let claims = shown + reused.claims(of: article)
      return OriginClaim.distinct(claims + remainder(of: article, claims)).sorted(by: OriginClaim.isInOrder)
    }
    return claims.flatMap(\.self).sorted(by: OriginClaim.isInOrder)
  }

  /// The media that `reading` credits, for telling who copied whom.
  func credited(by reading: ArticleReading) -> [MediumIdentity] {
    let text = tokenizer.tokens(of: reading.article.text)
    return credits.credits(of: reading, in: text).found.compactMap { credit in
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

  func medium(of link: ChainLink) -> MediumIdentity? {
    switch link.role {
    case .agency, .broadcaster, .newspaper, .site: medium(named: link.name)
    case .office, .official, .document, .unnamed: nil
    }
  }

  // MARK: Credits

  private func creditClaims(
    of reading: ArticleReading, _ article: ArticleEvidence, _ register: MediumRegister
  ) -> [OriginClaim] {
    article.credits.compactMap { credit in
      let witness = Passage(article: article.article, span: credit.span)
      switch credit.source {
      case .own: return article.own(witness, part: credit.part, .credit)
      case .agencies:
        let name = reading.words(credit.span)
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
    of reading: ArticleReading, _ article: ArticleEvidence, _ register: MediumRegister, _ bodies: SpeakingBodies
  ) -> [OriginClaim] {
    reading.attributions.enumerated().compactMap { place, attribution in
      told(attribution, at: place, article, register) ?? handed(attribution, article, register)
        ?? stated(attribution, article, register, bodies)
    }
  }

  /// What somebody said to a medium comes from there.
  private func told(
    _ attribution: Attribution, at place: Int, _ article: ArticleEvidence, _ register: MediumRegister
  ) -> OriginClaim? {
    guard let span = attribution.toldTo, let told = article.told[place] else { return nil }
    let witness = Passage(article: article.article, span: span)
    switch told {
    case .house: return article.own(witness, part: attribution.span, .chain)
    case .medium(let known):
      return article.claim(register.named(known).origin, part: attribution.span, .trace, witness)
    }
  }

  /// «نقلت رويترز عن»: the medium farthest from the outlet, for the nearer ones have it from there.
  private func handed(
    _ attribution: Attribution, _ article: ArticleEvidence, _ register: MediumRegister
  ) -> OriginClaim? {
    for link in attribution.chain.reversed() {
      guard let named = medium(of: link) else { continue }
      let medium = register.named(named)
      if let house = article.house, register.named(house) == medium { continue }
      let witness = Passage(article: article.article, span: link.span ?? attribution.cue)
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
    let witness = Passage(article: article.article, span: attribution.sources.first ?? attribution.cue)
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
    article.traces.map { trace in
      let witness = Passage(article: article.article, span: trace.span)
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
    return [OriginClaim(origin: unknown, article: article.article, evidence: .none)]
  }
}

extension ArticleEvidence {
  func claim(
    _ origin: Origin, part: TextSpan? = nil, _ evidence: OriginClaim.Evidence, _ witness: Passage
  ) -> OriginClaim {
    OriginClaim(origin: origin, article: article, part: part, evidence: evidence, witness: witness)
  }

  func own(_ witness: Passage, part: TextSpan? = nil, _ evidence: OriginClaim.Evidence) -> OriginClaim {
    claim(Origin(id: ownID, name: ownName, kind: .ownReporting), part: part, evidence, witness)
  }
}
