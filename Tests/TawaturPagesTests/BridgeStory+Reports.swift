import TawaturModel

extension BridgeStory {
  static let deadSeven = "سبعة عمال"
  static let engineers = "الشركة المنفذة حُذِّرت من تشققات في الدعامة الوسطى"

  static let agencyReport: ArticleReading = {
    let text = agencyText
    func at(_ words: String, _ nth: Int = 1) -> TextSpan { span(words, in: text, nth: nth) }
    let minister = Attribution(
      cue: at("قال"), sources: [at("وزير الأشغال سامر الحدّاد")],
      contents: [at("التحقيق بدأ فورا، ولن نستبق نتائجه")], form: .direct, speaker: "سامر الحدّاد",
      speakerType: .person, chain: [ChainLink(name: "سامر الحدّاد", role: .official)], by: "attribution/qala-inna")
    let unnamed = Attribution(
      cue: at("نقلت"), sources: [at("ثلاثة مهندسين")], contents: [at(engineers)], form: .indirect,
      speaker: "ثلاثة مهندسين", speakerType: .unnamed,
      chain: [
        ChainLink(name: "وكالة الساحل", role: .agency, span: at("الوكالة")),
        ChainLink(name: "3 مهندسين", role: .unnamed, count: 3, span: at("ثلاثة مهندسين")),
      ], by: "attribution/naqalat-an")
    return ArticleReading(
      article: Article(
        id: "a", outlet: "وكالة الساحل", url: "https://sahil.example/1?a=1&b=2", headline: "مقتل سبعة عمال",
        published: Timestamp(day: day, second: 9 * 3600 + 300, zone: 180), publishedFrom: .given, text: text,
        otherFields: [OtherField(name: "tags", json: "[\"جسر\",\n 1]"), OtherField(name: "kind", json: "\"x\"")]),
      blocks: blocks(text),
      times: [
        Timex3(
          span: at("أمس الأربعاء"), type: .date, value: "2024-01-24", days: (day - 1)...(day - 1), by: "times/day-word")
      ],
      quantities: [
        Quantity(span: at("سبعة"), value: 7, counted: "عمال", countedSpan: at("عمال"), by: "quantities/words"),
        Quantity(span: at("سبعة", 2), value: 7, counted: "عمال", countedSpan: at("عمال", 2), by: "quantities/words"),
        Quantity(span: at("نحو 20"), value: 20, bound: .about, counted: "آخرين", by: "quantities/digits"),
      ],
      mentions: [
        Mention(
          span: at("وادي الزيتون"), type: .location, entity: "name:وادي الزيتون", name: "وادي الزيتون",
          by: "names/place"),
        Mention(span: at("وكالة الساحل"), type: .medium, entity: "sahil", name: "وكالة الساحل", by: "names/medium"),
        Mention(
          span: at("سامر الحدّاد"), type: .person, entity: "name:سامر الحداد", name: "سامر الحدّاد",
          title: at("وزير الأشغال"), by: "names/title"),
        Mention(
          span: at("سامر الحدّاد"), type: .person, entity: "name:سامر الحداد", name: "سامر الحدّاد", by: "names/again"),
      ],
      attributions: [minister, unnamed])
  }()

  static let reprint: ArticleReading = {
    let text = reprintText
    func at(_ words: String, _ nth: Int = 1) -> TextSpan { span(words, in: text, nth: nth) }
    return ArticleReading(
      article: Article(
        id: "b", outlet: "جريدة الضفاف", published: Timestamp(day: day, second: 11 * 3600), publishedFrom: .page,
        text: text),
      blocks: blocks(text, [("المصدر", .credit), ("اقرأ", .furniture), ("شارك", .furniture)]),
      times: [
        Timex3(
          span: at("أمس الأربعاء"), type: .date, value: "2024-01-24", days: (day - 1)...(day - 1), by: "times/day-word")
      ],
      quantities: [Quantity(span: at("سبعة", 2), value: 7, counted: "عمال", by: "quantities/words")],
      mentions: [
        Mention(
          span: at("سامر الحدّاد"), type: .person, entity: "name:سامر الحداد", name: "سامر الحدّاد", by: "names/title")
      ],
      attributions: [
        Attribution(
          cue: at("قال"), sources: [at("وزير الأشغال سامر الحدّاد")], contents: [at("التحقيق بدأ فورا")],
          form: .direct, speaker: "سامر الحدّاد", speakerType: .person,
          chain: [ChainLink(name: "سامر الحدّاد", role: .official)], by: "attribution/qala-inna")
      ])
  }()

