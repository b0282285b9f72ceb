import TawaturModel
import TawaturText

/// All persons and bodies named in a batch of articles.
package struct BatchEntities {
  private struct Entity {
    var type: EntityType
    var name: String
    var key: [UInt8]?
    var mentions = 0

    /// Whether its id is of a table and not made of its words.
    var isShipped = false
  }

  private var entities: [String: Entity] = [:]

  package init() {}

  func isKnown(_ mention: Mention) -> Bool { entities[mention.entity] != nil }

  mutating func add(_ mention: Mention, key: [UInt8]?) {
    let isShipped = !mention.entity.utf8.starts(with: "name:".utf8)
    var entity =
      entities[mention.entity]
      ?? Entity(type: mention.type, name: mention.name, key: key, isShipped: isShipped)
    entity.mentions += 1
    // One entity may be written in two ways; the lesser keeps the outcome free of the articles' order.
    if mention.name.utf8.lexicographicallyPrecedes(entity.name.utf8) { entity.name = mention.name }
    entities[mention.entity] = entity
  }

  /// Which entities are one, and whom last names alone likely mean.
  package func joined() -> JoinedEntities {
    var groups: [[UInt8]: [String]] = [:]
    for (id, entity) in entities {
      if let key = entity.key { groups[key, default: []].append(id) }
    }
    var joined = JoinedEntities()
    for ids in groups.values where ids.count > 1 {
      // Two entities of a table are two; their consonants agree by chance.
      guard ids.count(where: { entities[$0]?.isShipped == true }) <= 1, let chosen = ids.min(by: comesBefore),
        let entity = entities[chosen]
      else { continue }
      for id in ids where id != chosen { joined.join(id, to: chosen, name: entity.name) }
    }
    for (last, full) in fullNames(joined) where full.count == 1 {
      if let only = full.first { joined.note(last, mayBe: only) }
    }
    return joined
  }

  /// A table's entity first, then the spelling more often written, then by bytes.
  private func comesBefore(_ a: String, _ b: String) -> Bool {
    guard let first = entities[a], let second = entities[b] else { return a < b }
    if first.isShipped != second.isShipped { return first.isShipped }
    return first.mentions != second.mentions
      ? first.mentions > second.mentions : a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// By the entity of a last name alone: all persons of the batch who have it.
  private func fullNames(_ joined: JoinedEntities) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for (id, entity) in entities where entity.type == .person {
      let words = Tokenizer.words(of: entity.name)
      guard words.count > 1, let last = words.last else { continue }
      let short = "name:" + String(decoding: last, as: UTF8.self)
      if entities[short] != nil { found[short, default: []].insert(joined.entity(of: id)) }
    }
    return found
  }
}

/// What became of one entity of a batch.
enum JoinedEntity: Sendable {
  /// It is another one, whose name is written otherwise.
  case spelling(of: String, name: String)
  /// It is most likely another one.
  case likely(String)

  /// Writes it into a mention of the entity, with the rule that joined it.
  func apply(to mention: inout Mention) {
    switch self {
    case .spelling(let entity, let name):
      mention.entity = entity
      mention.name = name
      if mention.linkedBy == nil { mention.linkedBy = "spelling" }
    case .likely(let entity): if mention.mayBe == nil { mention.mayBe = entity }
    }
  }
}

/// What became of the entities of a batch.
package struct JoinedEntities: Sendable {
  private var all: [String: JoinedEntity] = [:]

  mutating func join(_ entity: String, to target: String, name: String) {
    all[entity] = .spelling(of: target, name: name)
  }

  mutating func note(_ entity: String, mayBe target: String) {
    if all[entity] == nil { all[entity] = .likely(target) }
  }

  func entity(of id: String) -> String {
    if case .spelling(let entity, _) = all[id] { entity } else { id }
  }

  /// What became of the entity, nil where it is what it was.
  subscript(entity: String) -> JoinedEntity? { all[entity] }

  func apply(to mention: inout Mention) { all[mention.entity]?.apply(to: &mention) }
}
