/// What a folder was found to hold, its folders with it.
struct FolderSurvey: Sendable {
  /// Files of the forms that are read, and whatever was told by itself.
  var found = 0
  /// Files of other forms, by the endings of their names.
  var passedOver: [String: Int] = [:]
  /// Endings named one by one; a longer list is no explanation.
  private static let most = 6

  /// Why nothing came out of the folder at `path`; nil where something did.
  func problem(of path: String) -> InputProblem? {
    guard found == 0 else { return nil }
    if passedOver.isEmpty { return InputProblem(place: path, kind: .emptyFolder) }
    return InputProblem(place: path, kind: .otherForms, details: [forms])
  }

  /// `3 × .pdf, 2 × .csv`: most first.
  private var forms: String {
    let ordered = passedOver.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var named = ordered.prefix(Self.most).map { "\($0.value) × " + ($0.key.isEmpty ? "?" : ".\($0.key)") }
    let rest = ordered.dropFirst(Self.most).reduce(0) { $0 + $1.value }
    if rest > 0 { named.append("\(rest) × …") }
    return named.joined(separator: ", ")
  }
}
