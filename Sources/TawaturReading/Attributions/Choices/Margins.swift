/// By how much what was chosen for a report is ahead of the next best, in units of the models' weights; nil where there
/// was nothing to choose.
struct Margins: Sendable {
  /// Of being a report at all.
  var cue: Int?
  /// Of beginning where it begins.
  var opening: Int?
  /// Of ending where it ends.
  var end: Int?
}
