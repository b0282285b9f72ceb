import TawaturModel
import TawaturPages

/// What `report` writes to standard output.
enum DossierForm: Sendable {
  /// The style is the terminal's, which only the parent sees.
  case text(TerminalStyle)
  case markdown
  case json(DossierJSON.Words)
}

/// One dossier in the forms that were asked for; made in a child, written by its parent.
struct DrawnDossier: ByteCodable {
  let bytes: [UInt8]
  let sheet: HTMLSheet?

  init(_ dossier: Dossier, as form: DossierForm, number: Int, isPage: Bool) {
    let language = Interface.language
    bytes =
      switch form {
      case .json(let words): DossierJSON(words: words).bytes(of: dossier)
      case .markdown: Array(MarkdownPage(language: language).text(of: dossier).utf8)
      case .text(let style): Array((TerminalPage(language: language, style: style).text(of: dossier) + "\n").utf8)
      }
    sheet = isPage ? HTMLPage(language: language).sheet(of: dossier, number: number) : nil
  }

  func encode(to writer: inout ByteWriter) {
    writer.write(bytes: bytes)
    writer.write(sheet) { $0.write($1) }
  }

  init(from reader: inout ByteReader) throws(ByteFlaw) {
    bytes = try reader.bytes()
    sheet = try reader.optional { r throws(ByteFlaw) in try r.value() }
  }
}

/// Writes dossiers to standard output as they come, and as one page into a file.
struct DossierOutput {
  private let isMarkdown: Bool
  private let page: PageFile?
  private(set) var count = 0

  /// - Throws: where the page cannot be written.
  init(_ form: DossierForm, page path: String?) throws(OutputError) {
    isMarkdown = if case .markdown = form { true } else { false }
    page = if let path { try PageFile(replacing: path) } else { nil }
    if page != nil { StandardStreams.outliveReader() }
    if isMarkdown { StandardStreams.write(MarkdownPage(language: Interface.language).opening) }
  }

  mutating func write(_ drawn: DrawnDossier) throws(OutputError) {
    if isMarkdown, count > 0 { StandardStreams.write(MarkdownPage.separator) }
    count += 1
    if let page, let sheet = drawn.sheet { try page.write(sheet) }
    StandardStreams.write(drawn.bytes)
  }

  /// Puts the page in its place.
  func finish() throws(OutputError) {
    if isMarkdown { StandardStreams.write(MarkdownPage(language: Interface.language).closing) }
    try page?.commit()
  }
}
