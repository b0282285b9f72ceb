import TawaturModel
import Testing

struct TimestampTests {
  @Test(arguments: [
    "2024-01-25", "2024-01-26T02:43", "2024-02-29T23:59:58", "2018-05-18T14:10:10+04:00",
    "2018-05-18T00:00:00-03:30", "2018-05-18T09:00:00+00:00", "2018-05-18T09:00:00+14:00",
  ])
  func `What is written is read back and written the same`(iso: String) {
    #expect(Timestamp(iso: iso)?.description == iso)
  }

  @Test(arguments: [
    ("2018-05-18T14:10:10Z", "2018-05-18T14:10:10+00:00"), ("2018-05-18t14:10z", "2018-05-18T14:10:00+00:00"),
    ("2018-05-18T14:10:10+0300", "2018-05-18T14:10:10+03:00"), ("2018-05-18 14:10", "2018-05-18T14:10"),
    ("2018-05-18T14:10:10.123+03:00", "2018-05-18T14:10:10+03:00"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"), ("2018-05-18T14:10+03", "2018-05-18T14:10:00+03:00"),
    ("20251014", "2025-10-14"), ("20251014T0930Z", "2025-10-14T09:30:00+00:00"),
    ("20251014T093015+0300", "2025-10-14T09:30:15+03:00"), ("20251014T0930", "2025-10-14T09:30"),
    ("2025-W42", "2025-10-13"), ("2025-W42-2", "2025-10-14"), ("2025W422", "2025-10-14"), ("2025W42", "2025-10-13"),
    ("2025-W42-2T09:30", "2025-10-14T09:30"), ("2020-W53-7", "2021-01-03"), ("2026-W01-1", "2025-12-29"),
    ("2025-287", "2025-10-14"), ("2025287", "2025-10-14"), ("2024-366", "2024-12-31"), ("2025-001", "2025-01-01"),
    ("2025-287T09:30Z", "2025-10-14T09:30:00+00:00"),
  ])
  func `Other spellings of ISO 8601 are read`(iso: String, written: String) {
    #expect(Timestamp(iso: iso)?.description == written)
  }

  @Test(arguments: [
    "", "2024", "2024-01", "24-01-25", "2024/01/25", "2024-1-5", "2024-02-30", "2024-13-01", "2024-01-25T",
    "2024-01-25T14", "2024-01-25T1:30", "2024-01-25T25:00", "2024-01-25T14:60", "2024-01-25T14:10:61",
    "2024-01-25T14:10+", "2024-01-25T14:10+3", "2024-01-25T14:10+15:00", "2024-01-25T14:10+03:60",
    "2025-W00", "2025-W53", "2025-W42-0", "2025-W42-8", "2025-W4", "2025-W42T09:30", "2025-W422", "2025W42-2",
    "2025-000", "2025-366", "2025-28", "202510", "2025-1014", "202510-14", "20251314", "20250230",
    "20251014T", "20251014T09", "20251014T093", "20251014T2430", "20251014093000", "1526428800", "2025-10-14T09:3015",
    "2024-01-25T14:10 Cairo", "2024-01-25 and later", "25 January 2024", "٢٠٢٤-٠١-٢٥",
  ])
  func `What only looks like a time of publication is none`(text: String) {
    #expect(Timestamp(iso: text) == nil)
  }

  @Test func `The same instant under two zones is one, and a day counts from its midnight`() throws {
    let aden = try #require(Timestamp(iso: "2018-05-19T01:30:00+03:00"))
    let nouakchott = try #require(Timestamp(iso: "2018-05-18T22:30:00Z"))
    #expect(aden.instant == nouakchott.instant)
    #expect(aden != nouakchott)
    #expect(Timestamp(iso: "1970-01-02")?.instant == 86_400)
    #expect(Timestamp(iso: "1970-01-01T00:01")?.instant == 60)
  }

  @Test func `What the text does not say stays unknown`() throws {
    let day = try #require(Timestamp(iso: "2024-01-25"))
    #expect(day.second == nil)
    #expect(day.zone == nil)
    let clock = try #require(Timestamp(iso: "2024-01-25T00:00"))
    #expect(clock.second == 0)
    #expect(clock.zone == nil)
  }
}
