import TawaturModel

/// Gathers how the outlets of a story name the same body, person or place.
struct NameCollector: Sendable {
  /// Names beyond these are read in the reports.
  private static let most = 40

  let reports: StoryReports

  /// Those named in more reports first, then by entity.
  func names() -> [NameUse] {
    var uses: [String: Use] = [:]
    for report in reports.all {
      for mention in report.reading.mentions {
        uses[mention.type.rawValue + " " + mention.entity, default: Use(mention)].add(mention, in: report)
      }
    }
    let worthTelling = uses.values.filter { $0.articles.count > 1 || $0.forms.count > 1 }
    return worthTelling.sorted(by: Use.comesBefore).prefix(Self.most).map(\.nameUse)
  }

  private struct Use {
    let entity: String
    let type: EntityType
    var name: String
    var articles: Set<String> = []
    var forms: [String: Form] = [:]

    /// Where a form is written, and by whom.
    struct Form {
      var passages: [Passage] = []
      var outlets: Set<String> = []
      var withoutOutlet: Set<String> = []
    }

    init(_ mention: Mention) {
      entity = mention.entity
      type = mention.type
      name = mention.name
    }

    mutating func add(_ mention: Mention, in report: ReportWords) {
      articles.insert(report.id)
      if mention.name.utf8.count > name.utf8.count { name = mention.name }
      let words = report.reading.words(mention.span)
      forms[words, default: Form()].passages.append(report.passage(mention.span))
      if let outlet = report.reading.article.outlet {
        forms[words, default: Form()].outlets.insert(outlet)
      } else {
        forms[words, default: Form()].withoutOutlet.insert(report.id)
      }
    }

    var nameUse: NameUse {
      let ordered = forms.sorted { a, b in
        let (x, y) = (a.value.passages.count, b.value.passages.count)
        return x != y ? x > y : a.key < b.key
      }
      return NameUse(
        entity: entity, name: name, type: type,
        forms: ordered.map { words, form in
          NameUse.Form(
            words: words, passages: form.passages, outlets: form.outlets.sorted(),
            withoutOutlet: form.withoutOutlet.sorted())
        })
    }

    static func comesBefore(_ a: Use, _ b: Use) -> Bool {
      if a.articles.count != b.articles.count { return a.articles.count > b.articles.count }
      return a.entity != b.entity ? a.entity < b.entity : a.type.rawValue < b.type.rawValue
    }
  }
}
