import TawaturModel

extension BridgeStory {
  static let reports = [agencyReport, reprint, ownReport, chainReport, hostileReport]

  static let dossier: Dossier = {
    let carriedByAgency = Support(outlets: ["وكالة الساحل", "جريدة الضفاف", "صحيفة المرفأ"], origins: [agency])
    let collapse = Cited(
      passage: passage(
        agencyReport, "قُتل سبعة عمال وأصيب نحو 20 آخرين أمس الأربعاء عندما انهار جسر قيد الإنشاء في مدينة وادي الزيتون."
      ),
      others: [
        passage(
          reprint, "قُتل سبعة عمال وأصيب نحو 20 آخرين أمس الأربعاء عندما انهار جسر قيد الإنشاء في مدينة وادي الزيتون.")
      ],
      support: Support(outlets: ["وكالة الساحل", "جريدة الضفاف"], origins: [agency]))
    let rise = Cited(
      passage: passage(
        ownReport, "أعلنت مديرية الإسعاف صباح اليوم الجمعة ارتفاع حصيلة انهيار الجسر إلى 9 قتلى و23 جريحا."),
      support: Support(outlets: ["النخلة نت"], origins: [ambulance]))
    let rebuild = Cited(
      passage: passage(ownReport, "الحكومة ستعيد بناء الجسر قبل نهاية العام"),
      support: Support(outlets: ["النخلة نت"], origins: [own]))
    return Dossier(
      story: Story(
        id: "bridge", articles: reports.map(\.article.id), events: ["bridge-1", "bridge-2"],
        earlierChapters: ["contract"]),
      headline: Passage(article: "a", span: agencyReport.blocks[0].span),
      days: day...(day + 1), reports: reports,
      events: [
        Event(id: "bridge-1", story: "bridge", articles: ["a", "b", "d", "e\"<&>'"]),
        Event(id: "bridge-2", story: "bridge", articles: ["c"]),
      ],
      summary: [collapse, rise],
      timeline: [
        TimelineEntry(value: "2024-01-24", days: (day - 1)...(day - 1), happening: collapse),
        TimelineEntry(value: "2024-01-26TMO", days: (day + 1)...(day + 1), happening: rise),
        TimelineEntry(value: "2024", days: (day - 24)...(day + 341), happening: rebuild, isPlanned: true),
      ],
      statements: statements, figures: figures, names: names, reuses: reuses, origins: originClaims,
      warnings: [
        .conflict(counted: "عمال"), .singleOrigin(agency, outlets: 3), .unnamedOnly(passage(agencyReport, engineers)),
        .inferredDate(article: "c"),
      ])
  }()

  static let statements: [Statement] = [
    Statement(
      speaker: "سامر الحدّاد", speakerType: .person, polarity: .affirm,
      variants: [
        .init(article: "a", parts: [agencyReport.attributions[0]], state: .fullest),
        .init(article: "b", parts: [reprint.attributions[0]], state: .cut),
      ], support: Support(outlets: ["وكالة الساحل", "جريدة الضفاف"], origins: [agency])),
    Statement(
      speaker: "ثلاثة مهندسين", speakerType: .unnamed, polarity: .affirm,
      variants: [
        .init(article: "a", parts: [agencyReport.attributions[1]], state: .fullest),
        .init(article: "d", parts: [chainReport.attributions[0]], state: .reworded),
      ], support: Support(outlets: ["وكالة الساحل", "صحيفة المرفأ"], origins: [agency])),
    Statement(
      speaker: "سامر الحداد", speakerType: .person, polarity: .deny,
      variants: [.init(article: "c", parts: [ownReport.attributions[1]], state: .fullest)],
      support: Support(outlets: ["النخلة نت"], origins: [own])),
    Statement(
      speaker: "شاهد <img src=x>", speakerType: .unnamed, polarity: .affirm,
      variants: [.init(article: "e\"<&>'", parts: [hostileReport.attributions[0]], state: .fullest)],
      support: Support(outlets: ["Valley <Post> & \"Sons\""], origins: [notShown])),
  ]

