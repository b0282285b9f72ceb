/// All that is known of one story (PROV Bundle); every line of it rests on passages of the reports.
package struct Dossier: Sendable {
  package var story: Story
  /// The headline that says most about the story, chosen among the reports' own.
  package var headline: Passage
  /// First and last publication day of its reports, nil where no report has a date.
  package var days: ClosedRange<CalendarDay>?
  /// In order of publication, undated last, then by id.
  package var reports: [ArticleReading]
  /// Reports of earlier chapters of the same matter, in order of publication; figures may rest on them.
  package var earlier: [ArticleReading]
  package var events: [Event]
  package var summary: [Cited]
  package var timeline: [TimelineEntry]
  package var statements: [Statement]
  package var figures: [Figure]
  package var names: [NameUse]
  package var reuses: [Reuse]
  package var origins: [OriginClaim]
  package var warnings: [Warning]
  /// The outlets of its reports and the independent origins they rest on as wholes.
  package var support: Support
  /// What it is limited to, nil where it tells the whole story.
  package var news: News?

  package init(
    story: Story, headline: Passage, days: ClosedRange<CalendarDay>? = nil, reports: [ArticleReading] = [],
    earlier: [ArticleReading] = [],
    events: [Event] = [], summary: [Cited] = [], timeline: [TimelineEntry] = [], statements: [Statement] = [],
    figures: [Figure] = [], names: [NameUse] = [], reuses: [Reuse] = [], origins: [OriginClaim] = [],
    warnings: [Warning] = [], support: Support? = nil
  ) {
    self.story = story
    self.headline = headline
    self.days = days
    self.reports = reports
    self.earlier = earlier
    self.events = events
    self.summary = summary
    self.timeline = timeline
    self.statements = statements
    self.figures = figures
    self.names = names
    self.reuses = reuses
    self.origins = origins
    self.warnings = warnings
    self.support =
      support
      ?? Support(
        outlets: Set(reports.compactMap(\.article.outlet)).sorted(),
        withoutOutlet: reports.filter { $0.article.outlet == nil }.map(\.article.id).sorted(),
        origins: Set(origins.map(\.origin)).sorted { $0.id < $1.id })
  }
}

/// One occurrence that articles report.
package struct Event: Hashable, Sendable {
  package var id: String
  package var story: String
  package var articles: [String]

  package init(id: String, story: String, articles: [String]) {
    self.id = id
    self.story = story
    self.articles = articles
  }
}

/// All articles about one development; research on topic detection calls it a topic.
package struct Story: Hashable, Sendable {
  package var id: String
  package var articles: [String]
  package var events: [String]
  /// Earlier stories of the same matter, oldest first.
  package var earlierChapters: [String]
  /// Stories that turned out to be this one while reports came in.
  package var merged: [String]

  package init(id: String, articles: [String], events: [String], earlierChapters: [String] = [], merged: [String] = [])
  {
    self.id = id
    self.articles = articles
    self.events = events
    self.earlierChapters = earlierChapters
    self.merged = merged
  }
}

/// How far a line of the dossier is carried: how many outlets print it, from how many independent origins.
package struct Support: Hashable, Sendable {
  package var outlets: [String]
  /// The articles that carry it and whose outlet nobody knows: they may all be of one.
  package var withoutOutlet: [String]
  package var origins: [Origin]

  package init(outlets: [String], withoutOutlet: [String] = [], origins: [Origin]) {
    self.outlets = outlets
    self.withoutOutlet = withoutOutlet
    self.origins = origins
  }

  /// How many print it, each article without an outlet for itself.
  package var carriers: Int { outlets.count + withoutOutlet.count }
}

/// A sentence of a report that stands for others.
package struct Cited: Hashable, Sendable {
  package var passage: Passage
  /// The same matter in other reports.
  package var others: [Passage]
  package var support: Support

  package init(passage: Passage, others: [Passage] = [], support: Support) {
    self.passage = passage
    self.others = others
    self.support = support
  }
}

