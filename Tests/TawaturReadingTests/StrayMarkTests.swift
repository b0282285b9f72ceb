import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@testable import TawaturReading

/// Marks and line ends where nobody puts them: a reader may give up what it reads there, never the program.
struct StrayMarkTests {
  private static let reader = Result { () throws(TableError) in try ArticleReader() }

  static let marks = [
    "\"", "”", "“", "«", "»", "„", "‟", "'", "’", "‘", "‚", "`", "''", "‹", "›", "(", ")", "[", "]", ":", "،", ".", "؛",
    "…", "-", "\n", "\n\n", "\"\n", "\n\"", "”\n", "»\n", " ” ", " » ", " «", "؟", "/", "%", "5", "\u{200F}\"",
    "\u{651}",
  ]

  private static let reports = [
    "قال الوزير إن الأمر انتهى، مشيرا إلى ذلك. وأضاف: \"نحن هنا\" وغدا نعود، وفقا لوكالة مرسال.",
    "نقلت صحيفة «السنديان» عن مصدر أمني قوله إن 12 شخصا أصيبوا أمس، بحسب ما أعلنت الشرطة.",
    "أعلن رئيس الوزراء العراقي كريم الحداد في بيان رفضه القرار، ونفى علمه به. وجاء في البيان: نص قصير.",
  ]

  @Test(arguments: marks) func `A mark may stand anywhere in a report`(mark: String) throws {
    for report in Self.reports {
      let words = report.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for place in 0...words.count {
        // Glued to the word before, to the word behind, alone, and once more further down.
        for glued in 0..<4 {
          var parts = words
          switch glued {
          case 0 where place > 0: parts[place - 1] += mark
          case 1 where place < words.count: parts[place] = mark + parts[place]
          case 2: parts.insert(mark, at: place)
          default:
            parts.insert(mark, at: place)
            parts.insert(mark, at: min(parts.count, place + 4))
          }
          try check(parts.joined(separator: " "))
        }
      }
    }
  }

  @Test(arguments: [
    "وأضاف ” إن الأمر انتهى ”، مشيرا إلى ذلك.", "وأكد” أن الأمر انتهى”.", "وأضاف» إن الأمر انتهى».",
    "وأضاف \"نحن هنا\n\"وغدا نعود. اليوم عاد",
  ])
  func `A quotation with marks turned round is read all the same`(text: String) throws {
    #expect(try !check(text).attributions.isEmpty)
  }

  @Test func `A mark alone is nobody's name`() throws {
    let reading = try check("وأضاف ” إن الأمر انتهى ”، مشيرا إلى ذلك.")
    #expect(reading.attributions.allSatisfy { $0.sources.isEmpty })
  }

  @discardableResult
  private func check(_ text: String) throws -> ArticleReading {
    let reading = try Self.reader.get().read(Article(id: "stray", text: text))
    checkOffsets(reading.times.map(\.span), in: text, note: text)
    checkOffsets(reading.quantities.map(\.span), in: text, note: text)
    checkOffsets(reading.mentions.map(\.span), in: text, note: text)
    checkOffsets(reading.sentences, in: text, note: text)
    for said in reading.attributions {
      checkOffsets([said.cue] + said.sources + said.contents, in: text, inOrder: false, note: text)
    }
    return reading
  }
}