  static let ownReport: ArticleReading = {
    let text = ownText
    func at(_ words: String, _ nth: Int = 1) -> TextSpan { span(words, in: text, nth: nth) }
    return ArticleReading(
      article: Article(
        id: "c", outlet: "النخلة نت", published: Timestamp(day: day + 1), publishedFrom: .inferred, text: text),
      blocks: blocks(text),
      times: [
        Timex3(
          span: at("صباح اليوم الجمعة"), type: .time, value: "2024-01-26TMO", days: (day + 1)...(day + 1),
          by: "times/part-of-day"),
        Timex3(span: at("نهاية العام"), type: .date, value: "2024", mod: .end, by: "times/end-of"),
      ],
      quantities: [
        Quantity(span: at("9", 2), value: 9, counted: "قتلى", countedSpan: at("قتلى", 2), by: "quantities/digits"),
        Quantity(span: at("23"), value: 23, counted: "جريحا", by: "quantities/digits"),
      ],
      mentions: [
        Mention(
          span: at("مديرية الإسعاف"), type: .organisation, entity: "ambulance", name: "مديرية الإسعاف",
          by: "names/organisation"),
        Mention(span: at("الحداد"), type: .person, entity: "name:سامر الحداد", name: "سامر الحداد", by: "names/last"),
      ],
      attributions: [
        Attribution(
          cue: at("أعلنت"), sources: [at("مديرية الإسعاف")],
          contents: [at("ارتفاع حصيلة انهيار الجسر إلى 9 قتلى و23 جريحا")],
          form: .indirect, speaker: "مديرية الإسعاف", speakerType: .organisation,
          chain: [ChainLink(name: "مديرية الإسعاف", role: .office)], by: "attribution/alana"),
        Attribution(
          cue: at("نفى"), sources: [at("الوزير الحداد")], contents: [at("علمه بأي تحذير سابق")], form: .indirect,
          speaker: "الحداد", speakerType: .person, polarity: .deny,
          chain: [ChainLink(name: "الحداد", role: .official)], by: "attribution/nafa"),
      ])
  }()

  static let chainReport: ArticleReading = {
    let text = chainText
    func at(_ words: String, _ nth: Int = 1) -> TextSpan { span(words, in: text, nth: nth) }
    return ArticleReading(
      article: Article(
        id: "d", outlet: "صحيفة المرفأ", published: Timestamp(day: day + 1, second: 60), publishedFrom: .given,
        text: text),
      blocks: blocks(text),
      quantities: [Quantity(span: at("7"), value: 7, counted: "القتلى", by: "quantities/digits")],
      mentions: [
        Mention(span: at("وكالة الساحل"), type: .medium, entity: "sahil", name: "وكالة الساحل", by: "names/medium")
      ],
      attributions: [
        Attribution(
          cue: at("أفادت"), sources: [at("ثلاثة مهندسين")],
          contents: [at("ثلاثة مهندسين حذروا الشركة من تشققات في الدعامة الوسطى")],
          form: .indirect, speaker: "ثلاثة مهندسين", speakerType: .unnamed, polarity: .warn,
          chain: [
            ChainLink(name: "قناة البيرق", role: .broadcaster), ChainLink(name: "وكالة الساحل", role: .agency),
            ChainLink(name: "3 مهندسين", role: .unnamed, count: 3),
          ], by: "attribution/afadat-naqlan")
      ])
  }()

  static let hostileReport: ArticleReading = {
    let text = hostileText
    func at(_ words: String, _ nth: Int = 1) -> TextSpan { span(words, in: text, nth: nth) }
    return ArticleReading(
      article: Article(id: "e\"<&>'", outlet: "Valley <Post> & \"Sons\"", url: "javascript:alert(1)", text: text),
      blocks: blocks(text),
      mentions: [Mention(span: at("الجسر <b>"), type: .location, entity: "x\"y", name: "<i>", by: "names/test")],
      attributions: [
        Attribution(
          cue: at("قال"), sources: [at("شاهد")], contents: [at("<b>اهتز</b> قبل السقوط\" \u{2069}ثم")],
          form: .direct, speaker: "شاهد \u{1B}[31m", speakerType: .unnamed,
          chain: [ChainLink(name: "شاهد", role: .unnamed)],
          by: "attribution/test")
      ])
  }()
}
