/// Puts long rows of combining marks into their canonical order (Unicode Standard, 3.11, D109).
///
/// NFC does so too, but Foundation's sort takes a quarter of an hour for a megabyte of marks; rows that are in order it
/// passes over.
enum MarkOrder {
  /// No letter of any writing has so many marks; shorter rows are left to Foundation.
  private static let longest = 30

  /// - Complexity: O(*n* log *n*) in the marks of one row.
  static func ordered(_ text: String) -> String {
    guard hasLongRow(text) else { return text }
    var scalars = String.UnicodeScalarView()
    var row: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if isMark(scalar) {
        row.append(scalar)
        continue
      }
      if !row.isEmpty { append(&row, to: &scalars) }
      scalars.append(scalar)
    }
    append(&row, to: &scalars)
    return String(scalars)
  }

  private static func hasLongRow(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars {
      count = isMark(scalar) ? count + 1 : 0
      if count > longest { return true }
    }
    return false
  }

  /// Marks of one class keep their order.
  private static func append(_ row: inout [Unicode.Scalar], to scalars: inout String.UnicodeScalarView) {
    let order = row.enumerated().sorted { a, b in
      let (first, second) = (combiningClass(a.element), combiningClass(b.element))
      return first != second ? first < second : a.offset < b.offset
    }
    scalars.append(contentsOf: order.lazy.map(\.element))
    row.removeAll(keepingCapacity: true)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x300 && combiningClass(scalar) != 0 }

  private static func combiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.properties.canonicalCombiningClass.rawValue
  }
}
