import TawaturModel
import Testing

@testable import TawaturReading

struct UnitConversionTests {
  static let fixture = try? QuantityFixture()

  @Test(arguments: [
    ("سار 7 كيلومترات", Measure(value: 7000, unit: "m")),
    ("باع 30 برميلا", Measure(value: 4.76961884784, unit: "m3")),
    ("بحرارة 212 درجة فهرنهايت", Measure(value: 100, unit: "Cel")),
    ("بسرعة 90 كيلومترا في الساعة", Measure(value: 25, unit: "m/s")),
    ("حمل بين 3 و5 أطنان", Measure(value: 3000, upper: 5000, unit: "kg")),
    ("سار كيلومترين", Measure(value: 2000, unit: "m")),
  ])
  func `A measure stands in its base unit beside what the text says`(text: String, measure: Measure) throws {
    let found = try #require(Self.fixture).quantities(in: text)
    #expect(found.map(\.converted) == [measure])
    #expect(found.first?.unit != measure.unit)
  }

  @Test(arguments: ["باع 30 كتابا", "دفع 30 دولارا", "بنسبة 30%", "سار 30 مترا", "عشرات الكيلومترات"])
  func `Counts, money, shares and base units are not converted`(text: String) throws {
    let found = try #require(Self.fixture).quantities(in: text)
    #expect(found.count == 1)
    #expect(found.first?.converted == nil)
  }
}
