import TawaturModel

/// An article on its way into the archive.
package struct ArchiveEntry: Sendable {
  package let article: Article
  /// Eight hexadecimal digits that tell revisions under one id apart.
  package let digest: String

  /// `given` is the article as it came in, where a reader has since found its outlet or its date: what a later version
  /// of a reader finds must not make the article another one.
  package init(_ article: Article, asGiven given: Article? = nil) {
    self.article = article
    digest = Self.digest(of: given ?? article)
  }

  /// FNV-1a over the text, its date and its place: the address, else the outlet, else the file.
  ///
  /// Exports of one stream overlap, so a file's name tells articles apart only where nothing better does.
  private static func digest(of article: Article) -> String {
    let place = article.url ?? article.outlet ?? article.from
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [place, article.published?.description, article.text] {
      for byte in (part ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x1f) &* 0x100_0000_01b3
    }
    let digits = String((hash ^ hash >> 32) & 0xffff_ffff, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
