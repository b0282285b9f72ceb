/// Writes numbers the ways newspapers do, so that the reader can be asked for them back.
struct SpelledNumber {
  enum Gender: CaseIterable { case masculine, feminine }
  enum Case: CaseIterable { case nominative, oblique }

  let gender: Gender
  let grammaticalCase: Case
  let hundredsApart: Bool
  let withAlef: Bool

  static let all = Gender.allCases.flatMap { gender in
    Case.allCases.flatMap { grammaticalCase in
      [false, true].flatMap { apart in
        [false, true].map {
          SpelledNumber(gender: gender, grammaticalCase: grammaticalCase, hundredsApart: apart, withAlef: $0)
        }
      }
    }
  }

  /// From 1 to 999,999,999.
  func words(for number: Int) -> String {
    var parts: [String] = []
    let (millions, thousands, rest) = (number / 1_000_000, number / 1000 % 1000, number % 1000)
    if millions > 0 { parts.append(scaled(millions, one: "مليون", two: dual("مليون"), few: "ملايين", many: "مليونا")) }
    if thousands > 0 { parts.append(scaled(thousands, one: "ألف", two: dual("ألف"), few: "آلاف", many: "ألفا")) }
    if rest > 0 { parts.append(group(rest, gender)) }
    return parts.joined(separator: " و")
  }

  private func scaled(_ count: Int, one: String, two: String, few: String, many: String) -> String {
    switch count % 100 {
    case 1 where count == 1: one
    case 2 where count == 2: two
    case 3...10: group(count, .masculine) + " " + few
    case 11...99: group(count, .masculine) + " " + many
    default: group(count, .masculine) + " " + one
    }
  }

  private func dual(_ noun: String) -> String { noun + (grammaticalCase == .nominative ? "ان" : "ين") }

  private func group(_ number: Int, _ gender: Gender) -> String {
    var parts: [String] = []
    if number >= 100 { parts.append(hundreds(number / 100)) }
    let rest = number % 100
    switch rest {
    case 0: break
    case 1...10: parts.append(unit(rest, gender))
    case 11...19: parts.append(teen(rest, gender))
    default:
      if rest % 10 > 0 { parts.append(unit(rest % 10, gender)) }
      parts.append(Self.stems[rest / 10] + (grammaticalCase == .nominative ? "ون" : "ين"))
    }
    return parts.joined(separator: " و")
  }

  private func hundreds(_ count: Int) -> String {
    let hundred = withAlef ? "مائة" : "مئة"
    switch count {
    case 1: return hundred
    case 2: return (withAlef ? "مائت" : "مئت") + (grammaticalCase == .nominative ? "ان" : "ين")
    case 8: return (hundredsApart ? "ثماني " : "ثمان") + hundred
    default: return Self.feminine[count] + (hundredsApart ? " " : "") + hundred
    }
  }

  private func unit(_ number: Int, _ gender: Gender) -> String {
    switch (number, gender) {
    case (1, .masculine): "واحد"
    case (1, .feminine): "واحدة"
    case (2, .masculine): grammaticalCase == .nominative ? "اثنان" : "اثنين"
    case (2, .feminine): grammaticalCase == .nominative ? "اثنتان" : "اثنتين"
    case (_, .feminine): Self.feminine[number]
    case (_, .masculine): Self.stems[number == 10 ? 2 : number] + (number == 8 ? "ية" : "ة")
    }
  }

  private func teen(_ number: Int, _ gender: Gender) -> String {
    let isFeminine = gender == .feminine
    let ten = isFeminine ? " عشرة" : " عشر"
    switch number {
    case 11: return (isFeminine ? "إحدى" : "أحد") + ten
    case 12:
      let ending = grammaticalCase == .nominative ? "ا" : "ي"
      return (isFeminine ? "اثنت" : "اثن") + ending + ten
    default: return unit(number - 10, gender) + ten
    }
  }

  private static let stems = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
  private static let feminine = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
}

/// Writes numbers in digits of three sets with the separators in use.
enum DigitSpelling {
  static let sets: [(zero: UInt32, separators: [String])] = [
    (0x30, ["", ",", "."]), (0x660, ["", "٬", "،"]), (0x6F0, ["", "٬", "."]),
  ]

  static func spellings(of number: Int) -> [String] {
    sets.flatMap { set in
      set.separators.map { separator in
        var groups = String(number).reversed().map { $0 }
        var text = ""
        while !groups.isEmpty {
          let group = groups.prefix(3).reversed().compactMap { digit in
            digit.wholeNumberValue.flatMap { Unicode.Scalar(set.zero + UInt32($0)) }.map { String($0) }
          }
          text = group.joined() + (text.isEmpty ? "" : separator + text)
          groups.removeFirst(min(3, groups.count))
        }
        return text
      }
    }
  }
}
