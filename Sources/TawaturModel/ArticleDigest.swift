/// Eight hexadecimal digits that tell articles under one id apart: the FNV-1a hash of its parts.
package enum ArticleDigest {
  /// - Complexity: O(*n*) in the bytes of `parts`.
  package static func digits(of parts: [String?]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      var part = part ?? ""
      part.withUTF8 { bytes in
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      }
      hash = (hash ^ 0x1f) &* 0x100_0000_01b3
    }
    let digits = String((hash ^ hash >> 32) & 0xffff_ffff, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
