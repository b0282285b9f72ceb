import TawaturModel

extension ArchiveEntry: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(text: digest)
    writer.write(article)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    digest = try reader.text()
    article = try reader.value()
  }
}
