import TawaturLinking
import TawaturModel
import TawaturMutations
import TawaturTestSupport
import Testing

/// A report whose every line is a paragraph.
func report(
  _ id: String, _ text: String, outlet: String? = nil, published: String? = nil, blocks: [Block] = []
) -> ArticleReading {
  ArticleReading(
    article: Article(id: id, outlet: outlet, published: published.flatMap { Timestamp(iso: $0) }, text: text),
    blocks: blocks)
}

@Suite struct ReuseFinderTests {
  private static let own = "خرج سكان الحي القديم إلى الساحة وهم يحملون لافتات كتبوها بأيديهم طوال الليل."
  private static let other = "يقول تجار السوق إن موسم الشتاء مر بطيئا هذا العام وإن المخازن ما زالت ملأى بالبضائع."

  @Test(arguments: [
    // Whole sentence inside another report.
    [
      "⟦same|أعلنت بلدية المدينة أن ترميم الجسر القديم سيبدأ مطلع الشهر المقبل ويستغرق ثلاثة أعوام كاملة⟧.",
      "\(own)\n⟦same|أعلنت بلدية المدينة أن ترميم الجسر القديم سيبدأ مطلع الشهر المقبل ويستغرق ثلاثة أعوام كاملة⟧.\n\(other)",
    ],
    // Other spelling: hamza, vowel signs, teh marbuta, tatweel, a waw on its own.
    [
      "\(own) ⟦same|وأعلنت بلدية المدينة أنّ ترميم الجسر القديم سيبدأ في الأسبوع الأول من الشهر المقبل⟧.",
      "⟦same|اعلنت بلديه المدينة ان ترمـيم الجسر القديم سيبدا في الاسبوع الاول من الشهر المقبلِ⟧.",
    ],
    // Other figures, other digits.
    [
      "⟦same|قال مدير المستشفى إن 14 مصابا نقلوا إلى العناية المركزة بينهم 3 أطفال وامرأتان مسنتان⟧.",
      "⟦same|قال مدير المستشفى إن ١٧ مصابا نقلوا إلى العناية المركزة بينهم ٥ أطفال وامرأتان مسنتان⟧.",
    ],
    // Words put in and words cut out.
    [
      "⟦same|ارتفع منسوب النهر في الأيام الثلاثة الأخيرة إلى مستوى لم يسجل منذ عقود طويلة، بحسب دائرة المياه في المحافظة⟧.",
      "⟦same|ارتفع منسوب النهر في الأيام الثلاثة الأخيرة بفعل الأمطار الغزيرة والثلوج الذائبة إلى مستوى لم يسجل منذ عقود، بحسب دائرة المياه في المحافظة⟧.",
    ],
    // A headline of seven words is a whole sentence.
    [
      "⟦same|غرق مركب صيد قبالة الساحل ونجاة بحارته⟧\n\(own)",
      "\(other)\n⟦same|غرق مركب صيد قبالة الساحل ونجاة بحارته⟧",
    ],
    // The same where the next sentences begin alike.
    [
      "⟦same|غرق مركب صيد قبالة الساحل ونجاة بحارته⟧\nقال خفر السواحل اليوم إن السفينة الثانية غادرت الميناء.",
      "⟦same|غرق مركب صيد قبالة الساحل ونجاة بحارته⟧\nأعلن خفر السواحل اليوم فتح طريق الجبل أمام الشاحنات.",
    ],
    // Reworded word by word towards both ends of its sentences.
    [
      "\(own)\n⟦same|وقال نقيب الصيادين بعد العاصفة خلال الليلة الماضية إن الميناء الصغير فقد نصف قواربه الخشبية وإن البحارة ينتظرون تعويضا بسبب الأضرار الكبيرة⟧.",
      "⟦same|وأضاف نقيب الصيادين عقب العاصفة أثناء الليلة الفائتة إن الميناء الصغير فقد نصف قواربه الخشبية وإن البحارة ينتظرون تعويضا جراء الأضرار الجسيمة⟧.\n\(other)",
    ],
  ])
  func `A passage is found where both reports carry it`(pair: [String]) throws {
    let (a, b) = (try MarkedText(pair[0]), try MarkedText(pair[1]))
    let found = ReuseFinder.reuses(
      among: StoredReadings([
        report("a", a.text, published: "2025-03-01"), report("b", b.text, published: "2025-03-02"),
      ]))
    #expect(found.map(\.from.article) == ["a"])
    #expect(MarkedText(text: a.text, "same", found.map(\.from.span)) == a)
    #expect(MarkedText(text: b.text, "same", found.map(\.to.span)) == b)
    checkOffsets(found.map(\.from.span), in: a.text)
    checkOffsets(found.map(\.to.span), in: b.text)
  }

