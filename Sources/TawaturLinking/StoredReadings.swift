import TawaturModel

/// The readings of a batch, each kept as some bytes beside its text and made whole again where it is looked at.
///
/// Names that come again in a reading are kept once, and none of its values stands apart in memory.
package struct StoredReadings: RandomAccessCollection, Sendable {
  /// Bytes of a piece of memory; readings do not lie across two.
  private static let pieceSize = 4 << 20

  private struct Place: Sendable {
    let piece: Int32
    let start: Int32
    let count: Int32
    /// Where its mentions begin in `entities`.
    let firstMention: Int32
  }

  private var pieces: [[UInt8]] = []
  private var places: [Place] = []
  private var indexes: [String: Int32] = [:]
  /// By place: where each article stands in time.
  package private(set) var orders: [PublicationOrder] = []
  /// By mention, reading by reading: the number of its entity. Every look at a reading asks what became of its
  /// entities, and asking by number is four times as fast as by name.
  private var entities: [Int32] = []
  private var numbers: [String: Int32] = [:]
  /// By number: what became of the entity.
  private var joined: [JoinedEntity?] = []

  package init() {}

  package init(_ readings: [ArticleReading]) {
    for reading in readings { add(reading, encoded: reading.encoded) }
  }

  /// Takes in what `ArticleReading.encoded` gave.
  /// - Throws: where `encoded` is something else.
  package mutating func append(_ encoded: [UInt8]) throws(ByteFlaw) -> ArticleReading {
    let reading = try ArticleReading(encoded: encoded)
    add(reading, encoded: encoded)
    return reading
  }

  private mutating func add(_ reading: ArticleReading, encoded: [UInt8]) {
    if pieces.last.map({ $0.count + encoded.count > Self.pieceSize }) ?? true {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Swift.max(encoded.count, Self.pieceSize))
    }
    let piece = pieces.count - 1
    places.append(
      Place(
        piece: Int32(piece), start: Int32(pieces[piece].count), count: Int32(encoded.count),
        firstMention: Int32(entities.count)))
    pieces[piece].append(contentsOf: encoded)
    let id = reading.article.id
    indexes[id] = Int32(places.count - 1)
    orders.append(PublicationOrder(published: reading.article.published, article: id))
    for mention in reading.mentions { entities.append(number(of: mention.entity)) }
  }

  private mutating func number(of entity: String) -> Int32 {
    if let number = numbers[entity] { return number }
    let number = Int32(joined.count + numbers.count)
    numbers[entity] = number
    return number
  }

  /// From now on the entities of the readings that are there are what `joined` made of them.
  package mutating func join(_ joined: JoinedEntities) {
    self.joined += repeatElement(nil, count: numbers.count)
    for (entity, number) in numbers { self.joined[Int(number)] = joined[entity] }
    numbers = [:]
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  /// - Complexity: O(*n*) in the bytes of the article.
  package subscript(position: Int) -> ArticleReading {
    let place = places[position]
    let bytes = pieces[Int(place.piece)][Int(place.start)..<Int(place.start + place.count)]
    guard var reading = try? bytes.withUnsafeBytes({ try ArticleReading(encoded: $0) }) else {
      preconditionFailure("a stored reading is what `append` took in")
    }
    for index in reading.mentions.indices {
      let number = Int(entities[Int(place.firstMention) + index])
      if number < joined.count { joined[number]?.apply(to: &reading.mentions[index]) }
    }
    return reading
  }

  /// The reading of an article, nil where there is none.
  package subscript(article article: String) -> ArticleReading? { indexes[article].map { self[Int($0)] } }

  /// When an article was published, nil where that is not known.
  package func published(by article: String) -> Timestamp? { indexes[article].flatMap { orders[Int($0)].published } }

  /// Those of `articles` that are there, by time of publication, undated last, then by id.
  package func inOrderOfPublication(_ articles: [String]) -> [String] {
    articles.compactMap { indexes[$0].map { orders[Int($0)] } }.sorted().map(\.article)
  }

  /// The places in order of publication, undated last, then by id.
  package var placesInOrderOfPublication: [Int] { indices.sorted { orders[$0] < orders[$1] } }
}
