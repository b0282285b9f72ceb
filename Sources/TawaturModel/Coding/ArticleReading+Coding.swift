extension ArticleReading: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(article)
    writer.write(blocks)
    writer.write(times)
    writer.write(quantities)
    writer.write(mentions)
    writer.write(attributions)
    writer.write(sentences)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      article: try reader.value(), blocks: try reader.values(), times: try reader.values(),
      quantities: try reader.values(), mentions: try reader.values(), attributions: try reader.values(),
      sentences: try reader.values())
  }
}

extension Timex3: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(span)
    writer.write(type)
    writer.write(value)
    writer.write(mod) { $0.write($1) }
    writer.write(calendar)
    writer.write(days) {
      $0.write($1.lowerBound.number)
      $0.write($1.upperBound.number)
    }
    writer.write(by)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      span: try reader.value(), type: try reader.named(), value: try reader.name(),
      mod: try reader.optional { r throws(ByteFlaw) in try r.named() },
      calendar: try reader.named(),
      days: try reader.optional { r throws(ByteFlaw) in try Self.days(from: &r) },
      by: try reader.name())
  }

  private static func days(from reader: inout ByteReader) throws(ByteFlaw) -> ClosedRange<CalendarDay> {
    let first = CalendarDay(number: try reader.integer())
    let last = CalendarDay(number: try reader.integer())
    guard first <= last else { throw ByteFlaw() }
    return first...last
  }
}

extension Quantity: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(span)
    writer.write(value) { $0.write($1) }
    writer.write(upper) { $0.write($1) }
    writer.write(bound)
    writer.write(counted) { $0.write($1) }
    writer.write(countedSpan) { $0.write($1) }
    writer.write(unit) { $0.write($1) }
    writer.write(converted) { $0.write($1) }
    writer.write(by)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      span: try reader.value(),
      value: try reader.optional { r throws(ByteFlaw) in try r.double() },
      upper: try reader.optional { r throws(ByteFlaw) in try r.double() },
      bound: try reader.named(),
      counted: try reader.optional { r throws(ByteFlaw) in try r.name() },
      countedSpan: try reader.optional { r throws(ByteFlaw) in try r.value() },
      unit: try reader.optional { r throws(ByteFlaw) in try r.name() },
      converted: try reader.optional { r throws(ByteFlaw) in try r.value() },
      by: try reader.name())
  }
}

extension Measure: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(upper) { $0.write($1) }
    writer.write(unit)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      value: try reader.double(), upper: try reader.optional { r throws(ByteFlaw) in try r.double() },
      unit: try reader.name())
  }
}

extension Mention: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(span)
    writer.write(type)
    writer.write(entity)
    writer.write(name)
    writer.write(title) { $0.write($1) }
    writer.write(by)
    writer.write(linkedBy) { $0.write($1) }
    writer.write(mayBe) { $0.write($1) }
    writer.write(standsFor) { $0.write($1) }
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      span: try reader.value(), type: try reader.named(), entity: try reader.name(), name: try reader.name(),
      title: try reader.optional { r throws(ByteFlaw) in try r.value() }, by: try reader.name())
    linkedBy = try reader.optional { r throws(ByteFlaw) in try r.name() }
    mayBe = try reader.optional { r throws(ByteFlaw) in try r.name() }
    standsFor = try reader.optional { r throws(ByteFlaw) in try r.name() }
  }
}

extension Attribution: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(cue)
    writer.write(sources)
    writer.write(contents)
    writer.write(form)
    writer.write(speaker)
    writer.write(speakerType)
    writer.write(polarity)
    writer.write(chain)
    writer.write(toldTo) { $0.write($1) }
    writer.write(certainty.hundredths)
    writer.write(by)
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      cue: try reader.value(), sources: try reader.values(), contents: try reader.values(), form: try reader.named(),
      speaker: try reader.name(), speakerType: try reader.named(), polarity: try reader.named(),
      chain: try reader.values(), toldTo: try reader.optional { r throws(ByteFlaw) in try r.value() },
      certainty: Certainty(hundredths: try reader.integer()), by: try reader.name())
  }
}

extension ChainLink: ByteCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(role)
    writer.write(count) { $0.write($1) }
    writer.write(span) { $0.write($1) }
  }

  package init(from reader: inout ByteReader) throws(ByteFlaw) {
    self.init(
      name: try reader.name(), role: try reader.named(),
      count: try reader.optional { r throws(ByteFlaw) in try r.integer() },
      span: try reader.optional { r throws(ByteFlaw) in try r.value() })
  }
}
