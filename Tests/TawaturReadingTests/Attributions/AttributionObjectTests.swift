import TawaturModel
import TawaturReading
import TawaturTestSupport
import Testing

struct AttributionObjectTests {
  let marks: AttributionMarks

  init() throws { marks = try AttributionMarks() }

  @Test(arguments: AttributionObjectExamples.all)
  func `Subject, object and content are told apart where they are marked`(marked: String) throws {
    let expected = try MarkedText(marked)
    #expect(marks.marked(expected.text) == expected)
  }

  @Test(arguments: [
    ("نقلت وكالة النخيل عن إذاعة الساحل عن مدير الميناء أن الرصيف أغلق.", "وكالة النخيل > إذاعة الساحل > مدير الميناء"),
    ("أبلغت أربعة مصادر رويترز أن الصفقة تأجلت.", "رويترز > أربعة مصادر"),
    ("أبلغ مسؤول الجزيرة أن المعبر سيفتح.", "الجزيرة > مسؤول"),
    ("وكانت ثلاثة مصادر قد أبلغت النخيل أن الصفقة تأجلت.\nوتصدر وكالة النخيل في المدينة.", "النخيل > ثلاثة مصادر"),
    ("وكانت ثلاثة مصادر قد أبلغت المالك أن الصفقة تأجلت.", "ثلاثة مصادر"),
    ("أبلغ مراسل الجزيرة أن المعبر سيفتح.", "مراسل الجزيرة"),
    ("وذكرت وكالة البرق، نقلا عن مصدر طبي، أن المصاب تعافى.", "وكالة البرق > مصدر طبي"),
    ("تأجل العرض، نقلا عن مصدر طبي.", "مصدر طبي"),
    ("أخبر الطبيب الصحفيين أن المريض تعافى.", "الطبيب"),
  ])
  func `The one told and the one passed on stand in the chain`(text: String, chain: String) {
    #expect(marks.chains(in: text) == [chain])
  }

  @Test func `An object does not become the next speaker`() {
    let found = marks.speakers(in: "قال المحافظ سمير الراوي إن الجسر آمن، واتهم البلدية بإهمال الصيانة.")
    #expect(found == ["سمير الراوي", "سمير الراوي"])
    #expect(marks.speakers(in: "واتهمت البلدية المقاول بإهمال الصيانة.") == ["البلدية"])
  }

  @Test func `What another already says is not repeated with its own verb behind a trailing source`() {
    let found = marks.attributions(in: "وأضاف الوزير: \"الجسر آمن منذ العام الماضي\"، وفقا لما نقلته وكالة البرق.")
    #expect(found.count == 2)
    #expect(found.map(\.contents.first) == [found.first?.contents.first, found.first?.contents.first])
  }

  @Test func `The words on whose behalf one speaks are no name`() {
    #expect(marks.speakers(in: "قال سمير نعمان المتحدث باسم الشركة إن الإنتاج توقف.") == ["سمير نعمان"])
    #expect(marks.speakers(in: "قال الوزير باسم نعمان إن الإنتاج توقف.") == ["باسم نعمان"])
  }

  @Test func `A participle goes with the verb before it, whoever issued the document`() {
    let found = marks.speakers(
      in: "قالت وزارة البيئة إن النهر نظيف.\nوشدد البيان على منع الصيد، داعيا السكان إلى الحذر.")
    #expect(found == ["وزارة البيئة", "وزارة البيئة", "وزارة البيئة"])
  }

  @Test func `An office led back to its full name takes no object with it`() {
    let found = marks.speakers(in: "أبرمت حكومة نيكاراغوا اتفاق صيد مع جارتها.\nوقالت الحكومة إن السمك كثير.")
    #expect(found == ["حكومة نيكاراغوا"])
  }

