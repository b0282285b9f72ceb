import TawaturModel

/// A dossier as one JSON object, its keys always in this order.
///
/// `story` {id, articles, events, earlierChapters?, merged?} · `headline` cited · `days`? [first, last] · `since`? · `new`? [ids] ·
/// `summary` [{passage, others, support}] · `timeline` [{value, days, planned, passage, others, support}] ·
/// `statements` [{speaker, speakerType, polarity, support, variants: [{article, state, exact, parts}]}] ·
/// `figures` [{counted, unit?, state, support, readings}] · `names` [{entity, name, type, forms}] ·
/// `reuses` · `origins` · `warnings` · `events` · `reports` [an article's fields and `text`].
/// A cited passage is {article, span, exact}; support is {outlets, origins}.
package struct DossierJSON: Sendable {
  package init() {}

  package func bytes(of dossier: Dossier) -> [UInt8] {
    var json = JSONWriter()
    write(dossier, to: &json)
    json.endLine()
    return json.bytes
  }

  package func write(_ dossier: Dossier, to json: inout JSONWriter) {
    let shelf = ReportShelf(dossier)
    json.object {
      $0.key("story")
      $0.object { $0.members(of: dossier.story) }
      $0.key("headline")
      $0.cited(dossier.headline, shelf)
      if let days = dossier.days { $0.field("days", days) }
      if let news = dossier.news {
        $0.field("since", news.since.description)
        $0.field("new", dossier.reports.map(\.article.id).filter(news.reports.contains))
      }
      $0.key("summary")
      $0.array(dossier.summary) { json, cited in json.object { $0.members(of: cited, shelf) } }
      $0.key("timeline")
      $0.array(dossier.timeline) { $0.timelineEntry($1, shelf) }
      $0.key("statements")
      $0.array(dossier.statements) { $0.statement($1, shelf) }
      $0.key("figures")
      $0.array(dossier.figures) { $0.figure($1, shelf) }
      $0.key("names")
      $0.array(dossier.names) { $0.name($1, shelf) }
      $0.key("reuses")
      $0.array(dossier.reuses) { json, reuse in json.object { $0.members(of: reuse) } }
      $0.key("origins")
      $0.array(dossier.origins) { json, claim in json.object { $0.members(of: claim) } }
      $0.key("warnings")
      $0.array(dossier.warnings) { $0.warning($1) }
      $0.key("events")
      $0.array(dossier.events) { json, event in
        json.object {
          $0.field("id", event.id)
          $0.field("articles", event.articles)
        }
      }
      $0.key("reports")
      $0.array(dossier.reports) { $0.report($1.article) }
      if !dossier.earlier.isEmpty {
        $0.key("earlier")
        $0.array(dossier.earlier) { $0.report($1.article) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ key: StaticString, _ days: ClosedRange<CalendarDay>) {
    field(key, [days.lowerBound.description, days.upperBound.description])
  }

  fileprivate mutating func cited(_ passage: Passage, _ shelf: ReportShelf) {
    object {
      $0.field("article", passage.article)
      $0.field("span", passage.span)
      $0.field("exact", optional: shelf.exactWords(of: passage))
    }
  }

  fileprivate mutating func support(_ support: Support) {
    key("support")
    object {
      $0.field("outlets", support.outlets)
      $0.key("origins")
      $0.array(support.origins) { json, origin in json.object { $0.members(of: origin) } }
    }
  }

  fileprivate mutating func members(of cited: Cited, _ shelf: ReportShelf) {
    key("passage")
    self.cited(cited.passage, shelf)
    key("others")
    array(cited.others) { $0.cited($1, shelf) }
    support(cited.support)
  }

  fileprivate mutating func timelineEntry(_ entry: TimelineEntry, _ shelf: ReportShelf) {
    object {
      $0.field("value", entry.value)
      $0.field("days", entry.days)
      $0.field("planned", entry.isPlanned)
      $0.members(of: entry.happening, shelf)
    }
  }

  fileprivate mutating func statement(_ statement: Statement, _ shelf: ReportShelf) {
    object {
      $0.field("speaker", statement.speaker)
      $0.field("speakerType", statement.speakerType.rawValue)
      $0.field("polarity", statement.polarity.rawValue)
      $0.support(statement.support)
      $0.key("variants")
      $0.array(statement.variants) { json, variant in
        json.object {
          $0.field("article", variant.article)
          $0.field("state", variant.state.rawValue)
          $0.field("exact", variant.contents.compactMap { shelf.exactWords(of: $0) })
          $0.key("parts")
          $0.array(variant.parts) { json, part in json.object { $0.members(of: part) } }
        }
      }
    }
  }

  fileprivate mutating func figure(_ figure: Figure, _ shelf: ReportShelf) {
    object {
      $0.field("counted", figure.counted)
      $0.field("unit", optional: figure.unit)
      $0.field("state", figure.state.rawValue)
      $0.support(figure.support)
      $0.key("readings")
      $0.array(figure.readings) { json, reading in
        json.object {
          $0.field("article", reading.article)
          $0.field("span", reading.quantity.span)
          $0.field("exact", optional: shelf.exactWords(of: reading.passage))
          $0.field("value", reading.quantity.value)
          if let upper = reading.quantity.upper { $0.field("upper", upper) }
          $0.field("bound", reading.quantity.bound.rawValue)
          $0.field("counted", optional: reading.quantity.counted)
          $0.field("unit", optional: reading.quantity.unit)
          $0.field("sentence", reading.sentence)
          $0.field("chain", chain: reading.chain)
        }
      }
    }
  }

  fileprivate mutating func name(_ use: NameUse, _ shelf: ReportShelf) {
    object {
      $0.field("entity", use.entity)
      $0.field("name", use.name)
      $0.field("type", use.type.rawValue)
      $0.key("forms")
      $0.array(use.forms) { json, form in
        json.object {
          $0.field("words", form.words)
          $0.field("outlets", form.outlets)
          $0.key("passages")
          $0.array(form.passages) { $0.cited($1, shelf) }
        }
      }
    }
  }

  fileprivate mutating func warning(_ warning: Warning) {
    object {
      switch warning {
      case .singleOrigin(let origin, let outlets):
        $0.field("warning", "singleOrigin")
        $0.members(of: origin)
        $0.field("outlets", outlets)
      case .unnamedOnly(let passage):
        $0.field("warning", "unnamedOnly")
        $0.field("passage", passage)
      case .inferredDate(let article):
        $0.field("warning", "inferredDate")
        $0.field("article", article)
      case .conflict(let counted):
        $0.field("warning", "conflict")
        $0.field("counted", counted)
      }
    }
  }

  fileprivate mutating func report(_ article: Article) {
    object {
      $0.field("id", article.id)
      $0.field("outlet", optional: article.outlet)
      $0.field("url", optional: article.url)
      $0.field("headline", optional: article.headline)
      $0.field("published", optional: article.published?.description)
      $0.field("publishedFrom", optional: article.publishedFrom?.rawValue)
      $0.field("inLanguage", article.inLanguage)
      $0.field("from", optional: article.from)
      $0.field("text", article.text)
    }
  }
}
