import TawaturModel

/// What a time expression says before the day of the report is taken into account.
indirect enum TimeMeaning: Hashable, Sendable {
  /// A month or a day of one (`30 مارس`, `مارس الماضي`, `14 شوال 1436هـ`).
  case month(Int, day: Int?, year: YearReference, calendar: Timex3.Calendar)
  /// A day of a month told by relation (`السابع من الشهر الحالي`).
  case dayOfMonth(Int, Relation)
  /// `الخميس`, `الجمعة الماضي`; `offset` where a day word stands beside it (`أمس الأربعاء`).
  case weekday(Weekday, Relation?, offset: Int?)
  /// A weekday named beside a date, which helps to find the year; `offset` where a day word stands before it.
  case dated(Weekday, TimeMeaning, offset: Int?)
  /// `أول جمعة من يوليو`; negative counts from the end. Of a day: `الخميس الأول من يوليو`, that day where it is a
  /// Thursday, the first Thursday otherwise.
  case nthWeekday(Int, Weekday, of: TimeMeaning)
  /// `ثالث أيام عيد الفطر`; negative counts from the end.
  case nthDay(Int, of: TimeMeaning)
  /// `اليوم` for these times.
  case nowadays
  /// Days from the day of the report (`غدا`).
  case day(Int)
  /// `الأسبوع الماضي`, `العام المقبل`, `اليوم التالي`.
  case period(TimeUnit, Relation)
  case year(Int, calendar: Timex3.Calendar)
  /// `العام الحالي 2018`.
  case namedYear(Int, Relation)
  /// `القرن الثالث الهجري`, by its number.
  case islamicCentury(Int)
  /// `عطلة نهاية الأسبوع`.
  case weekend
  /// A year of sports, from July to June (`الموسم الماضي`).
  case sportsYear(Relation)
  /// `2016/2017`.
  case years(Int, Int)
  /// First year of a decade (1980).
  case decade(Int)
  /// The hundreds of a century (19 for the twentieth), negative before Christ (-5 for the fifth).
  case century(Int)
  /// Quarter, half or season of a year.
  case part(YearPart, of: YearReference)
  /// `الربع الماضي`.
  case quarter(Relation)
  case partOfDay(DayPart, of: TimeMeaning?)
  case clock(ClockTime, of: TimeMeaning?)
  case duration(Amount, TimeUnit)
  /// A length in two units (`ست سنوات و4 أشهر`).
  case lengths(Double, TimeUnit, Double, TimeUnit)
  /// The first or last so many units of a year (`الأشهر التسعة الأولى`).
  case set(String)
  /// The day told of last (`ذلك التاريخ`).
  case sameDay
  /// The day, month or part of a year told of last, in another year (`نفس اليوم من عام 2003`); a part of a year
  /// where no unit is named (`الفترة نفسها من 2011`).
  case sameOf(TimeUnit?, YearReference)
}

enum YearReference: Hashable, Sendable {
  case open
  case year(Int)
  /// The relation of the month or season itself (`مارس الماضي`).
  case nearest(Relation)
  /// `من العام الماضي`.
  case period(Relation)
}

/// How a period lies to the day of the report, or to the time told of last.
enum Relation: String, Hashable, Sendable {
  case last, beforeLast, next, afterNext, current, following, preceding, same, recent
}

enum TimeUnit: String, Hashable, Sendable {
  case second, minute, hour, day, night, week, month, year, decade, century
}

/// How many, where a number, a dual or only a plural says so.
enum Amount: Hashable, Sendable {
  case exactly(Double)
  case some
}

enum YearPart: Hashable, Sendable {
  case quarter(Int)
  case half(Int)
  case season(Season)
}

enum Season: String, Hashable, Sendable {
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"
}

enum DayPart: String, Hashable, Sendable {
  case morning = "MO"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
}

/// A time of the clock.
struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight; from 1,440 on they fall on the day after.
  var minutes: Int
  /// Seconds behind the minutes, where the clock tells them.
  var second: Int?
  /// The half of the day that was told, nil where the face alone is.
  var half: DayPart?
  /// Minutes east of Greenwich, nil where the text says none or the local one.
  var zone: Int?
}

/// A time expression as the grammar found it.
struct TimePhrase: Sendable {
  var tokens: Range<Int>
  /// Folded byte where it starts, proclitics left out.
  var start: Int
  var meaning: TimeMeaning
  var mod: Timex3.Modifier?
  /// The name of the rule that read it.
  var by: String

  /// The part of the day it names.
  var partOfDay: DayPart? {
    if case .partOfDay(let part, _) = meaning { part } else { nil }
  }

  func extended(to end: Int) -> TimePhrase {
    var phrase = self
    phrase.tokens = .from(tokens.lowerBound, to: end)
    return phrase
  }
}
