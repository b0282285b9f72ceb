import TawaturModel

/// An invented story in five invented reports, with every part a dossier can have.
enum BridgeStory {
  static let agencyText = """
    مقتل سبعة عمال في انهيار جسر قيد الإنشاء في وادي الزيتون
    وادي الزيتون (وكالة الساحل) - قُتل سبعة عمال وأصيب نحو 20 آخرين أمس الأربعاء عندما انهار جسر قيد الإنشاء في مدينة وادي الزيتون.
    وقال وزير الأشغال سامر الحدّاد إن «التحقيق بدأ فورا، ولن نستبق نتائجه».
    ونقلت الوكالة عن ثلاثة مهندسين أن الشركة المنفذة حُذِّرت من تشققات في الدعامة الوسطى.
    """

  static let reprintText = """
    انهيار جسر وادي الزيتون: سبعة قتلى وفتح تحقيق
    قُتل سبعة عمال وأصيب نحو 20 آخرين أمس الأربعاء عندما انهار جسر قيد الإنشاء في مدينة وادي الزيتون.
    وقال وزير الأشغال سامر الحدّاد إن «التحقيق بدأ فورا».
    المصدر: وكالة الساحل
    اقرأ أيضا: أسعار الخضار ترتفع في الأسواق
    شارك على واتساب
    """

  static let ownText = """
    ارتفاع حصيلة جسر وادي الزيتون إلى 9 قتلى
    أعلنت مديرية الإسعاف صباح اليوم الجمعة ارتفاع حصيلة انهيار الجسر إلى 9 قتلى و23 جريحا.
    ونفى الوزير الحداد علمه بأي تحذير سابق، مؤكدا أن الحكومة ستعيد بناء الجسر قبل نهاية العام.
    """

  static let chainText = """
    مصادر: تحذيرات سبقت سقوط الجسر
    أفادت قناة البيرق، نقلا عن وكالة الساحل، بأن ثلاثة مهندسين حذروا الشركة من تشققات في الدعامة الوسطى.
    وبحسب القناة فإن عدد القتلى بلغ 7.
    """

  static let hostileText = """
    عاجل <script>alert("1")</script> & 'جسر' \u{202E}مقلوب
    قال شاهد إن "الجسر <b>اهتز</b> قبل السقوط" \u{2069}ثم صمت.
    """

  static let day = CalendarDay(year: 2024, month: 1, day: 25) ?? CalendarDay(number: 0)

  static let agency = Origin(id: "sahil", name: "وكالة الساحل", kind: .agency)
  static let ambulance = Origin(id: "statement:ambulance", name: "مديرية الإسعاف", kind: .statement)
  static let own = Origin(id: "own:nakhla", name: "النخلة نت", kind: .ownReporting)
  static let notShown = Origin(id: "article:e", name: "Valley Post", kind: .notShown)

  /// The story as one told since its second day.
  static var news: Dossier {
    var dossier = dossier
    dossier.news = News(since: Timestamp(day: CalendarDay(number: day.number + 1)), reports: ["c"])
    return dossier
  }

  /// The span of the `nth` place where `words` stand in `text`.
  static func span(_ words: String, in text: String, nth: Int = 1) -> TextSpan {
    let text = Array(text.utf8)
    let words = Array(words.utf8)
    var left = nth
    for start in 0...(text.count - words.count) where text[start..<start + words.count].elementsEqual(words) {
      left -= 1
      if left == 0 { return TextSpan(start, start + words.count) }
    }
    preconditionFailure("the fixture does not hold these words: \(String(decoding: words, as: UTF8.self))")
  }

  static func passage(_ reading: ArticleReading, _ words: String, nth: Int = 1) -> Passage {
    Passage(article: reading.article.id, span: span(words, in: reading.article.text, nth: nth))
  }

  /// One block a line: the first is the headline, the roles of others are given by their first words.
  static func blocks(_ text: String, _ roles: [(String, BlockRole)] = []) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let words = String(line) ?? ""
      let role = blocks.isEmpty ? .headline : roles.first { words.hasPrefix($0.0) }?.1 ?? .paragraph
      blocks.append(Block(span: TextSpan(start, start + line.count), role: role, by: "blocks/test"))
      start += line.count + 1
    }
    return blocks
  }
}
