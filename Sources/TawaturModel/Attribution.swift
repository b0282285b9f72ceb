/// Somebody says something: source, cue, content (PARC 3.0).
package struct Attribution: Hashable, Sendable {
  package var cue: TextSpan
  /// The source's words in this sentence; empty where the source is only understood.
  package var sources: [TextSpan]
  package var contents: [TextSpan]
  package var form: Form
  /// The one who speaks, by the fullest name the article gives.
  package var speaker: String
  package var speakerType: SpeakerType
  package var polarity: Polarity
  /// The hands it passed through, nearest to the outlet first, the speaker last.
  package var chain: [ChainLink]
  /// To whom it was said (`للجزيرة`).
  package var toldTo: TextSpan?
  /// That source, content and speaker are right.
  package var certainty: Certainty
  package var by: String

  package init(
    cue: TextSpan, sources: [TextSpan], contents: [TextSpan], form: Form, speaker: String,
    speakerType: SpeakerType, polarity: Polarity = .affirm, chain: [ChainLink], toldTo: TextSpan? = nil,
    certainty: Certainty = .full, by: String
  ) {
    self.cue = cue
    self.sources = sources
    self.contents = contents
    self.form = form
    self.speaker = speaker
    self.speakerType = speakerType
    self.polarity = polarity
    self.chain = chain
    self.toldTo = toldTo
    self.certainty = certainty
    self.by = by
  }

  /// All of it, from its first word to its last.
  package var span: TextSpan { (sources + contents).reduce(cue) { $0.union($1) } }

  package enum Form: String, Sendable { case direct, indirect, mixed }
  package enum Polarity: String, Sendable { case affirm, deny, demand, warn, plan, believe }
  package enum SpeakerType: String, Sendable { case person, organisation, state, document, medium, unnamed }
}

/// One pair of hands a statement passed through.
package struct ChainLink: Hashable, Sendable {
  package var name: String
  package var role: Role
  /// How many, where the text counts unnamed sources.
  package var count: Int?
  /// Where the name stands in the text, nil where it is understood from the outlet or an earlier sentence.
  package var span: TextSpan?

  package init(name: String, role: Role, count: Int? = nil, span: TextSpan? = nil) {
    self.name = name
    self.role = role
    self.count = count
    self.span = span
  }

  package enum Role: String, Sendable {
    case agency, broadcaster, newspaper, site, office, official, document, unnamed
  }
}