  @Test func `Those told of by a speaker do not take the turn`() {
    let statement = "قالت وزارة الموانئ إن الحكومة أعلنت بدء العمل في الرصيف.\nوأضاف البيان أن العمل يكتمل في آذار."
    #expect(marks.speakers(in: statement) == ["وزارة الموانئ", "الحكومة", "وزارة الموانئ"])
    let person = "قال المحافظ سمير الراوي إن السائق نادر قاسم أكد سلامة الجسر.\nوأضاف أن الجسر جديد."
    #expect(marks.speakers(in: person) == ["سمير الراوي", "نادر قاسم", "سمير الراوي"])
    let own = "قال المحافظ سمير الراوي إن الجسر آمن. وأكد السائق نادر قاسم أن الجسر سليم.\nوأضاف أنه جديد."
    #expect(marks.speakers(in: own).last == "نادر قاسم")
  }

  @Test func `A name ends where the verb goes on to others`() {
    let known = "قال المحافظ سمير الراوي إن الجسر آمن.\n"
    #expect(marks.speakers(in: known + "ووصف الراوي الانتقادات بأنها متسرعة.").last == "سمير الراوي")
    #expect(marks.speakers(in: known + "وقال الراوي للحاضرين إن الجسر جديد.").last == "سمير الراوي")
    #expect(marks.speakers(in: known + "وقال مبتسمًا إن الجسر جديد.").last == "سمير الراوي")
    #expect(marks.speakers(in: known + "وقال يوسف الراوي إن الجسر جديد.").last == "يوسف الراوي")
    #expect(marks.speakers(in: known + "وأعلن تصعيدا أن الجسر جديد.").last == "سمير الراوي")
    #expect(marks.speakers(in: known + "وأضاف عوضا عن ذلك أن الجسر جديد.").last == "سمير الراوي")
    #expect(marks.speakers(in: known + "وقال برودهيل إن الجسر جديد.").last == "برودهيل")
    #expect(marks.speakers(in: "أعلن وزير الموانئ السوداني علي حسن الراوي أن الجسر جديد.") == ["علي حسن الراوي"])
    #expect(marks.speakers(in: "جدد رئيس البلدية ترحيبه بالحوار.") == ["رئيس البلدية"])
    #expect(marks.speakers(in: "قال وزير الموانئ ناجي أقبال إن الجسر جديد.") == ["ناجي أقبال"])
    #expect(marks.speakers(in: known + "وقال ناشطون من آل الراوي إن الجسر جديد.").last == "ناشطون من آل الراوي")
    #expect(marks.speakers(in: known + "وقالت يوروكارد إن الجسر جديد.").last == "يوروكارد")
  }

  @Test func `This source is the source named before`() {
    let text = "قالت مصادر أمنية في الميناء إن السفينة غرقت.\nوأضافت هذه المصادر أن البحارة نجوا."
    #expect(marks.speakers(in: text).last == marks.speakers(in: text).first)
  }

  @Test func `A name no table knows is the speaker behind its title`() {
    let found = marks.speakers(
      in: "وقال رئيس جمعية لحماية الغابات بالمدينة الحمراء، بوعزة الكتاني، إن الحريق أخمد.")
    #expect(found == ["بوعزة الكتاني"])
  }
}

