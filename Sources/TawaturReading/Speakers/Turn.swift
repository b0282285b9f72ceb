/// A report with the one who speaks in it.
struct Turn: Sendable {
  let participant: Int
  let report: Report
  /// The number of the sentence it stands in.
  let sentence: Int
  /// The number of the turn inside whose words it stands (قالت الوزارة إن «الحكومة دعت إلى …»).
  let outer: Int?
}
