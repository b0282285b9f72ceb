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
  }

  private var pieces: [[UInt8]] = []
  private var places: [Place] = []
  private var indexes: [String: Int32] = [:]
  /// By place: where each article stands in time.
  package private(set) var orders: [PublicationOrder] = []
  private var joined = JoinedEntities()

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
    places.append(Place(piece: Int32(piece), start: Int32(pieces[piece].count), count: Int32(encoded.count)))
    pieces[piece].append(contentsOf: encoded)
    let id = reading.article.id
    indexes[id] = Int32(places.count - 1)
    orders.append(PublicationOrder(published: reading.article.published, article: id))
  }

  /// From now on entities are what `joined` made of them.
  package mutating func join(_ joined: JoinedEntities) { self.joined = joined }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  /// - Complexity: O(*n*) in the bytes of the article.
  package subscript(position: Int) -> ArticleReading {
    let place = places[position]
    let bytes = pieces[Int(place.piece)][Int(place.start)..<Int(place.start + place.count)]
    guard var reading = try? bytes.withUnsafeBytes({ try ArticleReading(encoded: $0) }) else {
      preconditionFailure("a stored reading is what `append` took in")
    }
    for index in reading.mentions.indices { joined.apply(to: &reading.mentions[index]) }
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
