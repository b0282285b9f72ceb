import TawaturGrammar
import TawaturModel
import Testing

struct FrameTests {
  /// The slots of the first clause, without adjuncts.
  private func slots(_ sentence: String) throws -> [String] {
    let read = try ReadSentence(sentence)
    return read.grammar.slots.filter { $0.clause == 0 && $0.slot != .adjunct }
      .map { "\($0.slot.rawValue)=\(read.words(read.grammar.chunks[Int($0.chunk)].tokens))" }
  }

  @Test(arguments: [
    ("أقر المتهم للمحقق بأنه سرق السيارة", ["subject=المتهم", "told=للمحقق"]),
    ("أبلغ المدير الصحيفة أن المصنع مغلق", ["subject=المدير", "told=الصحيفة"]),
    ("عزا المدير التأخير إلى المطر", ["subject=المدير", "content=التأخير", "content=إلى المطر"]),
    ("نقلت الصحيفة عن مدير المصنع أن العمل توقف", ["subject=الصحيفة", "origin=عن مدير المصنع"]),
    ("اتهمت الشركة المدير بأنه أخفى الخسائر", ["subject=الشركة", "topic=المدير"]),
    ("أعرب السفير عن أسفه", ["subject=السفير", "content=عن أسفه"]),
  ])
  func `A frame names the slots of its verb`(sentence: String, expected: [String]) throws {
    #expect(try slots(sentence) == expected)
  }

  @Test(arguments: [
    ("أقر المتهم للمحقق بأنه سرق السيارة", "أقر"), ("أشار التقرير إلى أن الجسر قديم", "أشار"),
    ("شدد المدير على أن العمل مستمر", "شدد"), ("رغم تأكيد المدير أن العمل مستمر غادر العمال", "تأكيد"),
    ("تحدث مطولا، مضيفا أن الخطة جاهزة", "مضيفا"), ("حذر الخبراء من أن السد قديم", "حذر"),
  ])
  func `The clause of what is said belongs to the word that says it`(sentence: String, governor: String) throws {
    let read = try ReadSentence(sentence)
    let content = read.grammar.clauses.first { $0.kind == .complement }
    #expect(read.word(content?.governor) == governor)
    #expect(content?.slot == .content)
  }

  @Test func `A clause that no frame has room for is no content`() throws {
    let read = try ReadSentence("يمكن أن تصل السفينة غدا")
    #expect(read.grammar.clauses.first { $0.kind == .complement }?.slot == FrameSlot.none)
  }
}
