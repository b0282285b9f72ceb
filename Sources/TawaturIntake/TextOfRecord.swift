import Foundation
import TawaturModel

/// Makes bytes the text of record: valid UTF-8 in NFC with `\n` line ends, never edited afterwards.
enum TextOfRecord {
  /// - Throws: `binary` or `notUTF8`, with line and byte.
  static func text(of bytes: ArraySlice<UInt8>, place: String) throws(InputProblem) -> String {
    normalized(try check(bytes, place: place))
  }

  /// The bytes as they are, if they are UTF-8.
  /// - Throws: `binary` or `notUTF8`, with line and byte.
  static func check(_ bytes: ArraySlice<UInt8>, place: String) throws(InputProblem) -> String {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    if body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF]) {
      throw InputProblem(place: place, kind: .notUTF8, details: ["UTF-16", "1"])
    }
    if body.contains(0) { throw InputProblem(place: place, kind: .binary) }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw InputProblem(place: place, kind: .notUTF8, details: ["WINDOWS-1256", String(lineOfFirstError(in: body))])
    }
    return text
  }

  /// NFC with `\n` line ends.
  static func normalized(_ text: String) -> String {
    var text = text
    if text.utf8.contains(0x0D) { text = withUnixLineEnds(text) }
    // Line ends of other worlds: the next-line control, line and paragraph separators.
    for end in ["\u{85}", "\u{2028}", "\u{2029}"] where text.contains(end) {
      text = text.replacingOccurrences(of: end, with: "\n")
    }
    return NFCCheck.isSurelyNormalized(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  private static func withUnixLineEnds(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for byte in text.utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if byte != 0x0A || !afterReturn {
        bytes.append(byte)
      }
      afterReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func lineOfFirstError(in bytes: ArraySlice<UInt8>) -> Int {
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if String(validating: line, as: UTF8.self) == nil { return number }
    }
    return number
  }
}
