/// Says that a dossier tells only what came in since a moment.
package struct News: Hashable, Sendable {
  package var since: Timestamp
  /// The reports published since then.
  package var reports: Set<String>

  package init(since: Timestamp, reports: Set<String>) {
    self.since = since
    self.reports = reports
  }
}

extension Timestamp {
  /// Whether it may lie at or after `moment`: of the moment's own day where only the day is known.
  package func isSince(_ moment: Timestamp) -> Bool {
    second == nil || moment.second == nil ? day >= moment.day : instant >= moment.instant
  }
}
