import TawaturModel

extension Outline {
  mutating func addStatements() {
    heading("statements", unlessEmpty: dossier.statements.isEmpty)
    for statement in dossier.statements {
      add(
        1, .name(oneLine(statement.speaker)), .badge(labels["polarity", statement.polarity], statement.polarity.tone),
        .note(labels["speaker", statement.speakerType]))
      for (index, variant) in statement.variants.enumerated() {
        let differs = variant.state == .cut || variant.state == .reworded
        if index == 0 || differs { add(2, .words(shelf.line(of: variant.contents))) }
        var pieces: [Piece] = [.chain(labels.chain(variant.chain, from: shelf.outlet(of: variant.article)))]
        if statement.variants.count > 1 { pieces.append(.badge(labels["variant", variant.state], variant.state.tone)) }
        if variant.article == shelf.earliest(of: statement) {
          pieces.append(.badge(labels["variant.earliest"], .plain))
        }
        if let passage = variant.passage { pieces.append(cite(passage)) }
        add(.item(level: 3, pieces))
      }
      add(2, support(statement.support))
    }
  }

  mutating func addFigures() {
    heading("figures", unlessEmpty: dossier.figures.isEmpty)
    for figure in dossier.figures {
      add(
        1, .name(oneLine(figure.counted)), .badge(labels["figure", figure.state], figure.state.tone),
        support(figure.support))
      let largest = figure.readings.compactMap { $0.quantity.upper ?? $0.quantity.value }.max() ?? 0
      for reading in figure.readings {
        let value = reading.quantity.upper ?? reading.quantity.value ?? 0
        let day = shelf[reading.article]?.published.map { labels.dayWithoutWeekday($0.day) }
        add(
          .figure(
            amount: labels.amount(reading.quantity), share: largest > 0 ? max(0, value / largest) : 0,
            [.chain(labels.chain(reading.chain, from: shelf.outlet(of: reading.article))), cite(reading.passage)]
              + (day.map { [.note($0)] } ?? [])
              + (shelf.isNew(reading.article) ? [.badge(labels["new"], .change)] : [])))
      }
    }
  }

  mutating func addSources() {
    heading("origins", unlessEmpty: dossier.origins.isEmpty)
    for (origin, evidence) in OriginEvidence.gathered(dossier.origins) {
      add(1, .name(labels.originName(origin)), .note(labels["origin", origin.kind]))
      for piece in evidence {
        let claim = piece.first
        let part: [Piece] = piece.isPartial ? [.note("(\(labels["part"]))")] : []
        let outlet = Piece.cite(
          oneLine(shelf.outlet(of: claim.article)), report: shelf.place(of: claim.article).map { $0 + 1 }, claim.part)
        let witness = claim.witness.map { shelf.line(of: $0) } ?? ""
        let words: [Piece] = witness.isEmpty ? [] : [.words("«\(witness)»")]
        let count: [Piece] = piece.claims.count > 1 ? [.note("× \(piece.claims.count)")] : []
        add(.item(level: 2, [outlet] + part + [.note(labels["evidence", claim.evidence])] + count + words))
      }
    }
    heading("reuses", unlessEmpty: dossier.reuses.isEmpty)
    for pair in CopiedPassages.pairs(of: dossier.reuses) {
      let reuse = pair.first
      let (to, from) = (oneLine(shelf.outlet(of: reuse.to.article)), oneLine(shelf.outlet(of: reuse.from.article)))
      let hands: Piece = reuse.direction == nil ? .name("\(to) ↔ \(from)") : .chain([to, from])
      add(1, hands, cite(reuse.to), .note(labels.how(pair)))
    }
    let names = dossier.names.filter(\.isWrittenDifferently)
    heading("names", unlessEmpty: names.isEmpty)
    for use in names {
      add(1, .name(oneLine(use.name)), .note(labels["entity", use.type]))
      for form in use.forms {
        let outlets = form.writers.map(oneLine).joined(separator: labels["comma"])
        add(2, .words(oneLine(form.words)), .note(outlets))
      }
    }
  }
}

extension Attribution.Polarity {
  var tone: Outline.Tone {
    switch self {
    case .deny, .warn: .alarm
    case .affirm, .demand, .plan, .believe: .plain
    }
  }
}

extension Statement.Variant.State {
  var tone: Outline.Tone {
    switch self {
    case .same: .calm
    case .reworded: .change
    case .fullest, .cut: .plain
    }
  }
}

extension Figure.State {
  var tone: Outline.Tone {
    switch self {
    case .agree: .calm
    case .update: .change
    case .conflict: .alarm
    case .single: .plain
    }
  }
}
