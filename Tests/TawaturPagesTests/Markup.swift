/// A page taken apart as far as the tests need it: its tags, and the text between them.
struct Markup {
  struct Tag {
    var name: String
    var attributes: [String: String]
    var isEnd: Bool
    /// Where the tag ends in the page, in bytes.
    var end: Int
    var start: Int
  }

  let page: [UInt8]
  var tags: [Tag] = []

  init(_ page: [UInt8]) {
    self.page = page
    var at = 0
    while let open = page[at...].firstIndex(of: UInt8(ascii: "<")) {
      guard let close = page[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      tags.append(Self.tag(Array(page[(open + 1)..<close]), from: open, to: close + 1))
      at = close + 1
    }
  }

  private static func tag(_ bytes: [UInt8], from start: Int, to end: Int) -> Tag {
    let isEnd = bytes.first == UInt8(ascii: "/")
    let source = String(decoding: bytes.dropFirst(isEnd ? 1 : 0), as: UTF8.self)
    let name = source.prefix { !$0.isWhitespace }
    var attributes: [String: String] = [:]
    var rest = source.dropFirst(name.count)
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].trimmed
      let value = rest[rest.index(equals, offsetBy: 2)...].prefix { $0 != "\"" }
      attributes[key] = unescaped(String(value))
      rest = rest[value.endIndex...].dropFirst()
    }
    return Tag(name: String(name), attributes: attributes, isEnd: isEnd, end: end, start: start)
  }

  /// What is wrong with the nesting of the tags, nil where every tag is closed in its turn.
  var fault: String? {
    var open: [String] = []
    for tag in tags where !["meta", "!DOCTYPE", "br"].contains(tag.name) {
      if !tag.isEnd {
        open.append(tag.name)
      } else if open.popLast() != tag.name {
        return "</\(tag.name)> closes something else after \(open)"
      }
    }
    return open.isEmpty ? nil : "never closed: \(open)"
  }

  var ids: [String] { tags.compactMap { $0.attributes["id"] } }
  var references: [String] { tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") } }

  /// The text inside each element with this class, without tags and escapes.
  func texts(inClass style: String) -> [String] {
    tags.indices.filter { tags[$0].attributes["class"] == style && !tags[$0].isEnd }.map { index in
      var depth = 0
      var text: [UInt8] = []
      for next in index..<tags.count {
        depth += tags[next].isEnd ? -1 : 1
        if depth == 0 { break }
        text += page[tags[next].end..<tags[next + 1].start]
      }
      return Self.unescaped(String(decoding: text, as: UTF8.self))
    }
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop(while: \.isWhitespace)) }
}
