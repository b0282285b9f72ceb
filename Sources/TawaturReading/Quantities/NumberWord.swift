import TawaturText

/// What one word does in a number.
struct NumberWord: Sendable {
  let role: Role
  let value: Double
  /// Whether the word is another one without its hamza (مئتان, ميتان).
  let needsHamza: Bool
  /// Whether a currency is written onto it: «ملياردولار».
  let isGlued: Bool

  enum Role: String, Sendable {
    /// ثلاثة: may stand before عشر, مئة and thousands.
    case unit
    /// أحد: counts only together with عشر or tens.
    case one
    /// اثنا: counts only together with عشر.
    case two
    case ten, tens, hundred, hundreds, hundredPlural
    /// ألف, مليون; their plural counts after a number, their dual alone, and ألفا is both «2000» and «1000».
    case scale, scalePlural, scaleDual, scaleWithAlef
    case fraction, fractionPlural
    /// ثلثا: two of them before a noun, one otherwise.
    case fractionWithAlef
    case ordinal
    /// حادي: an ordinal only together with عشر or tens.
    case ordinalOne
    /// Looks like a number with a clitic and is none (لست).
    case none
  }

  init(_ row: Table.Row) throws(TableError) {
    role = try row.value(1)
    guard let value = Self.value(String(row[2])) else { throw row.error("«\(row[2])» is no number or fraction") }
    self.value = value
    let spelling = try row.value(3, of: Spelling.self)
    needsHamza = spelling == .hamza
    isGlued = spelling == .glued
  }

  init(fraction: Double) {
    role = .fraction
    value = fraction
    needsHamza = false
    isGlued = false
  }

  /// «عُشر», «خُمس»: the damma makes a part of the number.
  func isFraction(writtenIn text: TokenizedText, _ core: Range<Int>) -> Bool {
    (role == .unit || role == .ten) && value >= 5 && text.writesDamma(core)
  }

  private enum Spelling: String { case any, hamza, glued }

  /// A decimal or a fraction as tables write them.
  static func value(_ field: String) -> Double? {
    let parts = field.utf8.split(separator: UInt8(ascii: "/")).compactMap { Double(Substring($0)) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.count == 1 ? parts[0] : nil
  }

  /// Whether a dual or a plural of it multiplies the number before it.
  var isScaleAfterNumber: Bool {
    switch role {
    case .scale, .scalePlural, .scaleWithAlef: true
    default: false
    }
  }
}
