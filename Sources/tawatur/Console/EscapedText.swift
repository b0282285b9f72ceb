import Foundation

/// Words from outside as a terminal can show them safely: what would steer it or turn the line over is spelled out.
enum EscapedText {
  /// `line` with every control, line end and direction mark escaped.
  static func line(_ text: String) -> String { escaped(text, keepingLines: false) }

  /// Several lines of the program's own, with whatever came into them.
  static func lines(_ text: String) -> String { escaped(text, keepingLines: true) }

  /// A message about the command line, in which each argument is one line.
  static func lines(_ message: String, saidOf arguments: [String]) -> String {
    var message = message
    for argument in arguments where argument.unicodeScalars.contains(where: steers) {
      message = message.replacingOccurrences(of: argument, with: line(argument))
    }
    return lines(message)
  }

  private static func escaped(_ text: String, keepingLines: Bool) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where keepingLines: result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case _ where steers(scalar):
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Controls, marks and embeddings of direction, line and paragraph separators, letters that cannot be seen.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