/// A dated happening.
package struct TimelineEntry: Hashable, Sendable {
  /// TIMEX3 value.
  package var value: String
  package var days: ClosedRange<CalendarDay>
  package var happening: Cited
  /// Announced, not yet happened when reported.
  package var isPlanned: Bool

  package init(value: String, days: ClosedRange<CalendarDay>, happening: Cited, isPlanned: Bool = false) {
    self.value = value
    self.days = days
    self.happening = happening
    self.isPlanned = isPlanned
  }
}

/// Attributions of different articles with the same speaker and the same content (schema.org Claim).
package struct Statement: Hashable, Sendable {
  package var speaker: String
  package var speakerType: Attribution.SpeakerType
  package var polarity: Attribution.Polarity
  /// Fullest first.
  package var variants: [Variant]
  package var support: Support

  package init(
    speaker: String, speakerType: Attribution.SpeakerType, polarity: Attribution.Polarity, variants: [Variant],
    support: Support
  ) {
    self.speaker = speaker
    self.speakerType = speakerType
    self.polarity = polarity
    self.variants = variants
    self.support = support
  }

  package struct Variant: Hashable, Sendable {
    package var article: String
    /// The attributions of that article that together carry it, in text order.
    package var parts: [Attribution]
    package var state: State

    package init(article: String, parts: [Attribution], state: State) {
      self.article = article
      self.parts = parts
      self.state = state
    }

    /// Against the fullest variant.
    package enum State: String, Sendable { case fullest, same, cut, reworded }
  }
}

/// Quantities of different articles that measure the same thing.
package struct Figure: Hashable, Sendable {
  /// What is counted, as the first report words it.
  package var counted: String
  package var unit: String?
  /// In order of publication.
  package var readings: [Reading]
  package var state: State
  package var support: Support

  package init(counted: String, unit: String? = nil, readings: [Reading], state: State, support: Support) {
    self.counted = counted
    self.unit = unit
    self.readings = readings
    self.state = state
    self.support = support
  }

  package struct Reading: Hashable, Sendable {
    package var article: String
    package var quantity: Quantity
    /// The sentence it stands in.
    package var sentence: TextSpan
    /// Who says so, nearest to the outlet first; empty where the outlet itself does.
    package var chain: [ChainLink]

    package init(article: String, quantity: Quantity, sentence: TextSpan, chain: [ChainLink]) {
      self.article = article
      self.quantity = quantity
      self.sentence = sentence
      self.chain = chain
    }
  }

  package enum State: String, Sendable { case agree, conflict, update, single }
}

/// How the outlets name one body, person or place.
package struct NameUse: Hashable, Sendable {
  package var entity: String
  package var name: String
  package var type: EntityType
  package var forms: [Form]

  package init(entity: String, name: String, type: EntityType, forms: [Form]) {
    self.entity = entity
    self.name = name
    self.type = type
    self.forms = forms
  }

  package struct Form: Hashable, Sendable {
    package var words: String
    package var passages: [Passage]
    package var outlets: [String]
    /// The articles that write it so and whose outlet nobody knows.
    package var withoutOutlet: [String]

    package init(words: String, passages: [Passage], outlets: [String], withoutOutlet: [String] = []) {
      self.words = words
      self.passages = passages
      self.outlets = outlets
      self.withoutOutlet = withoutOutlet
    }

    /// All who write it so, by the names they go by.
    package var writers: [String] { outlets + withoutOutlet }
  }
}

/// What a reader of the dossier should beware of.
package enum Warning: Hashable, Sendable {
  /// Everything leads back to one origin, however many outlets print it.
  case singleOrigin(Origin, outlets: Int, withoutOutlet: Int = 0)
  /// Only unnamed sources carry the statement.
  case unnamedOnly(Passage)
  /// A report's date was worked out, not given.
  case inferredDate(article: String)
  /// Reports give figures that cannot both be right.
  case conflict(counted: String)
}