enum AttributionObjectExamples {
  static let all = [
    "لكن ⟦source|مصادر مقربة من النادي⟧ ⟦cue|وصفت⟧ العرض الأخير بأنه \"⟦content|بداية جيدة⟧\".",
    "و⟦cue|بيّن⟧ ⟦source|المدير⟧ أن ⟦content|المخزون يكفي⟧.",
    "وزع المدير المخزون بين المدارس وأن وصل.",
    "طرابلس - البرق - ⟦cue|أعلنت⟧ ⟦source|الهيئة العامة للكهرباء⟧ أن ⟦content|الشبكة عادت⟧.",
    "المكلا (اليمن) 14 أكتوبر (البرق) - ⟦cue|أعلنت⟧ ⟦source|السلطات⟧ أن ⟦content|الميناء أغلق⟧.",
    "و⟦cue|قال⟧ ⟦source|الخبير⟧ إن ⟦content|السد آمن⟧، ⟦cue|مقدرا⟧ ⟦content|كلفة الترميم بمليون دولار⟧.",
    "و⟦cue|قال⟧ ⟦source|الصيادون⟧ إن ⟦content|السمك قليل⟧، في وقت تستعد فيه المدينة للموسم.",
    "⟦cue|نفى⟧ ⟦source|المحامي سمير الراوي⟧ ⟦content|التهم الموجهة إلى موكله⟧.",
    "⟦cue|نفت⟧ ⟦source|وزارة الدفاع⟧ ⟦content|الاتهامات⟧.",
    "سافرت وزيرة الهجوم والدفاع.",
    "⟦cue|نقلت⟧ الصحيفة عن ⟦source|المحافظ⟧ ⟦content|توجيهه بصرف تعويضات للمتضررين⟧.",
    "و⟦cue|قالت⟧ ⟦source|النقابة⟧ إن ⟦content|الأجور متأخرة⟧، ⟦cue|داعية⟧ العمال إلى ⟦content|الإضراب غدا⟧.",
    "و⟦cue|قال⟧ ⟦source|الداعية⟧ إن ⟦content|العيد غدا⟧.",
    "اكتفى ⟦source|المدرب⟧ ب⟦cue|القول⟧ إن \"⟦content|الوقت مبكر⟧\".",
    "اكتفى المدرب بالتعادل.",
    "⟦cue|قال⟧ ⟦source|الوزيران⟧ إن ⟦content|الجسر آمن⟧، و⟦cue|أكدا⟧ أن ⟦content|الطريق مفتوح⟧.",
    "و⟦cue|قال⟧ ⟦source|الحارس⟧ إنه ⟦content|كان نائما⟧، و⟦cue|نفى⟧ ⟦content|علمه بالسرقة⟧.",
    "و⟦cue|قال⟧ ⟦source|المدير⟧، معلقا على القرار، إن ⟦content|العرض جيد⟧.",
    "و⟦cue|قال⟧ ⟦source|المدير⟧ إن ⟦content|العرض جيد⟧، ⟦cue|منتقدا⟧ ⟦content|تأخر الدفع⟧.",
    "⟦cue|قال⟧ ⟦source|المحافظ⟧ إن ⟦content|الماء قليل⟧، و⟦cue|دعا⟧ إسرائيل إلى ⟦content|فتح السد⟧.",
    "⟦cue|دعت⟧ ⟦source|إسرائيل⟧ لبنان إلى ⟦content|فتح السد⟧.",
    "⟦cue|أعلنت⟧ ⟦source|الشرطة⟧ ⟦content|إغلاق الشارع⟧. و⟦cue|أكدت⟧ ⟦content|القبض على السارق⟧.",
    "وعندما سألتها الصحفية عما حدث، ⟦cue|قالت⟧ ⟦source|الكاتبة⟧: \"⟦content|لا أتذكر شيئا من ذلك⟧\".",
    "⟦cue|تعهدت⟧ ⟦source|الحكومة⟧ بمقتضى الاتفاق أن ⟦content|تسحب الشاحنات⟧.",
    "و⟦cue|أفاد⟧ ⟦source|المدير⟧ في تصريح لشبكة \"بحر أف أم تي في\" أن ⟦content|الجسر آمن⟧.",
    "⟦cue|نفت⟧ ⟦source|الوزيرة⟧ أن ⟦content|تكون البلدية قد أهملت الجسر⟧، بقولها إن \"الصيانة تمت\".",
    "و⟦cue|جددت⟧ ⟦source|البلدية⟧ ⟦content|التأكيد على موعد الافتتاح⟧.",
    "و⟦cue|قال⟧ ⟦source|الصيادون⟧ إن ⟦content|الموسم تأخر في وقت البرد⟧.",
  ]
}
