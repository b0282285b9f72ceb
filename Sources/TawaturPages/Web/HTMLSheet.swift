import TawaturModel

/// One dossier as a part of a page, and what the page's opening needs to know of it.
package struct HTMLSheet: Sendable, ByteCodable {
  package struct Entry: Sendable {
    let number: Int
    let headline: String
    /// In the words of the page's language.
    let days: String?
    let reports: Int
    /// Passages that had to be cut in pieces.
    let cutAnchors: [String]
  }

  package let entry: Entry
  package let bytes: [UInt8]

  init(entry: Entry, bytes: [UInt8]) {
    self.entry = entry
    self.bytes = bytes
  }

  package func encode(to writer: inout ByteWriter) {
    writer.write(entry.number)
    writer.write(text: entry.headline)
    writer.write(entry.days) { $0.write(text: $1) }
    writer.write(entry.reports)
    writer.write(entry.cutAnchors.count)
    for anchor in entry.cutAnchors { writer.write(text: anchor) }
    writer.write(bytes: bytes)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    let number = try reader.integer()
    let headline = try reader.text()
    let days = try reader.optional { r throws(ByteFlaw) in try r.text() }
    let reports = try reader.integer()
    var cutAnchors: [String] = []
    for _ in 0..<max(0, try reader.integer()) { cutAnchors.append(try reader.text()) }
    entry = Entry(number: number, headline: headline, days: days, reports: reports, cutAnchors: cutAnchors)
    bytes = try reader.bytes()
  }
}
