/// The persons an article names in each office.
///
/// Offices are known by their state («الوزير الأردني») or, where the text names none, by their words alone.
/// - Complexity: each question and each addition is O(1) in the persons.
struct OfficeHolders {
  /// Whoever the article names in an office.
  enum Holder {
    case nobody
    case only(entity: String, name: String)
    case several
  }

  private struct Key: Hashable {
    let words: String
    let isFormer: Bool
  }

  private var byID: [Key: Holder] = [:]
  private var byWords: [Key: Holder] = [:]

  /// Notes that a person stands beside the words of an office.
  mutating func add(_ phrase: OfficePhrase, entity: String, name: String) {
    if let id = phrase.id {
      byID[Key(words: id, isFormer: phrase.isFormer), default: .nobody].add(entity, name)
    }
    let (role, short) = (phrase.office.role, phrase.office.short)
    byWords[Key(words: role, isFormer: phrase.isFormer), default: .nobody].add(entity, name)
    if short != role { byWords[Key(words: short, isFormer: phrase.isFormer), default: .nobody].add(entity, name) }
  }

  /// Who is named in this office; one out of office is another's «former».
  func holder(of phrase: OfficePhrase) -> Holder {
    if let id = phrase.id { return byID[Key(words: id, isFormer: phrase.isFormer)] ?? .nobody }
    return byWords[Key(words: phrase.office.role, isFormer: phrase.isFormer)] ?? .nobody
  }
}

extension OfficeHolders.Holder {
  fileprivate mutating func add(_ entity: String, _ name: String) {
    switch self {
    case .nobody: self = .only(entity: entity, name: name)
    case .only(let known, _): if known != entity { self = .several }
    case .several: break
    }
  }
}
