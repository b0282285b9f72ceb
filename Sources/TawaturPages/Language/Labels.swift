import TawaturText

/// The words of the pages in one interface language.
struct Labels: Sendable {
  let language: InterfaceLanguage
  private let words: [String: String]
  private let counts: [String: [String]]

  /// - Precondition: The shipped tables are whole, which the tests of this room check.
  init(_ language: InterfaceLanguage) {
    do throws(TableError) {
      try self.init(
        language, labels: Table(Tables.labels, columns: 3), counts: Table(Tables.counts, columns: 8)
      )
    } catch {
      preconditionFailure("a shipped table is broken: \(error)")
    }
  }

  init(_ language: InterfaceLanguage, labels: Table, counts: Table) throws(TableError) {
    self.language = language
    let column = language == .english ? 1 : 2
    var words: [String: String] = [:]
    for row in labels.rows where words.updateValue(String(row[column]), forKey: String(row[0])) != nil {
      throw row.error("the key «\(row[0])» stands in this table already")
    }
    var forms: [String: [String]] = [:]
    for row in counts.rows {
      let columns = language == .english ? 1...2 : 3...7
      guard forms.updateValue(columns.map { String(row[$0]) }, forKey: String(row[0])) == nil else {
        throw row.error("the key «\(row[0])» stands in this table already")
      }
    }
    self.words = words
    self.counts = forms
  }

  /// The label named `key`; the key itself where the table lacks it, so that a page shows what is missing.
  subscript(_ key: String) -> String { words[key] ?? key }

  /// The label of a value of an enumeration, named by its kind: `figure.conflict`.
  subscript<Value: RawRepresentable>(_ kind: String, _ value: Value) -> String where Value.RawValue == String {
    self["\(kind).\(value.rawValue)"]
  }

  /// The label with its places filled in, each in turn and only once, so that what comes in is never read as a place.
  func filled(_ key: String, _ places: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self[key][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      result += places.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// `number` of the counted noun `noun`: «مصدر واحد», «مصدران», «3 مصادر», «11 مصدرا».
  func count(_ number: Int, _ noun: String) -> String {
    guard let forms = counts[noun] else { return "\(number) \(noun)" }
    let form = language == .english ? (number == 1 ? 0 : 1) : Self.arabicForm(number)
    return forms[form].replacing("{n}", with: grouped(number))
  }

  /// CLDR's plural categories of Arabic, from one to other; nothing at all takes the form of a hundred.
  private static func arabicForm(_ number: Int) -> Int {
    switch (number, number % 100) {
    case (1, _): 0
    case (2, _): 1
    case (_, 3...10): 2
    case (_, 11...99): 3
    default: 4
    }
  }
}

/// `number` with its thousands apart: `1,234,567`.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude).utf8)
  var result = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result += "," }
    result.unicodeScalars.append(Unicode.Scalar(digit))
  }
  return result
}
