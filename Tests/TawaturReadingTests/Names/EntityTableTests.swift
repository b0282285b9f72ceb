import Foundation
import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@testable import TawaturReading

/// A row of `Examples/entities.tsv`.
struct EntityRow: Sendable, CustomStringConvertible {
  let construct: String
  /// The text with ⟦…⟧ around each name.
  let marked: String
  let published: Timestamp?
  let meanings: [String]

  var description: String { "\(construct): \(marked)" }

  /// The text, and the names marked in it.
  var text: String { parts.joined() }
  var names: [TextSpan] {
    var offset = 0
    var names: [TextSpan] = []
    for (index, part) in parts.enumerated() {
      if index % 2 == 1 { names.append(TextSpan(offset, offset + part.utf8.count)) }
      offset += part.utf8.count
    }
    return names
  }

  /// What stands between the marks: every second part is a name.
  private var parts: [String] {
    marked.replacingOccurrences(of: " ¶ ", with: "\n").components(separatedBy: "⟦").enumerated().flatMap {
      index, part in
      index == 0 ? [part] : part.components(separatedBy: "⟧")
    }
  }

  static let all = exampleRows("entities").map { fields in
    EntityRow(
      construct: fields[0], marked: fields[1], published: fields[2] == "-" ? nil : Timestamp(iso: fields[2]),
      meanings: exampleValues(fields[3]))
  }
}

private let reader = Result { () throws(TableError) in try ArticleReader() }

/// Whom names mean inside one article.
struct EntityTableTests {
  @Test(arguments: EntityRow.all)
  func `A name means whom the table says, and nobody where it says nothing`(row: EntityRow) throws {
    let mentions = try reader.get().read(Article(id: "row", published: row.published, text: row.text)).mentions
    guard !row.meanings.isEmpty else {
      #expect(mentions.filter { $0.type == .office || $0.linkedBy != nil || $0.mayBe != nil }.isEmpty)
      #expect(mentions.allSatisfy { $0.standsFor == nil })
      #expect(!row.construct.contains("nisba") || !mentions.contains { $0.type == .location })
      return
    }
    #expect(row.names.count == row.meanings.count)
    for (span, meaning) in zip(row.names, row.meanings) {
      let found = mentions.first { $0.span == span }
      #expect(found.map { written($0, in: row, as: meaning) } == folded(meaning), "\(mentions)")
    }
  }

  @Test func `The table is there, and a third of it shows what means nobody`() {
    #expect(EntityRow.all.count >= 80)
    #expect(EntityRow.all.count { $0.construct.hasPrefix("no") } * 3 >= EntityRow.all.count)
  }

  /// A mention as the table writes it; its title only where the table asks for it.
  private func written(_ mention: Mention, in row: EntityRow, as meaning: String) -> [UInt8] {
    var fields = [mention.entity]
    if let rule = mention.linkedBy { fields.append("by=" + rule) }
    if let mayBe = mention.mayBe { fields.append("may=" + mayBe) }
    if let state = mention.standsFor { fields.append("for=" + state) }
    if meaning.contains("title=") {
      let bytes = Array(row.text.utf8)
      fields.append("title=" + (mention.title.map { String(decoding: bytes[$0.range], as: UTF8.self) } ?? "-"))
    }
    return folded(fields.joined(separator: ","))
  }
}
