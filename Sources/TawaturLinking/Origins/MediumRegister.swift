/// All media of a batch, so that a short name and a long one are the same.
struct MediumRegister: Sendable {
  /// Those whose reports are in the batch.
  private let houses: [MediumIdentity]
  private let credited: [MediumIdentity]
  private let others: [MediumIdentity]

  init(houses: [MediumIdentity], credited: [MediumIdentity], chained: [MediumIdentity]) {
    self.houses = Self.distinct(houses)
    self.credited = Self.distinct(credited)
    others = Self.distinct(credited + chained)
  }

  private static func distinct(_ media: [MediumIdentity]) -> [MediumIdentity] {
    var seen: Set<String> = []
    // An agency is called so somewhere, not everywhere.
    return media.sorted { ($0.id, $0.isAgency ? 0 : 1, $0.name) < ($1.id, $1.isAgency ? 0 : 1, $1.name) }.filter {
      seen.insert($0.id).inserted
    }
  }

  /// The medium of the batch that is meant by a name, nil where none is or where several may be.
  func medium(_ meant: MediumIdentity) -> MediumIdentity? {
    if let house = houses.first(where: { $0 == meant }) { return house }
    // The spellings of media that the table knows stand in the table.
    if meant.isNew {
      let near = houses.filter { $0.isNew && ($0.isMeant(by: meant.words) || Self.adds(meant, to: $0)) }
      if near.count == 1 { return near[0] }
      let longer = others.filter { $0 != meant && $0.isNew && $0.isMeant(by: meant.words) }
      if longer.count == 1 { return longer[0] }
    }
    return others.first { $0 == meant }
  }

  /// The medium with exactly this name that the table knows, or that prints or is credited here: a body is not the
  /// medium whose name it begins, nor one that some chain of hands calls so.
  func same(_ meant: MediumIdentity) -> MediumIdentity? {
    houses.first { $0 == meant } ?? credited.first { $0 == meant } ?? (meant.isNew ? nil : meant)
  }

  /// The medium meant by a name that may be a city or a person: only one that prints or is credited here.
  func guessed(_ meant: MediumIdentity) -> MediumIdentity? {
    medium(meant).flatMap { houses.contains($0) || credited.contains($0) ? $0 : nil }
  }

  /// The medium of the batch that is meant, else the one that is named.
  func named(_ medium: MediumIdentity) -> MediumIdentity { self.medium(medium) ?? medium }

  /// «السنديان الأردنية» is «السنديان» with its country.
  private static func adds(_ meant: MediumIdentity, to house: MediumIdentity) -> Bool {
    meant.words.count == house.words.count + 1 && meant.words.starts(with: house.words)
  }
}
