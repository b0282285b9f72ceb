/// All media of a batch, so that a short name and a long one are the same.
struct MediumRegister: Sendable {
  /// Those whose reports are in the batch.
  private let houses: MediaList
  private let credited: MediaList
  private let others: MediaList

  init(houses: [MediumIdentity], credited: [MediumIdentity], chained: [MediumIdentity]) {
    self.houses = MediaList(houses)
    self.credited = MediaList(credited)
    others = MediaList(credited + chained)
  }

  /// The medium of the batch that is meant by a name, nil where none is or where several may be.
  func medium(_ meant: MediumIdentity) -> MediumIdentity? {
    if let house = houses[meant] { return house }
    // The spellings of media that the table knows stand in the table.
    if meant.isNew {
      let near = houses.new(near: meant).filter { $0.isMeant(by: meant.words) || Self.adds(meant, to: $0) }
      if near.count == 1 { return near[0] }
      let longer = others.new(near: meant).filter { $0 != meant && $0.isMeant(by: meant.words) }
      if longer.count == 1 { return longer[0] }
    }
    return others[meant]
  }

  /// The medium with exactly this name that the table knows, or that prints or is credited here: a body is not the
  /// medium whose name it begins, nor one that some chain of hands calls so.
  func same(_ meant: MediumIdentity) -> MediumIdentity? {
    houses[meant] ?? credited[meant] ?? (meant.isNew ? nil : meant)
  }

  /// The medium meant by a name that may be a city or a person: only one that prints or is credited here.
  func guessed(_ meant: MediumIdentity) -> MediumIdentity? {
    medium(meant).flatMap { houses[$0] != nil || credited[$0] != nil ? $0 : nil }
  }

  /// The medium of the batch that is meant, else the one that is named.
  func named(_ medium: MediumIdentity) -> MediumIdentity { self.medium(medium) ?? medium }

  /// «السنديان الأردنية» is «السنديان» with its country.
  private static func adds(_ meant: MediumIdentity, to house: MediumIdentity) -> Bool {
    meant.words.count == house.words.count + 1 && meant.words.starts(with: house.words)
  }
}

/// Media found by id and by the first word of their name, each once.
private struct MediaList: Sendable {
  private var byID: [String: MediumIdentity] = [:]
  /// Those no table knows.
  private var new: [MediumIdentity] = []
  private var byFirstWord: [[UInt8]: [MediumIdentity]] = [:]

  init(_ media: [MediumIdentity]) {
    // An agency is called so somewhere, not everywhere.
    let ordered = media.sorted { ($0.id, $0.isAgency ? 0 : 1, $0.name) < ($1.id, $1.isAgency ? 0 : 1, $1.name) }
    for medium in ordered where byID[medium.id] == nil {
      byID[medium.id] = medium
      guard medium.isNew, let first = medium.words.first else { continue }
      new.append(medium)
      byFirstWord[first, default: []].append(medium)
    }
  }

  subscript(_ medium: MediumIdentity) -> MediumIdentity? { byID[medium.id] }

  /// Those unknown to the table that a name may mean: they begin with its first word, or with its initial.
  func new(near meant: MediumIdentity) -> [MediumIdentity] {
    guard let first = meant.words.first else { return [] }
    return first.count == 2 ? new : byFirstWord[first] ?? []
  }
}
