import Foundation
import TawaturModel
import TawaturMutations
import TawaturTestSupport
import Testing

@testable import TawaturIntake

struct JSONReaderTests {
  /// The fields of a line as JSON, by their names; articles have none of these names.
  private func fields(_ line: [UInt8]) throws(JSONFlaw) -> [String: String] {
    let others = try line.withUnsafeBufferPointer { bytes throws(JSONFlaw) in try JSONFields(bytes).others() }
    return Dictionary(uniqueKeysWithValues: others.map { ($0.name, $0.json) })
  }

  private func flaw(_ line: [UInt8]) -> JSONFlaw? {
    do throws(JSONFlaw) {
      _ = try fields(line)
      return nil
    } catch { return error }
  }

  private func words(_ json: String) throws -> String? {
    try Array(#"{"text":\#(json)}"#.utf8).withUnsafeBufferPointer { try JSONFields($0)["text"] }
  }

  @Test(arguments: [
    (#""خبر""#, "خبر"), (#""""#, ""), (#""a\"b\\c\/d""#, #"a"b\c/d"#), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    (#""\u0627\u0644\u062e\u0628\u0631""#, "الخبر"), (#""\uD83D\uDE00 \ud83d\ude00""#, "😀 😀"), (#""é\u00E9""#, "éé"),
  ])
  func `Strings say what their escapes stand for`(json: String, said: String) throws {
    #expect(try words(json) == said)
  }

  @Test func `Fields that are not known stay as they are written, without the spaces between`() throws {
    let line = #" {"n": [1, -0.50, 1E+2 , {"ب" :"قال: \"نعم , لا\" \\"}], "t":true,"u":"\u0627 \/"} "#
    let kept = try fields(Array(line.utf8))
    #expect(kept == ["n": #"[1,-0.50,1E+2,{"ب":"قال: \"نعم , لا\" \\"}]"#, "t": "true", "u": #""\u0627 \/""#])
  }

  @Test(arguments: [
    ("", 1), ("{", 2), (#"{"a""#, 5), (#"{"a":}"#, 6), (#"{"a":1,}"#, 8), (#"{"a":1}}"#, 8), (#"{'a':1}"#, 2),
    (#"{"a":01}"#, 7), (#"{"a":-}"#, 7), (#"{"a":1.}"#, 8), (#"{"a":.5}"#, 6), (#"{"a":+1}"#, 6), (#"{"a":1e}"#, 8),
    (#"{"a":tru}"#, 9), (#"{"a":NaN}"#, 6), (#"{"a":[1,]}"#, 9), (#"{"a":"\x"}"#, 7), (#"{"a":"\u12G4"}"#, 7),
    (#"{"a":"\uD800"}"#, 7), (#"{"a":"\uDC00\uD800"}"#, 7), (#"{"a":"\uD800\u0041"}"#, 7), ("{\"a\":\"\t\"}", 7),
    (#"{"a":1 /* no */}"#, 8), (#"{"a" 1}"#, 6), (#"{"a":"b"#, 8),
  ])
  func `What the grammar does not have is refused at its byte`(line: String, byte: Int) {
    #expect(flaw(Array(line.utf8)) == JSONFlaw(kind: .grammar, byte: byte))
  }

  @Test func `Bytes that are no text, repeated fields and endless nesting are refused by their names`() {
    #expect(flaw(Array(#"{"a":1,"b":2,"a":3}"#.utf8))?.kind == .repeated("a"))
    #expect(flaw(Array(#"{"a":1,"\u0061":3}"#.utf8))?.kind == .repeated("a"))
    #expect(flaw(Array("{\"a\":\"ب".utf8) + [0xD8, 0x22, 0x7D]) == JSONFlaw(kind: .notUTF8, byte: 9))
    #expect(flaw([0x7B, 0x22, 0, 0x22]) == JSONFlaw(kind: .zero, byte: 3))
    #expect(flaw(Array("[1]".utf8))?.kind == .notAnObject)
    #expect(flaw(Array((#"{"a":"# + String(repeating: "[", count: 600)).utf8))?.kind == .tooDeep)
    #expect(flaw(Array(#"{"a":[[],{"a":{}}]}"#.utf8)) == nil)
  }

  // MARK: Beside Foundation's reader

  @Test(arguments: randomSeeds)
  func `Any object says what Foundation reads in it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let line = Array(RandomJSON.object(depth: 4, using: &random).utf8)
    let kept = try fields(line)
    let parsed = try #require(JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary)
    #expect(Set(kept.keys) == Set(parsed.allKeys.compactMap { $0 as? String }))
    for (name, json) in kept {
      let value = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
      #expect(parsed[name] as? NSObject == value as? NSObject)
    }
  }

  @Test(arguments: randomSeeds)
  func `A line with wrong bytes is taken where Foundation takes it, and nowhere else`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      var line = Array(RandomJSON.object(depth: 2, using: &random).utf8)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 1..<max(2, line.count), using: &random) % line.count
        switch Int.random(in: 0..<3, using: &random) {
        case 0: line.remove(at: place)
        case 1: line.insert(RandomJSON.bytes.randomElement(using: &random) ?? 0x20, at: place)
        default: line[place] = RandomJSON.bytes.randomElement(using: &random) ?? 0x20
        }
      }
      let isTaken = (try? JSONSerialization.jsonObject(with: Data(line))) is NSDictionary
      switch flaw(line)?.kind {
      case nil: #expect(isTaken, "\(String(decoding: line, as: UTF8.self))")
      case .repeated, .zero: break
      default: #expect(!isTaken, "\(String(decoding: line, as: UTF8.self))")
      }
    }
  }
}

/// JSON as somebody may write it: spaces anywhere, letters as they are or escaped, all sorts of numbers.
enum RandomJSON {
  /// What makes or breaks JSON most often.
  static let bytes: [UInt8] = Array(#"{}[]:,"\u0aeE+-.19tfn /"#.utf8) + [0x0A, 0x09, 0x1F, 0xD8, 0xA7, 0xFF]

  static func object(depth: Int, using random: inout SplitMix64) -> String {
    var members: [String] = []
    for number in 0..<Int.random(in: 0...5, using: &random) {
      let name = string("\(number)" + letters(using: &random), using: &random)
      members.append(name + space(using: &random) + ":" + value(depth: depth, using: &random))
    }
    return "{" + space(using: &random) + members.joined(separator: ",") + "}"
  }

  private static func value(depth: Int, using random: inout SplitMix64) -> String {
    let plain: String
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: plain = ["true", "false", "null"].randomElement(using: &random) ?? "null"
    case 1:
      plain =
        ["0", "-0", "7", "-12", "3.5", "0.25e1", "1E-2", "9007199254740993", "-2.0"].randomElement(using: &random)
        ?? "0"
    case 2, 3, 4: plain = string(letters(using: &random), using: &random)
    case 5: plain = object(depth: depth - 1, using: &random)
    default:
      let count = Int.random(in: 0...3, using: &random)
      plain = "[" + (0..<count).map { _ in value(depth: depth - 1, using: &random) }.joined(separator: ",") + "]"
    }
    return space(using: &random) + plain + space(using: &random)
  }

  private static func space(using random: inout SplitMix64) -> String {
    ["", "", "", " ", "  ", "\n", "\t\r"].randomElement(using: &random) ?? ""
  }

  private static func letters(using random: inout SplitMix64) -> String {
    let count = Int.random(in: 0...12, using: &random)
    return (0..<count).map { _ in
      ["ا", "خ", "é", "z", "\"", "\\", "/", "\n", "😀", " ", "{", ":"].randomElement(using: &random) ?? ""
    }.joined()
  }

  private static func string(_ words: String, using random: inout SplitMix64) -> String {
    var json = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      default:
        if Bool.random(using: &random) {
          json.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 { json += "\\u" + String(format: "%04x", unit) }
        }
      }
    }
    return json + "\""
  }
}
