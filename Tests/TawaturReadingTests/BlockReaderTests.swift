import TawaturModel
import TawaturText
import Testing

@testable import TawaturReading

/// Each line of a page with the role it should have, «role: words».
struct BlockReaderTests {
  private func roles(of page: String, hasHeadline: Bool = false) throws -> [String] {
    var lexicon = Lexicon()
    let reader = try BlockReader(into: &lexicon)
    let text = Tokenizer(lexicon: lexicon).tokens(of: page)
    return reader.blocks(of: text, hasHeadline: hasHeadline).map(\.role.rawValue)
  }

  private let prose =
    "قالت بلدية المدينة اليوم الأحد إن أعمال توسعة الطريق الساحلي ستبدأ مطلع الشهر المقبل وتستمر أربعة أشهر على الأقل."

  @Test func `A page's banner, section, headline and date line are told apart`() throws {
    let page = [
      "موقع المدينة | أخبار الساعة", "محليات", "بلدية المدينة توسع الطريق الساحلي بعد انتظار",
      "الأحد 3 مارس 2024 - 10:15 صباحا", prose,
    ]
    #expect(
      try roles(of: page.joined(separator: "\n")) == ["furniture", "furniture", "headline", "dateline", "paragraph"])
  }

  @Test(arguments: [
    "المصدر: وكالات", "(رويترز)", "الساحل نيوز 3_المدينة", "ح. م.",
  ])
  func `A credit below the report is no paragraph`(credit: String) throws {
    let last = try roles(of: "\(prose)\n\(prose)\n\(credit)").last
    #expect(last == "credit" || last == "byline")
  }

  @Test func `A last paragraph of few words stays a paragraph`() throws {
    #expect(try roles(of: "\(prose)\nولم تعلن البلدية كلفة المشروع.").last == "paragraph")
  }

  @Test(arguments: [
    "شارك هذا الموضوع: فيسبوك واتساب", "تابعونا على تلغرام", "كلمات دلالية: طرق، بلدية", "جميع الحقوق محفوظة © 2024",
    "عدد المشاهدات: 220", "almadina.example",
  ])
  func `Lines of the site are furniture`(line: String) throws {
    #expect(try roles(of: "\(prose)\n\(line)").last == "furniture")
  }

  @Test(arguments: [
    "كتب رئيس البلدية رسالة إلى السكان يشرح فيها مراحل العمل.", "المصدر الأول للمياه في البلدة بئر قديمة حفرت قبل قرن.",
    "شارك مئات السكان في الاجتماع الذي عقد في القاعة الكبرى أمس.",
  ])
  func `A sentence that begins like furniture is a paragraph`(line: String) throws {
    #expect(try roles(of: "\(prose)\n\(line)\n\(prose)")[1] == "paragraph")
  }

  @Test func `What follows read-also belongs to another report until the report's own matter comes back`() throws {
    let other = "أعلن نادي الساحل لكرة القدم تعاقده مع المدرب سالم العوضي لموسمين بعد مفاوضات طويلة مع وكيل أعماله."
    let page = [prose, prose, "اقرأ أيضا:", "نادي الساحل يتعاقد مع المدرب سالم العوضي", other]
    #expect(
      try roles(of: page.joined(separator: "\n")) == ["paragraph", "paragraph", "furniture", "furniture", "furniture"])
    let back = "وتشمل أعمال توسعة الطريق الساحلي في المدينة إنارة جديدة وممرا للدراجات على امتداد أربعة كيلومترات."
    let resumed = [prose, prose, "اقرأ أيضا:", "نادي الساحل يتعاقد مع المدرب سالم العوضي", back]
    #expect(try roles(of: resumed.joined(separator: "\n")).last == "paragraph")
  }

  @Test func `Behind a list of titles the report goes on, also with what it had not told yet`() throws {
    let titles = ["النادي يتعاقد مع مدرب جديد لموسمين", "هل يعود المهاجم إلى النادي بعد عام من الإصابة والغياب؟"]
    let next = "تكلف كل مضخة في المحطة الشرقية نحو مليون دينار وتحتاج إلى صيانة مرة كل عامين."
    let page = [prose, "اقرأ أيضا:"] + titles + [next, prose]
    #expect(
      try roles(of: page.joined(separator: "\n")) == [
        "paragraph", "furniture", "furniture", "furniture", "paragraph", "paragraph",
      ])
    let other = "يعود المهاجم إلى صفوف النادي بعد عام من الإصابة والغياب الطويل عن الملاعب في الموسم الماضي."
    let story = [prose, "اقرأ أيضا:"] + titles + [other]
    #expect(try roles(of: story.joined(separator: "\n")).last == "furniture")
  }

  @Test func `A read-also line with its own title stands for itself alone`() throws {
    let page = [
      prose, "اقرأ أيضا: النادي يتعاقد مع مدرب جديد",
      "ونفت مصادر في النادي ما تردد عن استقالة المدير الرياضي قبل نهاية الموسم.",
    ]
    #expect(try roles(of: page.joined(separator: "\n")) == ["paragraph", "furniture", "paragraph"])
  }

  @Test func `A short line between paragraphs is a subhead, one that breaks off is not`() throws {
    #expect(try roles(of: "\(prose)\nمخاوف السكان\n\(prose)")[1] == "subhead")
    #expect(try roles(of: "\(prose)\nوقال رئيس البلدية:\n\(prose)")[1] == "paragraph")
  }

  @Test func `The given headline is the headline`() throws {
    #expect(try roles(of: "عنوان\n\(prose)", hasHeadline: true) == ["headline", "paragraph"])
    #expect(try roles(of: "", hasHeadline: false).isEmpty)
  }
}

struct PublicationReaderTests {
  private func read(_ page: String) throws -> ArticleReading {
    try ArticleReader().read(Article(id: "page", text: page))
  }

  private let prose =
    "قالت بلدية المدينة إن أعمال توسعة الطريق الساحلي ستبدأ مطلع الشهر المقبل وتستمر أربعة أشهر على الأقل."

  @Test(arguments: [
    ("مرآة الجنوب\nبلدية المدينة توسع الطريق الساحلي بعد انتظار", "مرآة الجنوب"),
    ("mirror.example\nبلدية المدينة توسع الطريق الساحلي بعد انتظار", "mirror"),
    ("صحيفة المرآة | محليات\nبلدية المدينة توسع الطريق الساحلي بعد انتظار", "صحيفة المرآة"),
  ])
  func `An outlet is known by its banner`(header: String, outlet: String) throws {
    #expect(try read("\(header)\n\(prose)\n\(prose)").article.outlet == outlet)
  }

  @Test(arguments: [("المصدر: مرآة الجنوب", "مرآة الجنوب"), ("مرآة الجنوب 2_الضفة", "مرآة الجنوب")])
  func `An outlet is known by the credit below`(credit: String, outlet: String) throws {
    #expect(try read("\(prose)\n\(prose)\n\(credit)").article.outlet == outlet)
  }

  @Test func `A report that names no outlet has none`() throws {
    #expect(try read("بلدية المدينة توسع الطريق الساحلي بعد انتظار\n\(prose)\n\(prose)").article.outlet == nil)
  }

  @Test func `The date line tells when, with its clock`() throws {
    let page = "بلدية المدينة توسع الطريق الساحلي بعد انتظار\nالأحد 3 مارس 2024\nآخر تحديث: 3/3/2024 10:15\n\(prose)"
    let article = try read(page).article
    #expect(article.published?.description == "2024-03-03T10:15")
    #expect(article.publishedFrom == .text)
  }
}
