import Foundation
import Glibc

/// The one path of a file, however it was given: absolute, without links, `.`, `..` and doubled slashes.
enum RealPath {
  /// Nil where nothing stands at `path`.
  static func of(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// `path` without `./`, doubled and closing slashes; `..` stays, since a link may stand before it.
  static func tidied(_ path: String) -> String {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let joined = parts.filter { $0 != "." }.joined(separator: "/")
    if path.utf8.first == UInt8(ascii: "/") { return "/" + joined }
    return joined.isEmpty ? (path.isEmpty ? "" : ".") : joined
  }

  /// The name of the file without its ending, in NFC: the same id wherever a name is written with marks apart.
  static func stem(of path: String) -> String {
    let name = (path as NSString).lastPathComponent as NSString
    return name.deletingPathExtension.precomposedStringWithCanonicalMapping
  }
}
