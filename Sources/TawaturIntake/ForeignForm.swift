/// What a file is that only carries the name of a text: known by its first bytes.
struct ForeignForm: Sendable {
  /// As people call it.
  let name: String
  /// A command that makes a text of it.
  let remedy: String

  /// Bytes looked at: a page may begin with a comment or a licence.
  static let bytesNeeded = 1024

  /// Nil where the bytes may begin a text.
  init?(_ bytes: some Sequence<UInt8>) {
    let head = Array(bytes.prefix(Self.bytesNeeded))
    if let known = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
      (name, remedy) = (known.name, known.remedy)
      return
    }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let words = start.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard Self.pageOpenings.contains(where: { words.starts(with: $0.utf8) }) else { return nil }
    (name, remedy) = ("HTML", "w3m -dump -T text/html FILE > FILE.txt")
  }

  private static let pageOpenings = ["<!doctype", "<html", "<head", "<body", "<?xml", "<!-- saved from"]

  private static let signatures: [(bytes: [UInt8], name: String, remedy: String)] = [
    (Array("%PDF-".utf8), "PDF", "pdftotext FILE FILE.txt"),
    (Array("PK\u{3}\u{4}".utf8), "ZIP (docx, odt, epub …)", "unzip FILE"),
    (Array("{\\rtf".utf8), "RTF", "unrtf --text FILE > FILE.txt"),
    ([0xD0, 0xCF, 0x11, 0xE0], "Microsoft Office", "antiword FILE > FILE.txt"),
    ([0x1F, 0x8B], "gzip", "gunzip < FILE > FILE.txt"),
    (Array("BZh".utf8), "bzip2", "bunzip2 < FILE > FILE.txt"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz", "unxz < FILE > FILE.txt"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd", "unzstd < FILE > FILE.txt"),
    ([0x37, 0x7A, 0xBC, 0xAF], "7z", "7z x FILE"),
    (Array("Rar!".utf8), "RAR", "unrar x FILE"),
    (Array("SQLite format 3".utf8), "SQLite", "sqlite3 FILE .dump"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG", "tesseract FILE FILE -l ara"),
    ([0xFF, 0xD8, 0xFF], "JPEG", "tesseract FILE FILE -l ara"),
    (Array("GIF8".utf8), "GIF", "tesseract FILE FILE -l ara"),
  ]
}