  @Test(arguments: [
    // The formulas of the trade around other news.
    [
      "وقال المتحدث باسم الوزارة في مؤتمر صحفي عقده اليوم إن المفاوضات توقفت.",
      "وقال المتحدث باسم الوزارة في مؤتمر صحفي عقده أمس إن الأسعار ستنخفض قريبا.",
    ],
    // The same titles.
    [
      "استقبل رئيس مجلس الوزراء وزير الداخلية بالوكالة المهندس سالم الحارثي وفدا من النقابات.",
      "دشن رئيس مجلس الوزراء وزير الداخلية بالوكالة المهندس سالم الحارثي محطة القطار الجديدة.",
    ],
    // The same subject in other words.
    [
      "انهار سقف مدرسة في القرية ونجا التلاميذ لأنهم كانوا في الفسحة.", "نجا تلاميذ من انهيار سقف مدرستهم خلال الفسحة.",
    ],
    ["", "كلمة واحدة"],
  ])
  func `What only sounds alike is no reuse`(pair: [String]) {
    #expect(ReuseFinder.reuses(among: StoredReadings([report("a", pair[0]), report("b", pair[1])])) == [])
  }

  @Test func `Of two passages that touch in one report both are found`() throws {
    let first = "تعرض المكتبة البلدية في المدينة القديمة هذا الأسبوع مخطوطات نادرة جمعها أهلها على ضفة النهر"
    let second = "يبدأ الصيادون على ضفة النهر تجفيف السمك في الصباح الباكر ثم يبيعونه لتجار القرى المجاورة قبل الظهر"
    let tail = second.dropFirst("يبدأ الصيادون على ضفة النهر ".count)
    // The words «على ضفة النهر» stand once in the second report and may be of either passage.
    let found = ReuseFinder.reuses(
      among: StoredReadings([
        report("a", "\(first).\n\(Self.own)\n\(second)."), report("b", "\(first) \(tail)."),
      ]))
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.similarity > 0.9 })
  }

  @Test func `Furniture around two reports is no reuse`() {
    let teaser = "تابعوا آخر الأخبار العاجلة على مدار الساعة عبر تطبيقنا الجديد للهواتف المحمولة مجانا."
    let readings = ["a", "b"].map { id in
      let text = "\(id == "a" ? Self.own : Self.other)\n\(teaser)"
      let line = text.utf8.count - teaser.utf8.count
      return report(
        id, text,
        blocks: [
          Block(span: TextSpan(0, line - 1), role: .paragraph, by: "test"),
          Block(span: TextSpan(line, text.utf8.count), role: .furniture, by: "test"),
        ])
    }
    #expect(ReuseFinder.reuses(among: StoredReadings(readings)) == [])
    #expect(
      ReuseFinder.reuses(among: StoredReadings(readings.map { report($0.article.id, $0.article.text) })).count == 1)
  }

  @Test func `The order in which reports come changes nothing`() {
    var random = SplitMix64(seed: 7)
    let sentences = (0..<12).map { index in
      "الخبر رقم \(index) يروي ما جرى في الحارة \(index * 7) من أوله إلى آخره كما شهده الجيران من نوافذهم ليلة \(index * 3)."
    }
    let readings = (0..<10).map { index in
      report(
        "r\(index)", sentences.shuffled(using: &random).prefix(6).joined(separator: "\n"),
        published: "2025-03-0\(1 + index % 3)")
    }
    let expected = ReuseFinder.reuses(among: StoredReadings(readings))
    #expect(!expected.isEmpty)
    for _ in 0..<5 { #expect(ReuseFinder.reuses(among: StoredReadings(readings.shuffled(using: &random))) == expected) }
  }

  @Test(arguments: randomSeeds)
  func `Spans lie on letter borders in any text`(seed: UInt64) {
    let shared = randomArabic(seed: seed, pieces: 40, frequent: ["قال", "في"])
    let texts = [1, 2].map { randomArabic(seed: seed &* 31 &+ $0, pieces: 20) + "\n" + shared + "\n" }
    let found = ReuseFinder.reuses(among: StoredReadings([report("a", texts[0]), report("b", texts[1])]))
    #expect(!found.isEmpty)
    checkOffsets(found.map(\.from.span), in: texts[0], note: "seed \(seed)")
    checkOffsets(found.map(\.to.span), in: texts[1], inOrder: false, note: "seed \(seed)")
  }

  @Test func `A forgotten report is not found again`() {
    var finder = ReuseFinder(capacity: 4)
    let text = "أعلنت بلدية المدينة أن ترميم الجسر القديم سيبدأ مطلع الشهر المقبل ويستغرق ثلاثة أعوام كاملة."
    _ = finder.add(report("a", text))
    #expect(finder.add(report("b", text)).count == 1)
    for index in 0..<8 { _ = finder.add(report("f\(index)", "لا شيء \(index)")) }
    #expect(finder.add(report("c", text)) == [])
  }
}
