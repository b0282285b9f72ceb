extension TextSpan: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(start)
    writer.write(count)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    let start = try reader.integer()
    let count = try reader.integer()
    guard start >= 0, count >= 0, count <= Int.max - start else { throw ByteFlaw() }
    self.init(start, start + count)
  }
}

extension Timestamp: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(day.number)
    writer.write(second) { $0.write($1) }
    writer.write(zone) { $0.write($1) }
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      day: CalendarDay(number: try reader.integer()),
      second: try reader.optional { r throws(ByteFlaw) in try r.integer() },
      zone: try reader.optional { r throws(ByteFlaw) in try r.integer() })
  }
}

extension OtherField: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(text: name)
    writer.write(text: json)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(name: try reader.text(), json: try reader.text())
  }
}

extension Article: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(outlet) { $0.write($1) }
    writer.write(url) { $0.write(text: $1) }
    writer.write(headline) { $0.write(text: $1) }
    writer.write(published) { $0.write($1) }
    writer.write(publishedFrom) { $0.write($1) }
    writer.write(inLanguage)
    writer.write(from) { $0.write(text: $1) }
    writer.write(file) { $0.write(text: $1) }
    writer.write(text: text)
    writer.write(otherFields)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      id: try reader.name(),
      outlet: try reader.optional { r throws(ByteFlaw) in try r.name() },
      url: try reader.optional { r throws(ByteFlaw) in try r.text() },
      headline: try reader.optional { r throws(ByteFlaw) in try r.text() },
      published: try reader.optional { r throws(ByteFlaw) in try r.value() },
      publishedFrom: try reader.optional { r throws(ByteFlaw) in try r.named() },
      inLanguage: try reader.name(),
      from: try reader.optional { r throws(ByteFlaw) in try r.text() },
      file: try reader.optional { r throws(ByteFlaw) in try r.text() },
      text: try reader.text(),
      otherFields: try reader.values())
  }
}

extension Block: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(span)
    writer.write(role)
    writer.write(by)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(span: try reader.value(), role: try reader.named(), by: try reader.name())
  }
}