  static let figures: [Figure] = [
    Figure(
      counted: "قتلى",
      readings: [
        reading(agencyReport, 1, []), reading(reprint, 0, []),
        reading(ownReport, 0, [ChainLink(name: "مديرية الإسعاف", role: .office)]),
        reading(chainReport, 0, [ChainLink(name: "قناة البيرق", role: .broadcaster)]),
      ], state: .update,
      support: Support(
        outlets: ["وكالة الساحل", "جريدة الضفاف", "النخلة نت", "صحيفة المرفأ"], origins: [agency, ambulance])),
    Figure(
      counted: "جرحى", readings: [reading(agencyReport, 2, []), reading(ownReport, 1, [])], state: .conflict,
      support: Support(outlets: ["وكالة الساحل", "النخلة نت"], origins: [agency, ambulance])),
  ]

  static func reading(_ report: ArticleReading, _ index: Int, _ chain: [ChainLink]) -> Figure.Reading {
    Figure.Reading(
      article: report.article.id, quantity: report.quantities[index], sentence: report.blocks[1].span, chain: chain)
  }

  static let names: [NameUse] = [
    NameUse(
      entity: "ambulance", name: "مديرية الإسعاف", type: .organisation,
      forms: [
        .init(
          words: "مديرية الإسعاف", passages: [passage(ownReport, "مديرية الإسعاف")],
          outlets: ["النخلة نت"])
      ]),
    NameUse(
      entity: "name:سامر الحداد", name: "سامر الحدّاد", type: .person,
      forms: [
        .init(
          words: "وزير الأشغال سامر الحدّاد",
          passages: [passage(agencyReport, "وزير الأشغال سامر الحدّاد"), passage(reprint, "وزير الأشغال سامر الحدّاد")],
          outlets: ["وكالة الساحل", "جريدة الضفاف"]),
        .init(words: "الوزير الحداد", passages: [passage(ownReport, "الوزير الحداد")], outlets: ["النخلة نت"]),
      ]),
  ]

  static let reuses: [Reuse] = [
    Reuse(
      from: passage(
        agencyReport,
        "قُتل سبعة عمال وأصيب نحو 20 آخرين أمس الأربعاء عندما انهار جسر قيد الإنشاء في مدينة وادي الزيتون.\nوقال وزير الأشغال سامر الحدّاد إن «التحقيق بدأ فورا"
      ),
      to: passage(
        reprint,
        "قُتل سبعة عمال وأصيب نحو 20 آخرين أمس الأربعاء عندما انهار جسر قيد الإنشاء في مدينة وادي الزيتون.\nوقال وزير الأشغال سامر الحدّاد إن «التحقيق بدأ فورا"
      ),
      similarity: 0.97, direction: "credit"),
    Reuse(
      from: passage(agencyReport, "تشققات في الدعامة الوسطى"), to: passage(chainReport, "تشققات في الدعامة الوسطى"),
      similarity: 1),
    Reuse(
      from: passage(agencyReport, "ثلاثة مهندسين"), to: passage(chainReport, "ثلاثة مهندسين"), similarity: 0.8),
  ]

  static let originClaims: [OriginClaim] = [
    OriginClaim(origin: agency, article: "a", evidence: .credit, witness: passage(agencyReport, "(وكالة الساحل)")),
    OriginClaim(origin: agency, article: "b", evidence: .credit, witness: passage(reprint, "المصدر: وكالة الساحل")),
    OriginClaim(
      origin: ambulance, article: "c", part: ownReport.blocks[1].span, evidence: .chain,
      witness: passage(ownReport, "مديرية الإسعاف")),
    OriginClaim(origin: own, article: "c", part: ownReport.blocks[2].span, evidence: .none),
    OriginClaim(origin: agency, article: "d", evidence: .chain, witness: passage(chainReport, "نقلا عن وكالة الساحل")),
    OriginClaim(origin: notShown, article: "e\"<&>'", evidence: .none),
  ]
}
