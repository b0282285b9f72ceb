import TawaturModel
import TawaturText

/// Gives one entity to the spellings of one person or body in several articles.
///
/// Joined are foreign names with the same first name and consonants, and bodies whose words differ only in spelling.
/// A last name alone stays what is written: `mayBe` says whom the other articles make likely.
package struct EntityLinker: Sendable {
  /// Folded first names of other languages, by their consonants.
  private let foreignNames: Set<[UInt8]>
  private let spellings: [[UInt8]: [UInt8]]

  /// - Throws: the file and line of a table that cannot be used.
  package init() throws(TableError) {
    foreignNames = Set(
      try Table(Tables.foreignGivenNames, columns: 1).rows.map { folded($0[0]) })
    var spellings: [[UInt8]: [UInt8]] = [:]
    for row in try Table(Tables.entitySpellings, columns: 2).rows {
      spellings[folded(row[0])] = folded(row[1])
    }
    self.spellings = spellings
  }

  /// Takes in the persons and bodies that `reading` names.
  /// - Complexity: O(*n*) in its mentions.
  package func add(_ reading: ArticleReading, to entities: inout BatchEntities) {
    for mention in reading.mentions where mention.type == .person || mention.type == .organisation {
      entities.add(mention, key: entities.isKnown(mention) ? nil : key(of: mention))
    }
  }

  /// `readings` with the entities of their mentions joined; the same whatever their order.
  /// - Complexity: O(*n*) in the mentions.
  package func linked(_ readings: [ArticleReading]) -> [ArticleReading] {
    var entities = BatchEntities()
    for reading in readings { add(reading, to: &entities) }
    let joined = entities.joined()
    return readings.map { reading in
      var reading = reading
      for index in reading.mentions.indices { joined.apply(to: &reading.mentions[index]) }
      return reading
    }
  }

  /// What all spellings of a name have in common, nil where only the same letters make it the same name.
  private func key(of mention: Mention) -> [UInt8]? {
    let words = Tokenizer.words(of: mention.name)
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if mention.type == .organisation { return bodyKey(words) }
    guard foreignNames.contains(first) else { return nil }
    let family = ConsonantSkeleton.of(last)
    guard family.count >= ConsonantSkeleton.least else { return nil }
    return Array("PER ".utf8) + ConsonantSkeleton.of(first) + [UInt8(ascii: " ")] + family
  }

  /// The words of a body in one spelling each, with or without articles.
  private func bodyKey(_ words: [[UInt8]]) -> [UInt8] {
    var key = Array("ORG".utf8)
    for word in words {
      let bare = word.count > 8 && word.starts(with: Self.article) ? Array(word.dropFirst(4)) : word
      key.append(UInt8(ascii: " "))
      key += spellings[bare] ?? bare
    }
    return key
  }

  private static let article: [UInt8] = Array("ال".utf8)
}
