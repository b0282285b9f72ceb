import TawaturModel

/// The part of a folded word that its forms share: «والوزارات», «وزارة» and «للوزارة» have one light stem.
///
/// Takes off conjunctions, the article and common endings, never letters inside; after Larkey, Ballesteros and Connell,
/// https://doi.org/10.1007/978-1-4020-6046-5_12. Two words with one stem need not be the same word: count on several.
package enum LightStem {
  /// The place of the stem of the folded word in `range` of `bytes`.
  /// - Complexity: O(1).
  package static func core(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let start = startWithoutProclitics(range, bytes)
    return .from(start, to: endWithoutEndings(start..<range.upperBound, bytes))
  }

  private static func startWithoutProclitics(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var start = range.lowerBound
    func letters() -> Int { (range.upperBound - start) / 2 }
    func at(_ place: Int) -> UInt32 { letter(bytes, start + 2 * place, before: range.upperBound) }
    if letters() > 3, at(0) == ArabicLetter.waw { start += 2 }
    let isArticleAfterOne = at(1) == ArabicLetter.alef && at(2) == ArabicLetter.lam
    switch at(0) {
    case ArabicLetter.alef where at(1) == ArabicLetter.lam && letters() > 3: start += 4
    case ArabicLetter.lam where at(1) == ArabicLetter.lam && letters() > 3: start += 4
    case ArabicLetter.beh where isArticleAfterOne && letters() > 4: start += 6
    case ArabicLetter.kaf where isArticleAfterOne && letters() > 4: start += 6
    case ArabicLetter.feh where isArticleAfterOne && letters() > 4: start += 6
    default: break
    }
    // «الوزارة» and «وزارة» must meet, and a waw of the root looks like the conjunction.
    if letters() > 3, at(0) == ArabicLetter.waw { start += 2 }
    return start
  }

  private static func endWithoutEndings(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var end = range.upperBound
    func letters() -> Int { (end - range.lowerBound) / 2 }
    func fromEnd(_ place: Int) -> UInt32 {
      let offset = end - 2 * (place + 1)
      return offset >= range.lowerBound ? letter(bytes, offset, before: end) : 0
    }
    if letters() > 4, fromEnd(0) == ArabicLetter.alef || fromEnd(0) == ArabicLetter.meem,
      fromEnd(1) == ArabicLetter.heh
    {
      end -= 4
    }
    if letters() > 3, isEndingOfTwo(fromEnd(1), fromEnd(0)) { end -= 4 }
    while letters() > 3, isEndingOfOne(fromEnd(0)) { end -= 2 }
    return end
  }

  private static func isEndingOfTwo(_ first: UInt32, _ last: UInt32) -> Bool {
    switch last {
    case ArabicLetter.noon:
      first == ArabicLetter.alef || first == ArabicLetter.waw || first == ArabicLetter.yeh
    case ArabicLetter.teh: first == ArabicLetter.alef
    case ArabicLetter.tehMarbuta, ArabicLetter.heh: first == ArabicLetter.yeh
    default: false
    }
  }

  private static func isEndingOfOne(_ last: UInt32) -> Bool {
    switch last {
    case ArabicLetter.tehMarbuta, ArabicLetter.heh, ArabicLetter.yeh, ArabicLetter.alef: true
    default: false
    }
  }

  /// The two-byte letter at `offset`; 0 where something else stands there.
  private static func letter(_ bytes: [UInt8], _ offset: Int, before end: Int) -> UInt32 {
    guard offset >= 0, offset + 1 < end, bytes[offset] >= 0xC2, bytes[offset] < 0xE0 else { return 0 }
    return UInt32(bytes[offset] & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F)
  }
}
