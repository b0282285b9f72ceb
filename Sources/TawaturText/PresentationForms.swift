/// Presentation forms and ligatures as plain folded letters.
enum PresentationForms {
  static func folded(_ scalar: UInt32) -> FoldedScalar {
    let place = Int(scalar) - Int(first)
    guard table.indices.contains(place), let letters = table[place] else { return .scalar(scalar) }
    return letters.isEmpty ? .mark : .letters(letters)
  }

  /// Folded bytes of the longest ligature.
  static let mostBytes: Int = table.reduce(0) { most, letters in
    max(most, letters?.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : 3) } ?? 0)
  }

  private static let first: UInt32 = 0xFB50
  private static let last: UInt32 = 0xFEFC

  /// From `first` on, nil for a scalar that the table does not hold.
  private static let table: [[UInt32]?] = {
    var forms = [[UInt32]?](repeating: nil, count: Int(last - first) + 1)
    guard let table = try? Table(Tables.presentationForms, columns: 2) else {
      preconditionFailure("the table of presentation forms has two columns")
    }
    for row in table.rows {
      guard let code = UInt32(String(row[0]), radix: 16), forms.indices.contains(Int(code) - Int(first)) else {
        continue
      }
      forms[Int(code - first)] = String(row[1]).unicodeScalars.flatMap { simple($0.value) }
    }
    return forms
  }()

  private static func simple(_ scalar: UInt32) -> [UInt32] {
    guard !(first...last).contains(scalar), case .scalar(let folded) = FoldedScalar.of(scalar) else { return [] }
    return [folded]
  }
}
