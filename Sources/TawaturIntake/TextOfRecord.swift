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
  private static func check(_ bytes: ArraySlice<UInt8>, place: String) throws(InputProblem) -> String {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    if isUTF16(body) { throw InputProblem(place: place, kind: .notUTF8, details: ["UTF-16", "1"]) }
    if body.contains(0) { throw InputProblem(place: place, kind: .binary) }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw InputProblem(place: place, kind: .notUTF8, details: ["WINDOWS-1256", String(lineOfFirstError(in: body))])
    }
    return text
  }

  /// By the byte order mark.
  static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// NFC with `\n` line ends.
  static func normalized(_ text: String) -> String {
    let survey = TextSurvey(text)
    let lines = survey.hasForeignLineEnds ? withUnixLineEnds(text) : text
    return survey.isSurelyNormalized ? lines : MarkOrder.ordered(lines).precomposedStringWithCanonicalMapping
  }

  private static func withUnixLineEnds(_ text: String) -> String {
    let original = Array(text.utf8)
    return original.withUnsafeBufferPointer { original in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(original.count)
      var at = 0
      while at < original.count {
        let length = foreignLineEnd(in: original, at: at)
        bytes.append(length > 0 ? 0x0A : original[at])
        at += max(1, length)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Bytes of the line end of another world at `at`: carriage return with or without line feed, next line, line and
  /// paragraph separator; 0 where none stands.
  @inline(__always)
  private static func foreignLineEnd(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    switch bytes[at] {
    case 0x0D: at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
    case 0xE2: at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
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
